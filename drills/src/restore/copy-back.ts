import { isDeepStrictEqual } from 'node:util';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { allItems, type Item } from '../books/read-table.ts';

export type CopyBack = {
  from: string;
  to: string;
  /** Only things of this kind, such as `product`, and of them only these attributes: stock and sold have gone on. */
  entity: string;
  attributes: readonly string[];
  /** Otherwise it only tells what it would do. */
  isMeant: boolean;
};
export type Copied = { name: string; what: string };

/** Brings back what a bad edit has spoiled, from a restored table into the one that works, while it works. */
export async function copyBack({ from, to, ...wish }: CopyBack, client: DynamoDBDocumentClient): Promise<Copied[]> {
  const itemsOf = async (name: string) =>
    (await allItems({ name, client })).filter(({ entity }) => entity === wish.entity);
  const [then, now] = await Promise.all([itemsOf(from), itemsOf(to)]);
  const today = new Map(now.map((item) => [nameOf(item), item]));
  const copied: Copied[] = [];
  for (const item of then.toSorted(byName)) {
    const found = today.get(nameOf(item));
    const spoiled = found ? wish.attributes.filter((each) => !isDeepStrictEqual(item[each], found[each])) : [];
    if (found && spoiled.length === 0) continue;
    const write = () =>
      found ? client.send(mending(to, { item, found, spoiled })) : client.send(puttingBack(to, item));
    const isDone = !wish.isMeant || (await isWritten(write));
    const done = found ? spoiled.join(', ') : 'was gone';
    copied.push({ name: nameOf(item), what: isDone ? done : `${done}: left alone, somebody has just changed it` });
  }
  return copied;
}

const byName = (one: Item, other: Item) => nameOf(one).localeCompare(nameOf(other));
const nameOf = ({ PK, SK }: Item) => (PK === SK ? PK : `${PK} ${SK}`);

function puttingBack(TableName: string, Item: Item): PutCommand {
  return new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(PK)' });
}

type Mending = { item: Item; found: Item; spoiled: readonly string[] };

/** A new version of what is there: whoever has the spoiled one on the screen is told that it has changed. */
function mending(TableName: string, { item, found, spoiled }: Mending): UpdateCommand {
  const { PK, SK } = found;
  const values = Object.fromEntries(
    spoiled.map((name) => [`:${name}`, item[name]]).filter(([, value]) => value !== undefined),
  );
  const set = spoiled.filter((name) => item[name] !== undefined).map((name) => `#${name} = :${name}`);
  const gone = spoiled.filter((name) => item[name] === undefined).map((name) => `#${name}`);
  const clauses = [
    `SET ${[...set, '#version = :next'].join(', ')}`,
    ...(gone.length > 0 ? [`REMOVE ${gone.join(', ')}`] : []),
  ];
  const version = Number(found['version'] ?? 0);
  return new UpdateCommand({
    TableName,
    Key: { PK, SK },
    UpdateExpression: clauses.join(' '),
    ConditionExpression: 'attribute_exists(PK) AND (#version = :seen OR attribute_not_exists(#version))',
    ExpressionAttributeNames: Object.fromEntries([...spoiled, 'version'].map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: { ...values, ':seen': version, ':next': version + 1 },
  });
}

async function isWritten(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
