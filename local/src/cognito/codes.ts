import { randomInt } from 'node:crypto';
import { codeExpired, codeMismatch, tooManyAttempts } from './cognito-error.ts';
import type { User } from './user-pools.ts';

export type CodePurpose = 'sign-up' | 'reset' | 'email';

/** The last code of one purpose, with the instants that the limits count. */
export type CodeRecord = { digits?: string; expiresAt: number; sentAt: number[]; wrongAt: number[] };

const HOUR_MS = 3_600_000;
const LIVES_MS: Record<CodePurpose, number> = { 'sign-up': 24 * HOUR_MS, reset: HOUR_MS, email: 24 * HOUR_MS };
const MOST_SENT_PER_HOUR = 10;
const MOST_WRONG_PER_HOUR = 5;

export function newCode(user: User, purpose: CodePurpose): string {
  const now = Date.now();
  const record = user.codes[purpose] ?? { expiresAt: 0, sentAt: [], wrongAt: [] };
  const sentAt = withinTheHour(record.sentAt, now);
  if (sentAt.length >= MOST_SENT_PER_HOUR) throw tooManyAttempts();
  const digits = String(randomInt(1_000_000)).padStart(6, '0');
  user.codes[purpose] = { ...record, digits, expiresAt: now + LIVES_MS[purpose], sentAt: [...sentAt, now] };
  return digits;
}

/** Uses a code up. The caller saves afterwards, also when this throws: wrong tries must count over a restart. */
export function redeemCode(user: User, purpose: CodePurpose, given: string): void {
  const now = Date.now();
  const record = user.codes[purpose];
  if (record?.digits === undefined) throw codeExpired();
  record.wrongAt = withinTheHour(record.wrongAt, now);
  // Asking for a new code does not give new tries, or the six digits could be guessed after all.
  if (record.wrongAt.length >= MOST_WRONG_PER_HOUR) throw tooManyAttempts();
  if (record.expiresAt <= now) throw codeExpired();
  if (record.digits !== given) {
    record.wrongAt.push(now);
    throw codeMismatch();
  }
  delete user.codes[purpose];
}

function withinTheHour(instants: number[], now: number): number[] {
  return instants.filter((at) => at > now - HOUR_MS);
}
