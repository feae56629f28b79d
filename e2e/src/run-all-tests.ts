import { parseArgs } from 'node:util';
import { runBrowserTests } from './runner/browser-tests.ts';
import { type Counts, type Outcome, run } from './runner/run.ts';
import { runCommandTests, runDrills, runPageTests, runUnitTests } from './runner/vitest-runs.ts';

/** Every test of the shop, part by part, each with its time; the last line adds them up. */
const PARTS: { name: string; title: string; run: () => Promise<Counts> }[] = [
  { name: 'unit', title: 'Rules, table, API, adapters and stand-ins', run: runUnitTests },
  { name: 'drills', title: 'Attacks on money, stock and doors', run: runDrills },
  { name: 'pages', title: 'The pages as AWS gets them', run: runPageTests },
  { name: 'browser', title: 'The whole shop in a browser', run: runBrowserTests },
  { name: 'command', title: 'The one command', run: runCommandTests },
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const parts = PARTS.filter((part) => values.only === undefined || part.name === values.only);
if (parts.length === 0)
  throw new Error(`There is no part ${values.only}: take ${PARTS.map(({ name }) => name).join(' or ')}.`);

const outcomes: (Outcome & { title: string })[] = [];
for (const part of parts) outcomes.push({ title: part.title, ...(await run(part.title, part.run)) });

console.log('');
for (const { title, passed, failed, seconds } of outcomes) {
  console.log(`${title}: ${passed} passed, ${failed} failed, ${seconds} s`);
}
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`total: ${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
