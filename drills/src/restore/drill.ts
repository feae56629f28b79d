import type { DynamoDBClient, TableDescription } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { allItems } from '../books/read-table.ts';
import { countsIn, wrongIn } from './restored-books.ts';
import { switchOn } from './switch-on.ts';
import { type Tables, type Time, tablesOf, type Window } from './tables.ts';

export type RestoreDrill = { table: string; at?: Date; keep?: boolean };
export type Outcome = {
  restored: string;
  isKept: boolean;
  /** What would be lost if the table were gone now. */
  rpoSeconds: number;
  /** Until the restored table was whole, looked through and set up; unknown of one that was taken up half-way. */
  rtoSeconds?: number;
  counts: { entity: string; restored: number; now: number }[];
  wrong: string[];
};
export type Needs = { dynamo: DynamoDBClient; time: Time; say(line: string): void };

/** A table with this name is a drill's, and no other is ever deleted. */
const OF_A_DRILL = '-restore-drill';

/** Has the table back at a moment, beside the one that works, and looks whether it could take its place. */
export async function restoreDrill({ table, at, keep = false }: RestoreDrill, needs: Needs): Promise<Outcome> {
  const { dynamo, time, say } = needs;
  const tables = tablesOf(dynamo, time);
  const source = await sourceNamed(table, tables);
  const window = await tables.window(table);
  if (at) refuseOutside(window, at);
  const target = `${table}${OF_A_DRILL}`;
  const rpoSeconds = Math.round((time.now() - window.latest.getTime()) / 1000);

  const began = time.now();
  const left = await tables.find(target);
  if (left) refuseUnlessOurs(left, { source, keep, ...(at && { at }) });
  else await tables.restore({ source: table, target, ...(at && { at }) });
  say(left ? `${target} is there from a run that was cut short, and is taken up.` : `${target} is being restored.`);
  await tables.untilActive(target);

  const client = DynamoDBDocumentClient.from(dynamo);
  const restored = await allItems({ name: target, client });
  say(`${restored.length} items are there again. They are looked through.`);
  const wrong = wrongIn(restored);
  const [then, now] = [countsIn(restored), countsIn(await allItems({ name: table, client }))];
  const { TableArn: arn = '' } = (await tables.find(target)) ?? {};
  const tags = await tables.tags(source.TableArn ?? '');
  await switchOn(dynamo, tables, { name: target, arn, tags, protect: keep });
  const rtoSeconds = Math.round((time.now() - began) / 1000);
  if (!keep) await tables.remove(target);

  const entities = [...new Set([...Object.keys(then), ...Object.keys(now)])].toSorted();
  const counts = entities.map((entity) => ({ entity, restored: then[entity] ?? 0, now: now[entity] ?? 0 }));
  return { restored: target, isKept: keep, rpoSeconds, ...(!left && { rtoSeconds }), counts, wrong };
}

async function sourceNamed(table: string, tables: Tables): Promise<TableDescription> {
  if (table.endsWith(OF_A_DRILL)) throw new Error(`${table} is itself a table of a drill.`);
  const source = await tables.find(table);
  if (source) return source;
  throw new Error(`There is no table ${table} here. Was it deleted? docs/runbooks/restore-table.md has it back.`);
}

function refuseOutside({ earliest, latest }: Window, at: Date): void {
  if (at >= earliest && at <= latest) return;
  throw new Error(`It can be had back from ${earliest.toISOString()} until ${latest.toISOString()}.`);
}

type Expected = { source: TableDescription; at?: Date; keep: boolean };

function refuseUnlessOurs(left: TableDescription, { source, at, keep }: Expected): void {
  const { TableName: name, RestoreSummary: summary, DeletionProtectionEnabled: isProtected } = left;
  const moment = summary?.RestoreDateTime;
  if (summary?.SourceTableArn !== source.TableArn)
    throw new Error(`${name} is there, and is no restored table of ours.`);
  if (at && moment?.getTime() !== at.getTime()) {
    throw new Error(`${name} is there from an earlier run, restored to ${moment?.toISOString()}: delete it first.`);
  }
  if (isProtected && !keep) throw new Error(`${name} was to be kept: whoever needs it no more deletes it by hand.`);
}
