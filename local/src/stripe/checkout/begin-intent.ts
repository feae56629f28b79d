import type Stripe from 'stripe';
import type { Account } from '../account/account.ts';
import { announce } from '../account/announce.ts';
import { newId } from '../account/new-id.ts';
import type { CheckoutRecord } from '../account/records.ts';

type Begun = { record: CheckoutRecord; intent: Stripe.PaymentIntent };

/** A session gets its payment intent with the first attempt to pay, and keeps it for all others. */
export function beginIntent(account: Account, record: CheckoutRecord): Begun {
  const { session, intentFields } = record;
  const known = typeof session.payment_intent === 'string' ? account.intents.get(session.payment_intent) : undefined;
  if (known) return { record, intent: known };
  const intent = account.intents.put(newIntent(account, session, intentFields));
  announce(account, [{ type: 'payment_intent.created', object: intent }]);
  return { intent, record: account.sessions.put({ ...record, session: { ...session, payment_intent: intent.id } }) };
}

function newIntent(
  account: Account,
  session: Stripe.Checkout.Session,
  fields: CheckoutRecord['intentFields'],
): Stripe.PaymentIntent {
  const id = newId('pi_');
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: session.allowed_payment_method_types,
    amount: session.amount_total ?? 0,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${newId('')}`,
    confirmation_method: 'automatic',
    created: account.now(),
    currency: session.currency ?? 'usd',
    customer: null,
    customer_account: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    review: null,
    setup_future_usage: null,
    source: null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
    ...fields,
  };
}
