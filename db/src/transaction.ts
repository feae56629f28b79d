import { randomUUID } from 'node:crypto';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { type ErrorCode, ShopError } from '@rakhi/core';
import { type Stored, storedOf } from './conditional-write.ts';
import type { Item } from './item.ts';

type Request = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const LONGEST_TOKEN = 36;

/** One write of a transaction, and what the shop says when its condition does not hold. */
export type Write = { request: Request; refusal?: (stored: Stored) => ShopError };

/**
 * Writes all or nothing. Refusals are told in the order of the writes: the first one counts. By its token the table
 * knows a repeat, for ten minutes: when the answer was lost, sending again changes nothing and is answered again.
 * @throws ShopError the refusal of a write whose condition failed; try_again
 */
export async function transact(
  client: DynamoDBDocumentClient,
  writes: readonly Write[],
  token: string = randomUUID(),
): Promise<void> {
  const TransactItems = writes.map((write) => write.request);
  try {
    await client.send(new TransactWriteCommand({ TransactItems, ClientRequestToken: token.slice(0, LONGEST_TOKEN) }));
  } catch (error) {
    throw refusalIn(error, writes) ?? error;
  }
}

export function isRefusal(error: unknown, code: ErrorCode): boolean {
  return error instanceof ShopError && error.code === code;
}

export function put(table: string, item: Item): Write {
  return { request: { Put: { TableName: table, Item: item } } };
}

/** Refused when there is such an item already. */
export function putNew(table: string, item: Item, refusal: () => ShopError): Write {
  const ConditionExpression = 'attribute_not_exists(PK)';
  return { request: { Put: { TableName: table, Item: item, ConditionExpression } }, refusal };
}

/** DynamoDB answers one reason per write, in the order of the writes. */
function refusalIn(error: unknown, writes: readonly Write[]): ShopError | undefined {
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const refusals = (error.CancellationReasons ?? []).flatMap(({ Code, Item }, n) => {
    const refusal = Code === 'ConditionalCheckFailed' ? writes[n]?.refusal?.(storedOf(Item)) : undefined;
    return refusal ? [refusal] : [];
  });
  return refusals.reduce<ShopError | undefined>((told, next) => (told ? withFactsOf(told, next) : next), undefined);
}

/** Three products that have sold out are one refusal with a list of three. */
function withFactsOf(first: ShopError, next: ShopError): ShopError {
  if (first.code !== next.code) return first;
  const facts = Object.entries(first.facts).map(([name, fact]) => {
    const more = next.facts[name];
    return [name, Array.isArray(fact) && Array.isArray(more) ? [...fact, ...more] : fact];
  });
  return new ShopError(first.code, first.message, Object.fromEntries(facts));
}
