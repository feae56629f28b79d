import { createHash } from 'node:crypto';
import { ShopError } from '@rakhi/core';
import { type Caller, userIdOf } from './caller.ts';
import type { Repeat } from './route.ts';

/** What a repeated request is answered with. */
export type StoredAnswer = { status: number; text: string; cartToken?: string };

export type Claim =
  /** Nobody has asked this before, or nobody lived to answer; then `orderId` says how far she came. */
  | { state: 'mine'; orderId?: string }
  | { state: 'running' }
  | { state: 'answered'; answer: StoredAnswer }
  /** The key was used for another request. */
  | { state: 'mismatch' };

export type IdempotencyStore = {
  claim(request: { scope: string; key: string; fingerprint: string }): Promise<Claim>;
  finish(request: { scope: string; key: string }, answer: StoredAnswer): Promise<void>;
  /** Nothing has happened: the same key may try again. */
  release(request: { scope: string; key: string }): Promise<void>;
};

export type Named = { scope: string; key: string; fingerprint: string };

/**
 * How a request names itself. Keys belong to a caller, so that nobody is answered with somebody else's answer;
 * who is not known yet has nothing that a repeat could double.
 */
export function nameOf(request: {
  key: string | undefined;
  method: string;
  path: string;
  body: string;
  caller: Caller;
}): Named | undefined {
  const { key, method, path, body, caller } = request;
  const userId = userIdOf(caller);
  if (key === undefined || userId === undefined) return undefined;
  if (key.length < 1 || key.length > 255) {
    throw new ShopError('invalid_request', 'The Idempotency-Key has 1 to 255 characters.');
  }
  const fingerprint = createHash('sha256').update(`${method} ${path}\n${body}`).digest('hex');
  return { scope: userId, key, fingerprint };
}

/** Does the work once per name. Only what succeeded is remembered: a refusal changed nothing and may be tried again. */
export async function once(
  named: Named,
  store: IdempotencyStore,
  work: (repeat: Repeat) => Promise<StoredAnswer>,
): Promise<StoredAnswer & { replayed: boolean }> {
  const claim = await store.claim(named);
  if (claim.state === 'answered') return { ...claim.answer, replayed: true };
  if (claim.state === 'mismatch') {
    throw new ShopError('idempotency_mismatch', 'This Idempotency-Key was used for another request.');
  }
  if (claim.state === 'running') {
    throw new ShopError('idempotency_in_progress', 'This request is still being worked on.', { retryAfter: 1 });
  }
  const { scope, key } = named;
  const repeat = { scope, key, ...(claim.orderId && { orderId: claim.orderId }) };
  try {
    const answer = await work(repeat);
    await store.finish(repeat, answer);
    return { ...answer, replayed: false };
  } catch (error) {
    await store.release(repeat);
    throw error;
  }
}
