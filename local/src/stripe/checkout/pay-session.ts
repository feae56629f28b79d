import type Stripe from 'stripe';
import type { Account } from '../account/account.ts';
import { announce } from '../account/announce.ts';
import type { CheckoutRecord } from '../account/records.ts';
import { impossible } from '../rest/refusal.ts';
import { beginIntent } from './begin-intent.ts';
import { behaviourOf, type CardDetails } from './cards.ts';
import { type Contact, chargeFor, type Payment } from './charge-for.ts';
import { completeSession, succeed } from './complete-session.ts';
import { declinePayment, NOT_AUTHENTICATED } from './decline-payment.ts';
import { findCheckout } from './find-checkout.ts';

/** `authentication` is what the shopper answered when the bank asked; absent: not asked yet. */
export type Attempt = {
  method: CardDetails | 'us_bank_account';
  contact: Contact;
  authentication?: 'complete' | 'fail' | undefined;
};
export type Outcome = { kind: 'complete'; session: Stripe.Checkout.Session } | { kind: 'requires_action' };

/** What happens when the shopper presses "Pay". A refusal leaves the session open: they may try another card. */
export function paySession(account: Account, sessionId: string, attempt: Attempt): Outcome {
  const open = findOpenCheckout(account, sessionId);
  if (open.session.amount_total === 0) {
    const free = { paymentStatus: 'no_payment_required', contact: attempt.contact } as const;
    return { kind: 'complete', session: completeSession(account, open, free) };
  }
  const payment = paymentOf(account, attempt);
  const { record, intent } = beginIntent(account, open);
  switch (nextStep(payment, attempt.authentication)) {
    case 'authenticate':
      askForAuthentication(account, intent);
      return { kind: 'requires_action' };
    case 'not_authenticated':
      throw declinePayment(account, intent, { payment, decline: NOT_AUTHENTICATED });
    case 'wait':
      return { kind: 'complete', session: startDelayed(account, record, { intent, payment }) };
    case 'charge':
      return { kind: 'complete', session: charge(account, record, { intent, payment }) };
  }
}

function findOpenCheckout(account: Account, sessionId: string): CheckoutRecord {
  const record = findCheckout(account, sessionId);
  if (record.session.status === 'open') return record;
  throw impossible(`This Checkout Session is ${record.session.status} and can no longer be paid.`, {
    code: 'checkout_session_not_open',
  });
}

function paymentOf(account: Account, { method, contact }: Attempt): Payment {
  if (method === 'us_bank_account') return { method, contact };
  const card = { ...method, number: method.number.replace(/\D/g, '') };
  return { method: { card, behaviour: behaviourOf(card, new Date(account.now() * 1000)) }, contact };
}

function nextStep({ method }: Payment, authentication: Attempt['authentication']) {
  if (method === 'us_bank_account') return 'wait';
  if (!method.behaviour.authenticates || authentication === 'complete') return 'charge';
  return authentication === 'fail' ? 'not_authenticated' : 'authenticate';
}

function askForAuthentication(account: Account, before: Stripe.PaymentIntent): void {
  const asked = { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect' } };
  const intent = account.intents.put({ ...before, status: 'requires_action', next_action: asked });
  announce(account, [{ type: 'payment_intent.requires_action', object: intent }]);
}

type Begun = { intent: Stripe.PaymentIntent; payment: Payment };

function charge(account: Account, record: CheckoutRecord, { intent, payment }: Begun): Stripe.Checkout.Session {
  const decline = payment.method === 'us_bank_account' ? undefined : payment.method.behaviour.decline;
  if (decline) throw declinePayment(account, intent, { payment, decline });
  return succeed(account, record, { intent, payment });
}

/** A delayed method: the shopper is done, the money comes (or does not) some days later. */
function startDelayed(account: Account, record: CheckoutRecord, { intent, payment }: Begun): Stripe.Checkout.Session {
  const pending = account.charges.put(chargeFor(account, intent, payment));
  const processing = account.intents.put({
    ...intent,
    status: 'processing',
    latest_charge: pending.id,
    last_payment_error: null,
  });
  announce(account, [
    { type: 'charge.pending', object: pending },
    { type: 'payment_intent.processing', object: processing },
  ]);
  return completeSession(account, record, { paymentStatus: 'unpaid', contact: payment.contact });
}
