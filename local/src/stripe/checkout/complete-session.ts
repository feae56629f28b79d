import type Stripe from 'stripe';
import type { Account } from '../account/account.ts';
import { announce, type Happening } from '../account/announce.ts';
import { newId } from '../account/new-id.ts';
import type { CheckoutRecord } from '../account/records.ts';
import { openDispute } from '../money-back/disputes.ts';
import { billingDetails, type Contact, chargeFor, type Payment } from './charge-for.ts';
import { redeem } from './coupons.ts';

type Paid = { intent: Stripe.PaymentIntent; payment: Payment };

/** The bank said yes. The three events of a success arrive in any order. */
export function succeed(account: Account, record: CheckoutRecord, { intent, payment }: Paid): Stripe.Checkout.Session {
  const charge = account.charges.put(chargeFor(account, intent, payment));
  const paid = account.intents.put(paidIntent(intent, charge));
  const session = completeSession(account, record, {
    paymentStatus: 'paid',
    contact: payment.contact,
    alongside: [
      { type: 'charge.succeeded', object: charge },
      { type: 'payment_intent.succeeded', object: paid },
    ],
  });
  afterwards(account, charge, payment);
  return session;
}

type Completion = {
  paymentStatus: 'paid' | 'unpaid' | 'no_payment_required';
  contact: Contact;
  alongside?: Happening[];
};

export function completeSession(
  account: Account,
  record: CheckoutRecord,
  completion: Completion,
): Stripe.Checkout.Session {
  const { session } = account.sessions.put({
    ...record,
    session: {
      ...record.session,
      status: 'complete',
      payment_status: completion.paymentStatus,
      customer_details: customerDetails(record.session, completion.contact),
      url: null,
    },
  });
  redeem(account, session);
  announce(account, [...(completion.alongside ?? []), { type: 'checkout.session.completed', object: session }]);
  return session;
}

export function paidIntent(intent: Stripe.PaymentIntent, charge: Stripe.Charge): Stripe.PaymentIntent {
  return {
    ...intent,
    status: 'succeeded',
    amount_received: intent.amount,
    latest_charge: charge.id,
    payment_method: charge.payment_method,
    last_payment_error: null,
    next_action: null,
  };
}

function customerDetails(session: Stripe.Checkout.Session, contact: Contact): Stripe.Checkout.Session.CustomerDetails {
  const { address, email, name } = billingDetails(contact);
  return {
    address,
    business_name: null,
    email: session.customer_email ?? email,
    individual_name: null,
    name,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  };
}

/** Some test cards bring trouble once they have paid. */
function afterwards(account: Account, charge: Stripe.Charge, { method }: Payment): void {
  const trouble = method === 'us_bank_account' ? undefined : method.behaviour.afterwards;
  if (trouble === 'dispute') openDispute(account, charge, 'needs_response');
  if (trouble === 'early_fraud_warning') warnOfFraud(account, charge);
}

function warnOfFraud(account: Account, charge: Stripe.Charge): void {
  const warning = account.warnings.put({
    id: newId('issfr_'),
    object: 'radar.early_fraud_warning',
    actionable: true,
    charge: charge.id,
    created: account.now(),
    fraud_type: 'unauthorized_use_of_card',
    livemode: false,
    ...(typeof charge.payment_intent === 'string' && { payment_intent: charge.payment_intent }),
  });
  announce(account, [{ type: 'radar.early_fraud_warning.created', object: warning }]);
}
