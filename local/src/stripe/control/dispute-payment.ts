import type { Account } from '../account/account.ts';
import { DISPUTE_STATUSES, moveDispute, openDispute } from '../money-back/disputes.ts';
import type { Form } from '../rest/form.ts';
import { oneOf, optional, readParameters, text } from '../rest/parameters.ts';
import { missing } from '../rest/refusal.ts';

const DISPUTE_ORDER = { paymentIntent: text(), status: optional(oneOf(...DISPUTE_STATUSES)) };

/** Opens the dispute about a payment, or moves it on. One that begins at its end is opened first. */
export function disputePayment({ account, form }: { account: Account; form: Form }): object {
  const { paymentIntent, status = 'needs_response' } = readParameters(form, DISPUTE_ORDER);
  const charge = account.charges.get(String(account.intents.get(paymentIntent)?.latest_charge));
  if (!charge) throw missing('payment_intent', paymentIntent, 'paymentIntent');
  const known = account.disputes.all().findLast((dispute) => dispute.charge === charge.id);
  if (known) return moveDispute(account, known, status);
  if (status === 'needs_response' || status === 'warning_needs_response') return openDispute(account, charge, status);
  const beginning = status.startsWith('warning_') ? 'warning_needs_response' : 'needs_response';
  return moveDispute(account, openDispute(account, charge, beginning), status);
}
