import type Stripe from 'stripe';
import type { Account } from '../account/account.ts';
import { newId } from '../account/new-id.ts';
import type { CardBehaviour, CardDetails } from './cards.ts';

export type Contact = {
  email?: string | undefined;
  name?: string | undefined;
  country?: string | undefined;
  postalCode?: string | undefined;
};
export type Payment = { method: 'us_bank_account' | { card: CardDetails; behaviour: CardBehaviour }; contact: Contact };

export function chargeFor(account: Account, intent: Stripe.PaymentIntent, payment: Payment): Stripe.Charge {
  const decline = payment.method === 'us_bank_account' ? undefined : payment.method.behaviour.decline;
  const delayed = payment.method === 'us_bank_account';
  const paid = !decline && !delayed;
  return {
    id: newId('ch_'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: paid ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: paid ? newId('txn_') : null,
    billing_details: billingDetails(payment.contact),
    calculated_statement_descriptor: 'USA RAKHI',
    captured: !decline,
    created: account.now(),
    currency: intent.currency,
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: delayed ? null : outcomeOf(payment),
    paid,
    payment_intent: intent.id,
    payment_method: newId('pm_'),
    payment_method_details: methodDetails(payment, intent.amount),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: decline ? 'failed' : delayed ? 'pending' : 'succeeded',
    transfer_data: null,
    transfer_group: null,
  };
}

export function billingDetails({ email, name, country, postalCode }: Contact): Stripe.Charge.BillingDetails {
  const address = {
    city: null,
    country: country ?? null,
    line1: null,
    line2: null,
    postal_code: postalCode ?? null,
    state: null,
  };
  return { address, email: email ?? null, name: name ?? null, phone: null, tax_id: null };
}

const RISK_SCORES = { normal: 20, elevated: 70, highest: 90 };

function outcomeOf({ method }: Payment): Stripe.Charge.Outcome {
  const { decline, risk = 'normal' } = method === 'us_bank_account' ? {} : method.behaviour;
  const blocked = risk === 'highest';
  return {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: decline ? (blocked ? 'not_sent_to_network' : 'declined_by_network') : 'approved_by_network',
    reason: decline ? (blocked ? 'highest_risk_level' : (decline.decline_code ?? decline.code)) : null,
    risk_level: risk,
    risk_score: RISK_SCORES[risk],
    seller_message: decline?.message ?? 'Payment complete.',
    type: decline ? (blocked ? 'blocked' : 'issuer_declined') : 'authorized',
  };
}

function methodDetails({ method, contact }: Payment, amount: number): Stripe.Charge.PaymentMethodDetails {
  if (method === 'us_bank_account') return { type: 'us_bank_account' };
  const { card, behaviour } = method;
  return {
    type: 'card',
    card: {
      amount_authorized: behaviour.decline ? null : amount,
      authorization_code: null,
      brand: behaviour.brand,
      checks: {
        address_line1_check: null,
        address_postal_code_check: contact.postalCode ? 'pass' : null,
        cvc_check: behaviour.decline?.code === 'incorrect_cvc' ? 'fail' : 'pass',
      },
      country: 'US',
      electronic_commerce_indicator: null,
      exp_month: card.expMonth,
      exp_year: card.expYear < 100 ? 2000 + card.expYear : card.expYear,
      fingerprint: null,
      funding: 'credit',
      installments: null,
      last4: card.number.slice(-4),
      mandate: null,
      network: behaviour.brand,
      network_transaction_id: null,
      regulated_status: 'unregulated',
      three_d_secure: null,
      transaction_link_id: null,
      wallet: null,
    },
  };
}
