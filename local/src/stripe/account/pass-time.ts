import { expireDueSessions } from '../checkout/expire-sessions.ts';
import { ripenRefunds } from '../money-back/ripen-refunds.ts';
import type { Account } from './account.ts';

/** Does what time does by itself: old sessions expire, refunds get through or bounce. */
export function passTime(account: Account): void {
  expireDueSessions(account);
  ripenRefunds(account);
}
