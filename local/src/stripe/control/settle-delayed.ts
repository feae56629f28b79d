import type { Account } from '../account/account.ts';
import { announce } from '../account/announce.ts';
import { paidIntent } from '../checkout/complete-session.ts';
import { findCheckout } from '../checkout/find-checkout.ts';
import type { Form } from '../rest/form.ts';
import { oneOf, readParameters } from '../rest/parameters.ts';
import { impossible } from '../rest/refusal.ts';

/** What became of a payment by a delayed method. */
export function settleDelayed({ account, id, form }: { account: Account; id: string; form: Form }): object {
  const { outcome } = readParameters(form, { outcome: oneOf('succeeded', 'failed') });
  const record = findCheckout(account, id);
  const intent = account.intents.get(String(record.session.payment_intent));
  const charge = account.charges.get(String(intent?.latest_charge));
  if (intent?.status !== 'processing' || !charge) {
    throw impossible('This Checkout Session is not waiting for a delayed payment.');
  }
  if (outcome === 'failed') {
    const error = { type: 'card_error', code: 'payment_method_not_available', message: 'The payment did not come.' };
    const failed = account.intents.put({ ...intent, status: 'requires_payment_method', last_payment_error: error });
    announce(account, [
      {
        type: 'charge.failed',
        object: account.charges.put({ ...charge, status: 'failed', failure_message: error.message }),
      },
      { type: 'payment_intent.payment_failed', object: failed },
      { type: 'checkout.session.async_payment_failed', object: record.session },
    ]);
    return record.session;
  }
  const arrived = { ...charge, status: 'succeeded', paid: true, captured: true, amount_captured: charge.amount };
  const { session } = account.sessions.put({ ...record, session: { ...record.session, payment_status: 'paid' } });
  announce(account, [
    { type: 'charge.succeeded', object: account.charges.put(arrived) },
    { type: 'payment_intent.succeeded', object: account.intents.put(paidIntent(intent, arrived)) },
    { type: 'checkout.session.async_payment_succeeded', object: session },
  ]);
  return session;
}
