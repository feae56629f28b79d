import type Stripe from 'stripe';
import type { Account } from '../account/account.ts';
import { announce } from '../account/announce.ts';
import { newId } from '../account/new-id.ts';
import { REFUND_PENDS_LAST4 } from '../checkout/cards.ts';
import type { Form } from '../rest/form.ts';
import { integer, metadata, oneOf, optional, type Read, readParameters, text } from '../rest/parameters.ts';
import { impossible, invalid, missing } from '../rest/refusal.ts';
import { isInquiry } from './disputes.ts';

const REFUND_PARAMETERS = {
  payment_intent: optional(text()),
  charge: optional(text()),
  amount: optional(integer({ least: 1 })),
  reason: optional(oneOf('duplicate', 'fraudulent', 'requested_by_customer')),
  metadata,
};
type RefundParameters = Read<typeof REFUND_PARAMETERS>;

export function createRefund(account: Account, form: Form): Stripe.Refund {
  const parameters = readParameters(form, REFUND_PARAMETERS);
  const charge = chargeToRefund(account, parameters);
  const amount = refundableAmount(charge, parameters.amount);
  const pending = charge.payment_method_details?.card?.last4 === REFUND_PENDS_LAST4;
  const refund = account.refunds.put({
    id: newId('re_'),
    object: 'refund',
    amount,
    balance_transaction: newId('txn_'),
    charge: charge.id,
    created: account.now(),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    destination_details: {
      type: 'card',
      card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
    },
    metadata: parameters.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: parameters.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: pending ? 'pending' : 'succeeded',
    transfer_reversal: null,
  });
  const after = account.charges.put(withRefunded(charge, charge.amount_refunded + amount));
  const previous = { amount_refunded: charge.amount_refunded, refunded: charge.refunded };
  announce(account, [
    { type: 'refund.created', object: refund },
    { type: 'charge.refunded', object: after, previous },
  ]);
  return refund;
}

export function withRefunded(charge: Stripe.Charge, refunded: number): Stripe.Charge {
  return { ...charge, amount_refunded: refunded, refunded: refunded === charge.amount };
}

function chargeToRefund(account: Account, { payment_intent, charge: chargeId }: RefundParameters): Stripe.Charge {
  const id = payment_intent ? chargeIdOf(account, payment_intent) : chargeId;
  if (id === undefined) {
    const message = 'One of the following params should be provided for this request: payment_intent or charge.';
    throw invalid(message, { code: 'parameter_missing' });
  }
  const charge = account.charges.get(id);
  if (!charge) throw missing('charge', id, 'charge');
  checkDisputes(account, charge);
  return charge;
}

function chargeIdOf(account: Account, intentId: string): string {
  const intent = account.intents.get(intentId);
  if (!intent) throw missing('payment_intent', intentId, 'payment_intent');
  if (intent.status === 'succeeded' && typeof intent.latest_charge === 'string') return intent.latest_charge;
  throw impossible(`This PaymentIntent (${intentId}) does not have a successful charge to refund.`, {
    param: 'payment_intent',
  });
}

/** The bank has taken the money back already; giving it back a second time would lose it twice. */
function checkDisputes(account: Account, charge: Stripe.Charge): void {
  const blocking = account.disputes
    .all()
    .find((dispute) => dispute.charge === charge.id && dispute.status !== 'won' && !isInquiry(dispute.status));
  if (!blocking) return;
  throw impossible(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
    code: 'charge_disputed',
  });
}

function refundableAmount(charge: Stripe.Charge, asked: number | undefined): number {
  const left = charge.amount - charge.amount_refunded;
  if (!charge.paid) throw impossible(`Charge ${charge.id} has not been paid.`, { param: 'charge' });
  if (left === 0) {
    throw impossible(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  }
  const amount = asked ?? left;
  if (amount <= left) return amount;
  const message = `Refund amount (${dollars(amount)}) is greater than unrefunded amount on charge (${dollars(left)})`;
  throw impossible(message, { param: 'amount' });
}

const dollars = (cents: number): string => `$${(cents / 100).toFixed(2)}`;
