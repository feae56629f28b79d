import { type Account, changeSettings, settingsOf } from '../account/account.ts';
import type { Failures } from '../account/records.ts';
import { StripeRefusal } from './refusal.ts';

/** The failure a test has ordered for this request, if any. It is used up by being asked for. */
export function nextFailure(account: Account): Failures | undefined {
  const { failures } = settingsOf(account);
  if (!failures) return undefined;
  const times = failures.times - 1;
  changeSettings(account, { failures: times > 0 ? { ...failures, times } : null });
  return failures;
}

/** Stripe refuses before any work has begun, so the same request may simply be sent again. */
export function outage(kind: '500' | '429'): StripeRefusal {
  return kind === '429'
    ? new StripeRefusal(
        429,
        { type: 'invalid_request_error', code: 'rate_limit', message: 'Too many requests.' },
        false,
      )
    : new StripeRefusal(500, { type: 'api_error', message: 'An unknown error occurred.' }, false);
}
