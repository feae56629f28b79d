import type Stripe from 'stripe';
import type { Account } from '../account/account.ts';
import { announce } from '../account/announce.ts';
import { StripeRefusal } from '../rest/refusal.ts';
import type { Decline } from './cards.ts';
import { chargeFor, type Payment } from './charge-for.ts';

export const NOT_AUTHENTICATED: Decline = {
  code: 'payment_intent_authentication_failure',
  message: 'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
};

/** Writes the failed attempt down and returns the refusal to throw. */
export function declinePayment(
  account: Account,
  intent: Stripe.PaymentIntent,
  { payment, decline }: { payment: Payment; decline: Decline },
): StripeRefusal {
  const failed = decline === NOT_AUTHENTICATED ? null : account.charges.put(chargeFor(account, intent, payment));
  const error = { type: 'card_error' as const, ...decline, ...(failed && { charge: failed.id }) };
  const tried = account.intents.put({
    ...intent,
    status: 'requires_payment_method',
    last_payment_error: error,
    latest_charge: failed?.id ?? intent.latest_charge,
    next_action: null,
  });
  announce(account, [
    ...(failed ? [{ type: 'charge.failed' as const, object: failed }] : []),
    { type: 'payment_intent.payment_failed', object: tried },
  ]);
  return new StripeRefusal(402, { ...error, payment_intent: tried });
}
