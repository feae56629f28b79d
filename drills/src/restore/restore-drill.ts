import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Outcome, restoreDrill } from './drill.ts';

/**
 * Restores a table to a moment beside the one that works, audits it, says how long that took, and deletes it again:
 *
 *     npm run restore-drill -- --table usarakhi-staging-Table-1ABC [--at 2027-08-10T09:15:00Z] [--keep]
 *
 * Region and credentials are those of the AWS CLI. A run that was cut short is taken up by the next one.
 */
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

const { values } = parseArgs({
  options: { table: { type: 'string' }, at: { type: 'string' }, keep: { type: 'boolean', default: false } },
});
const time = { now: Date.now, pause };

try {
  if (!values.table) throw new Error('Say which: --table NAME, as the stack’s output TableName tells it.');
  const at = values.at === undefined ? undefined : momentIn(values.at);
  const wish = { table: values.table, keep: values.keep, ...(at && { at }) };
  const outcome = await restoreDrill(wish, { dynamo: new DynamoDBClient({}), time, say: console.log });
  tell(outcome);
  process.exitCode = outcome.wrong.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function momentIn(text: string): Date {
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw new Error('--at is an instant such as 2027-08-10T09:15:00Z.');
  return moment;
}

function tell({ restored, isKept, rpoSeconds, rtoSeconds, counts, wrong }: Outcome): void {
  const rows = counts.map((count) => [count.entity, count.restored, count.now] as const);
  for (const [entity, then, now] of [['', 'restored', 'now'] as const, ...rows]) {
    console.log(`${entity.padEnd(24)}${String(then).padStart(10)}${String(now).padStart(10)}`);
  }
  console.log(wrong.length === 0 ? '\nIts books balance.' : `\n${wrong.length} faults:\n  ${wrong.join('\n  ')}`);
  console.log(`Lost if the table were gone now (RPO): the last ${rpoSeconds} s.`);
  console.log(
    `Until it could take over (RTO): ${rtoSeconds === undefined ? 'not measured, taken up half-way' : `${rtoSeconds} s`}.`,
  );
  console.log(isKept ? `${restored} is kept, and protected from deletion.` : `${restored} is deleted again.`);
}
