import type Stripe from 'stripe';
import type { Account } from '../account/account.ts';
import { announce } from '../account/announce.ts';
import { mergedMetadata } from '../checkout/session-operations.ts';
import { createdFilter, listed, PAGE_PARAMETERS } from '../rest/listing.ts';
import type { Operation, Question } from '../rest/operation.ts';
import { metadata, optional, readParameters, text } from '../rest/parameters.ts';
import { missing } from '../rest/refusal.ts';
import { createRefund } from './refunds.ts';

export const refundOperations: readonly Operation[] = [
  { method: 'POST', path: '/v1/refunds', answer: ({ account, form }) => createRefund(account, form) },
  { method: 'GET', path: '/v1/refunds', answer: listRefunds },
  { method: 'GET', path: '/v1/refunds/:id', answer: ({ account, id }) => findRefund(account, id) },
  { method: 'POST', path: '/v1/refunds/:id', answer: updateRefund },
];

const FILTERS = {
  ...PAGE_PARAMETERS,
  created: createdFilter,
  charge: optional(text()),
  payment_intent: optional(text()),
};

function listRefunds({ account, form }: Question): object {
  const { created, charge, payment_intent: intent, ...page } = readParameters(form, FILTERS);
  const wanted = account.refunds
    .all()
    .filter(
      (refund) =>
        created(refund) && (!charge || refund.charge === charge) && (!intent || refund.payment_intent === intent),
    );
  return listed(wanted, page, '/v1/refunds');
}

function updateRefund({ account, id, form }: Question): Stripe.Refund {
  const before = findRefund(account, id);
  const change = readParameters(form, { metadata }).metadata;
  const refund = account.refunds.put({ ...before, metadata: mergedMetadata(before.metadata, change) });
  announce(account, [{ type: 'refund.updated', object: refund, previous: { metadata: before.metadata } }]);
  return refund;
}

function findRefund(account: Account, id: string): Stripe.Refund {
  const refund = account.refunds.get(id);
  if (!refund) throw missing('refund', id);
  return refund;
}
