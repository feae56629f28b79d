import { DEMO_PASSWORD, DEMO_PEOPLE } from '../seed/demo-people.ts';
import type { Running } from './running.ts';

/** Everything a newcomer needs next, in one look. */
export function addressTable(
  running: Pick<Running, 'shop' | 'api' | 'mailbox'>,
  { dataDir, demo, seconds }: { dataDir: string; demo: boolean; seconds: string },
): string {
  const rows: [string, string][] = [
    ['Shop', running.shop],
    ['API and its documentation', `${running.api}/docs`],
    ['Mail inbox', running.mailbox],
    ['Test card', '4242 4242 4242 4242, any date to come, any code'],
    ['A card that is declined', '4000 0000 0000 0002'],
    ['Data folder', dataDir],
  ];
  const people: [string, string][] = DEMO_PEOPLE.map(({ email, role }) => [`Sign in (${role})`, email]);
  const all = demo ? [...rows, ...people, ['Password of all of them', DEMO_PASSWORD] as [string, string]] : rows;
  const width = Math.max(...all.map(([name]) => name.length));
  const lines = all.map(([name, value]) => `  ${name.padEnd(width)}   ${value}`);
  return `\nOpen after ${seconds} s. Ctrl-C closes it; nothing is lost.\n\n${lines.join('\n')}\n`;
}
