import { readdirSync, readFileSync } from 'node:fs';

/** A living process, as Linux tells of it. */
export type Member = { pid: number; words: string[] };

/** A process and all that it has started, and so on. The first is the process itself; none when it is gone. */
export function familyOf(pid: number): Member[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => read(Number(name)) ?? []);
  const family = all.filter((each) => each.pid === pid);
  for (const { pid: parent } of family) family.push(...all.filter((each) => each.parent === parent));
  return family;
}

/** A kill without a warning. Whoever has gone meanwhile needs none. */
export function kill(members: readonly Member[]): void {
  for (const { pid } of members) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
}

function read(pid: number): (Member & { parent: number }) | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Its name stands in brackets and may itself hold spaces and brackets.
    const [state, parent] = status.slice(status.lastIndexOf(')') + 2).split(' ');
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return state === 'Z' ? undefined : { pid, parent: Number(parent), words };
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}
