import type { Account } from '../account/account.ts';
import type { CheckoutRecord } from '../account/records.ts';
import { missing } from '../rest/refusal.ts';

export function findCheckout(account: Account, sessionId: string): CheckoutRecord {
  const record = account.sessions.get(sessionId);
  if (!record) throw missing('checkout.session', sessionId);
  return record;
}
