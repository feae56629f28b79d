import type Stripe from 'stripe';
import type { Account } from '../account/account.ts';
import { announce } from '../account/announce.ts';
import type { CheckoutRecord } from '../account/records.ts';
import { impossible } from '../rest/refusal.ts';
import { findCheckout } from './find-checkout.ts';

export function expireSession(account: Account, sessionId: string): Stripe.Checkout.Session {
  const record = findCheckout(account, sessionId);
  const { status } = record.session;
  if (status === 'open') return expire(account, record);
  const message = `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${status}.`;
  throw impossible(message);
}

export function expireDueSessions(account: Account): void {
  const now = account.now();
  for (const record of account.sessions.unfinished()) {
    if (record.session.expires_at <= now) expire(account, record);
  }
}

function expire(account: Account, record: CheckoutRecord): Stripe.Checkout.Session {
  cancelIntent(account, record.session);
  const { session } = account.sessions.put({ ...record, session: { ...record.session, status: 'expired', url: null } });
  announce(account, [{ type: 'checkout.session.expired', object: session }]);
  return session;
}

/** An attempt that had begun can no longer be finished. */
function cancelIntent(account: Account, { payment_intent: id }: Stripe.Checkout.Session): void {
  const intent = typeof id === 'string' ? account.intents.get(id) : undefined;
  if (!intent) return;
  const canceled = account.intents.put({
    ...intent,
    status: 'canceled',
    canceled_at: account.now(),
    cancellation_reason: 'expired',
    next_action: null,
  });
  announce(account, [{ type: 'payment_intent.canceled', object: canceled }]);
}
