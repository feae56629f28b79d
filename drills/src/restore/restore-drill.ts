import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { restoreDrill } from './drill.ts';
import { setUpRestored } from './set-up.ts';

/**
 * Restores a table to a moment beside the one that works, audits it, says how long that took, and deletes it again:
 *
 *     npm run restore-drill -- --table usarakhi-staging-Table-1ABC [--at 2027-08-10T09:15:00Z] [--keep]
 *
 * In earnest, `--set-up prod` looks through one that has come back under its own name, and gives it its settings:
 * docs/runbooks/restore-table.md. Region and credentials are those of the AWS CLI. A run that was cut short is taken up
 * by the next one.
 */
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const STAGES = ['dev', 'staging', 'prod'];
const { values } = parseArgs({
  options: {
    table: { type: 'string' },
    at: { type: 'string' },
    keep: { type: 'boolean', default: false },
    'set-up': { type: 'string' },
  },
});
const needs = { dynamo: new DynamoDBClient({}), time: { now: Date.now, pause }, say: console.log };

try {
  const { table, keep, 'set-up': stage } = values;
  if (!table) throw new Error('Say which: --table NAME, as the stack’s output TableName tells it.');
  const wrong = stage === undefined ? await drill({ table, keep }) : await setUp({ table, stage });
  process.exitCode = wrong.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function drill(wish: { table: string; keep: boolean }): Promise<string[]> {
  const at = values.at === undefined ? undefined : momentIn(values.at);
  const outcome = await restoreDrill({ ...wish, ...(at && { at }) }, needs);
  const { restored, isKept, rpoSeconds, rtoSeconds, counts, wrong } = outcome;
  tellCounts(
    ['', 'restored', 'now'],
    counts.map((count) => [count.entity, count.restored, count.now]),
  );
  tellFaults(wrong);
  const took = rtoSeconds === undefined ? 'not measured, taken up half-way' : `${rtoSeconds} s`;
  console.log(`Lost if the table were gone now (RPO): the last ${rpoSeconds} s.`);
  console.log(`Until it could take over (RTO): ${took}.`);
  console.log(isKept ? `${restored} is kept, and protected from deletion.` : `${restored} is deleted again.`);
  return wrong;
}

async function setUp(wish: { table: string; stage: string }): Promise<string[]> {
  if (!STAGES.includes(wish.stage)) throw new Error(`--set-up is one of ${STAGES.join(', ')}.`);
  const { counts, wrong } = await setUpRestored(wish, needs);
  tellCounts(['', 'restored'], Object.entries(counts).toSorted());
  tellFaults(wrong);
  console.log(`${wish.table} has the settings that the template wants.`);
  return wrong;
}

function momentIn(text: string): Date {
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw new Error('--at is an instant such as 2027-08-10T09:15:00Z.');
  return moment;
}

type Cells = readonly (string | number)[];

function tellCounts(head: Cells, rows: readonly Cells[]): void {
  for (const [entity = '', ...counts] of [head, ...rows]) {
    console.log(`${String(entity).padEnd(24)}${counts.map((count) => String(count).padStart(10)).join('')}`);
  }
}

function tellFaults(wrong: readonly string[]): void {
  console.log(wrong.length === 0 ? '\nIts books balance.' : `\n${wrong.length} faults:\n  ${wrong.join('\n  ')}`);
}
