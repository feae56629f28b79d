import { createHash } from 'node:crypto';
import type { Account } from '../account/account.ts';
import { invalid, StripeRefusal } from './refusal.ts';

/** A request that may be sent twice. `key` is undefined when the sender does not mind it being done twice. */
export type Repeatable = { key: string | undefined; method: string; path: string; body: string; requestId: string };
export type Answer = { status: number; body: object; headers: Record<string, string> };

const REMEMBERED_SECONDS = 24 * 60 * 60;
const LONGEST_KEY = 255;

/** Does the work once per key; the same request again gets the same answer, another request under that key a refusal. */
export function once(account: Account, request: Repeatable, work: () => Answer): Answer {
  const { key } = request;
  if (key === undefined) return work();
  if (key.length > LONGEST_KEY) throw invalid(`Idempotency keys can be at most ${LONGEST_KEY} characters long.`);
  const fingerprint = fingerprintOf(request);
  const earlier = account.replies.get(key);
  if (!earlier || earlier.at + REMEMBERED_SECONDS < account.now()) {
    return firstTime(account, { ...request, key, fingerprint }, work);
  }
  if (earlier.fingerprint !== fingerprint) throw keyReused(key);
  const headers = { 'idempotency-key': key, 'original-request': earlier.requestId, 'idempotent-replayed': 'true' };
  return { status: earlier.status, body: earlier.body, headers };
}

type FirstRequest = Repeatable & { key: string; fingerprint: string };

function firstTime(account: Account, { key, fingerprint, requestId }: FirstRequest, work: () => Answer): Answer {
  const answer = work();
  account.replies.put({ id: key, fingerprint, status: answer.status, body: answer.body, requestId, at: account.now() });
  return { ...answer, headers: { 'idempotency-key': key, 'original-request': requestId } };
}

function fingerprintOf({ method, path, body }: Repeatable): string {
  return createHash('sha256').update(`${method} ${path}\n${body}`).digest('hex');
}

function keyReused(key: string): StripeRefusal {
  const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`;
  return new StripeRefusal(400, { type: 'idempotency_error', message }, false);
}
