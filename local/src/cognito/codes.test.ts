import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newCode, redeemCode } from './codes.ts';
import type { User } from './user-pools.ts';

const HOUR_MS = 3_600_000;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a code', () => {
  it('has six digits and is good once', () => {
    const user = aUser();
    const code = newCode(user, 'reset');
    expect(code).toMatch(/^\d{6}$/);
    redeemCode(user, 'reset', code);
    expect(() => redeemCode(user, 'reset', code)).toThrow(/request a code again/);
  });

  it.each([
    ['sign-up', 24],
    ['reset', 1],
    ['email', 24],
  ] as const)('for %s expires after %i h', (purpose, hours) => {
    const user = aUser();
    const code = newCode(user, purpose);
    vi.advanceTimersByTime(hours * HOUR_MS);
    expect(() => redeemCode(user, purpose, code)).toThrow(/request a code again/);
  });

  it('is worth nothing for another purpose', () => {
    const user = aUser();
    newCode(user, 'sign-up');
    const code = newCode(user, 'reset');
    expect(() => redeemCode(user, 'email', code)).toThrow(/request a code again/);
  });

  it('may be tried again an hour after too many wrong tries', () => {
    const user = aUser();
    for (let tries = 0; tries < 6; tries++) {
      newCode(user, 'sign-up');
      expect(() => redeemCode(user, 'sign-up', 'wrong')).toThrow();
    }
    vi.advanceTimersByTime(HOUR_MS);
    redeemCode(user, 'sign-up', newCode(user, 'sign-up'));
  });
});

function aUser(): User {
  return { sub: 'asha', attributes: {}, status: 'CONFIRMED', enabled: true, codes: {}, createdAt: 0, modifiedAt: 0 };
}
