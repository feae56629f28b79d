import { createHash } from 'node:crypto';
import { type Clock, ShopError } from '@rakhi/core';
import type { Idempotency } from '@rakhi/db';
import { type Caller, userIdOf } from './caller.ts';
import type { Repeat } from './route.ts';

/** What a repeated request is answered with. */
export type StoredAnswer = { status: number; text: string; cartToken?: string };
export type Answers = Idempotency<StoredAnswer>;

/** How a request names itself, and a hash of everything it said. */
export type Named = { scope: string; key: string; fingerprint: string };

/**
 * Keys belong to a caller, so that nobody is answered with somebody else's answer; who is not known yet has nothing
 * that a repeat could double.
 */
export function nameOf(asked: {
  key: string | undefined;
  method: string;
  path: string;
  body: string;
  caller: Caller;
}): Named | undefined {
  const { key, method, path, body, caller } = asked;
  const scope = userIdOf(caller);
  if (key === undefined || scope === undefined) return undefined;
  if (key.length < 1 || key.length > 255) {
    throw new ShopError('invalid_request', 'The Idempotency-Key has 1 to 255 characters.');
  }
  return { scope, key, fingerprint: createHash('sha256').update(`${method} ${path}\n${body}`).digest('hex') };
}

type Needs = { idempotency: Answers; clock: Clock };

/** Does the work once per name. Only what succeeded is remembered: a refusal changed nothing and may be tried again. */
export async function once(
  { scope, key, fingerprint }: Named,
  { idempotency, clock }: Needs,
  work: (repeat: Repeat) => Promise<StoredAnswer>,
): Promise<StoredAnswer & { replayed: boolean }> {
  const claim = await idempotency.claim(scope, key, fingerprint, clock.now());
  if (claim.state === 'done') return { ...claim.reply, replayed: true };
  if (claim.state === 'mismatch') {
    throw new ShopError('idempotency_mismatch', 'This Idempotency-Key was used for another request.');
  }
  if (claim.state === 'running') {
    throw new ShopError('idempotency_in_progress', 'This request is still being worked on.', { retryAfter: 1 });
  }
  const orderId = claim.state === 'again' ? claim.orderId : undefined;
  const answer = await work({ scope, key, ...(orderId && { orderId }) }).catch(async (error: unknown) => {
    // After a crash nobody knows what has come of it: the claim stays, and leads the next try to what was written.
    if (error instanceof ShopError) await idempotency.release(scope, key);
    throw error;
  });
  await idempotency.finish(scope, key, answer).catch((error: unknown) => {
    // The work is done, so she is told. Without the memory of it, the claim leads a repeat to what was written.
    if (!(error instanceof ShopError)) throw error;
  });
  return { ...answer, replayed: false };
}
