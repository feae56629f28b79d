import { setTimeout as pause } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { ShopError } from '@rakhi/core';

const TRIES = 6;
const FIRST_PAUSE_MS = 20;

const BUSY_ERRORS = new Set([
  'TooBusy',
  'TransactionConflictException',
  'TransactionInProgressException',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);
const BUSY_REASONS = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/** For replies that are no errors and yet not everything. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy';
}

/**
 * Sends again while others are writing to the same items, each time after a longer random pause, so that those who
 * collided do not collide again. The SDK itself repeats neither conflicts nor cancelled transactions.
 * @throws ShopError try_again
 */
export async function patiently<Reply>(send: () => Promise<Reply>): Promise<Reply> {
  for (let attempt = 1; attempt < TRIES; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (!isBusy(error)) throw error;
      await pause(Math.random() * FIRST_PAUSE_MS * 2 ** (attempt - 1));
    }
  }
  return send().catch((error: unknown) => {
    throw isBusy(error) ? new ShopError('try_again', 'The shop is very busy at this moment. Please try again.') : error;
  });
}

/** A condition that failed is an answer, whatever else happened beside it. */
function isBusy(error: unknown): boolean {
  if (error instanceof TransactionCanceledException) {
    const codes = (error.CancellationReasons ?? []).map(({ Code = 'None' }) => Code);
    return !codes.includes('ConditionalCheckFailed') && codes.some((code) => BUSY_REASONS.has(code));
  }
  return error instanceof Error && BUSY_ERRORS.has(error.name);
}
