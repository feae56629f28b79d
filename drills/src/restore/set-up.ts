import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { allItems } from '../books/read-table.ts';
import type { Needs } from './drill.ts';
import { countsIn, wrongIn } from './restored-books.ts';
import { switchOn } from './switch-on.ts';
import { tablesOf } from './tables.ts';

export type SetUp = { table: string; stage: string };

/**
 * For a table that has come back under its own name, before the shop works on it: looks through it, and gives it what
 * the stack gave the one before.
 */
export async function setUpRestored({ table, stage }: SetUp, { dynamo, time, say }: Needs) {
  const tables = tablesOf(dynamo, time);
  const { TableArn: arn } = (await tables.find(table)) ?? {};
  if (arn === undefined) throw new Error(`There is no table ${table} here yet.`);
  await tables.untilActive(table);
  const items = await allItems({ name: table, client: DynamoDBDocumentClient.from(dynamo) });
  say(`${items.length} items are there. They are looked through.`);
  // As `infra/samconfig.toml` says them to CloudFormation.
  const tags = Object.entries({ project: 'usarakhi', stage }).map(([Key, Value]) => ({ Key, Value }));
  await switchOn(dynamo, tables, { name: table, arn, tags, protect: stage === 'prod' });
  return { counts: countsIn(items), wrong: wrongIn(items) };
}
