/** What became of one kill. */
export type Healed = { wound: string; backAfterMs: number; failed: number };

/** The wish: the shop comes back by itself within this time. */
const SOON_MS = 5_000;

/** One line per kind of death, in the order of their names. */
export function tableOf(healed: readonly Healed[]): string {
  const wounds = [...new Set(healed.map(({ wound }) => wound))].toSorted();
  const rows = wounds.map((wound) =>
    row(
      wound,
      healed.filter((each) => each.wound === wound),
    ),
  );
  const all = [HEAD, ...rows, row('all', healed)];
  const widths = HEAD.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
  return all.map((cells) => cells.map((cell, n) => pad(cell, widths[n] ?? 0, n)).join('   ')).join('\n');
}

const HEAD = ['what died', 'kills', 'back after, p50', 'max', 'later than 5 s', 'requests to try again'];

function row(wound: string, healed: readonly Healed[]): string[] {
  const times = healed.map(({ backAfterMs }) => backAfterMs).toSorted((a, b) => a - b);
  const failed = healed.reduce((sum, each) => sum + each.failed, 0);
  return [
    wound,
    String(healed.length),
    seconds(times[Math.floor(times.length / 2)] ?? 0),
    seconds(times.at(-1) ?? 0),
    String(times.filter((time) => time > SOON_MS).length),
    String(failed),
  ];
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const pad = (cell: string, width: number, column: number) => (column === 0 ? cell.padEnd(width) : cell.padStart(width));
