import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Item } from './item.ts';
import type { Key } from './keys.ts';
import { patiently, TooBusy } from './patience.ts';

/** What one call of BatchGet may ask for. */
const BATCH = 100;

/** Strongly consistent. */
export async function getItem(client: DynamoDBDocumentClient, table: string, key: Key): Promise<Item | undefined> {
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
  return Item;
}

/** Strongly consistent, in no particular order; keys without an item are left out. Each key may be named only once. */
export async function getItems(client: DynamoDBDocumentClient, table: string, keys: readonly Key[]): Promise<Item[]> {
  const batches = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, n) =>
    keys.slice(n * BATCH, (n + 1) * BATCH),
  );
  return (await Promise.all(batches.map((batch) => getBatch(client, table, batch)))).flat();
}

/** Every page of a query. */
export async function queryAll(client: DynamoDBDocumentClient, query: QueryCommandInput): Promise<Item[]> {
  const { Items = [], LastEvaluatedKey } = await client.send(new QueryCommand(query));
  if (LastEvaluatedKey === undefined) return Items;
  return [...Items, ...(await queryAll(client, { ...query, ExclusiveStartKey: LastEvaluatedKey }))];
}

async function getBatch(client: DynamoDBDocumentClient, table: string, keys: readonly Key[]): Promise<Item[]> {
  const found: Item[] = [];
  let left: Item[] = [...keys];
  await patiently(async () => {
    const RequestItems = { [table]: { Keys: left, ConsistentRead: true } };
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetCommand({ RequestItems }));
    found.push(...(Responses?.[table] ?? []));
    left = UnprocessedKeys?.[table]?.Keys ?? [];
    if (left.length > 0) throw new TooBusy();
  });
  return found;
}
