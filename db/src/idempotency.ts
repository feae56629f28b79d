import { randomUUID } from 'node:crypto';
import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ShopError } from '@rakhi/core';
import { type Stored, writeIf } from './conditional-write.ts';
import { conditionOf, matching, updateOf } from './expressions.ts';
import { entity, secondsOf } from './item.ts';
import { key } from './keys.ts';
import type { Write } from './transaction.ts';

/** What a request that came before may have left for the same key. */
export type Claim<Reply> =
  | { state: 'new' }
  | { state: 'done'; reply: Reply }
  | { state: 'running' }
  /** The key was used for another request. */
  | { state: 'mismatch' }
  /** An earlier try died; it may have made this order. */
  | { state: 'again'; orderId?: string };

export type Idempotency<Reply> = {
  claim(scope: string, given: string, requestHash: string, now: Date): Promise<Claim<Reply>>;
  finish(scope: string, given: string, reply: Reply): Promise<void>;
  /** Nothing has come of the request: the key may be used again. */
  release(scope: string, given: string): Promise<void>;
};

type StoredClaim = {
  claimId: string;
  requestHash: string;
  state: 'running' | 'done';
  leaseUntil: number;
  orderId?: string;
  reply?: string;
};
const claims = entity<StoredClaim>('idempotency');

const LEASE_MS = 60_000;
const KEPT_SECONDS = 86_400;

export function idempotencyIn<Reply>(table: string, client: DynamoDBDocumentClient): Idempotency<Reply> {
  /** The worker before has not answered in its time. Of several that come now, one goes on. */
  async function takeOver(Key: ReturnType<typeof key.idempotency>, stored: Stored, now: Date): Promise<Claim<Reply>> {
    const { state, leaseUntil } = stored;
    const command = new UpdateCommand({
      TableName: table,
      Key,
      ...updateOf({ set: { leaseUntil: now.getTime() + LEASE_MS } }, matching({ state, leaseUntil })),
      ReturnValues: 'ALL_NEW',
    });
    const taken = await writeIf(() => client.send(command));
    if (!taken.written) return { state: 'running' };
    const { orderId } = claims.read(taken.reply.Attributes ?? {});
    return { state: 'again', ...(orderId !== undefined && { orderId }) };
  }

  return {
    async claim(scope, given, requestHash, now) {
      const Key = key.idempotency(scope, given);
      const leaseUntil = now.getTime() + LEASE_MS;
      const ttl = secondsOf(now) + KEPT_SECONDS;
      const claimId = randomUUID();
      const free = {
        // Our own claim is there when its answer was lost and it was sent again.
        condition: 'attribute_not_exists(PK) OR #ttl <= :now OR #claimId = :ours',
        values: { ':now': secondsOf(now), ':ours': claimId },
      };
      const command = new PutCommand({
        TableName: table,
        Item: claims.item({ ...Key, ttl }, { claimId, requestHash, state: 'running', leaseUntil }),
        ...conditionOf(free),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      });
      const put = await writeIf(() => client.send(command));
      if (put.written) return { state: 'new' };
      const { stored } = put;
      if (stored['requestHash'] !== requestHash) return { state: 'mismatch' };
      if (stored['state'] === 'done') return { state: 'done', reply: JSON.parse(String(stored['reply'])) };
      if (Number(stored['leaseUntil']) > now.getTime()) return { state: 'running' };
      return takeOver(Key, stored, now);
    },
    async finish(scope, given, reply) {
      const set = { state: 'done', reply: JSON.stringify(reply) };
      const isClaimed = { condition: 'attribute_exists(PK)' };
      const Key = key.idempotency(scope, given);
      await writeIf(() => client.send(new UpdateCommand({ TableName: table, Key, ...updateOf({ set }, isClaimed) })));
    },
    async release(scope, given) {
      const unanswered = conditionOf(matching({ state: 'running' }));
      const Key = key.idempotency(scope, given);
      await writeIf(() => client.send(new DeleteCommand({ TableName: table, Key, ...unanswered })));
    },
  };
}

/** Ties an order to the request that asked for it, so that repeating the request finds it. */
export function tieOrder(table: string, request: { scope: string; key: string }, orderId: string): Write {
  const isClaimed = { condition: 'attribute_exists(PK)' };
  const claim = { TableName: table, Key: key.idempotency(request.scope, request.key) };
  return {
    request: { Update: { ...claim, ...updateOf({ set: { orderId } }, isClaimed) } },
    refusal: () => new ShopError('try_again', 'This took too long. Please try again.'),
  };
}
