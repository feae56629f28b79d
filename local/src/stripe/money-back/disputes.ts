import type Stripe from 'stripe';
import type { Account } from '../account/account.ts';
import { announce, type Happening } from '../account/announce.ts';
import { newId } from '../account/new-id.ts';
import { listed, PAGE_PARAMETERS } from '../rest/listing.ts';
import type { Operation, Question } from '../rest/operation.ts';
import { optional, readParameters, text } from '../rest/parameters.ts';
import { missing } from '../rest/refusal.ts';
import { blankDispute } from './blank-dispute.ts';

export const DISPUTE_STATUSES = [
  'warning_needs_response',
  'warning_under_review',
  'warning_closed',
  'needs_response',
  'under_review',
  'won',
  'lost',
] as const;
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];

export const disputeOperations: readonly Operation[] = [
  { method: 'GET', path: '/v1/disputes', answer: listDisputes },
  { method: 'GET', path: '/v1/disputes/:id', answer: ({ account, id }) => findDispute(account, id) },
];

/** The cardholder complains at the bank. An inquiry (`warning_…`) takes no money yet. */
export function openDispute(account: Account, charge: Stripe.Charge, status: DisputeStatus): Stripe.Dispute {
  const disputed = account.charges.put({ ...charge, disputed: true });
  const dispute = account.disputes.put(blankDispute(account, disputed, { id: newId('dp_'), status }));
  announce(account, [
    { type: 'charge.dispute.created', object: dispute },
    ...(isInquiry(status) ? [] : [{ type: 'charge.dispute.funds_withdrawn' as const, object: dispute }]),
  ]);
  return dispute;
}

export function moveDispute(account: Account, before: Stripe.Dispute, status: DisputeStatus): Stripe.Dispute {
  const dispute = account.disputes.put({ ...before, status, is_charge_refundable: isInquiry(status) });
  const previous = { status: before.status };
  const closed: Happening = { type: 'charge.dispute.closed', object: dispute, previous };
  const happenings: Partial<Record<DisputeStatus, Happening[]>> = {
    won: [closed, { type: 'charge.dispute.funds_reinstated', object: dispute }],
    lost: [closed],
    warning_closed: [closed],
  };
  announce(account, happenings[status] ?? [{ type: 'charge.dispute.updated', object: dispute, previous }]);
  return dispute;
}

export const isInquiry = (status: string): boolean => status.startsWith('warning_');

const FILTERS = { ...PAGE_PARAMETERS, charge: optional(text()), payment_intent: optional(text()) };

function listDisputes({ account, form }: Question): object {
  const { charge, payment_intent: intent, ...page } = readParameters(form, FILTERS);
  const wanted = account.disputes
    .all()
    .filter((dispute) => (!charge || dispute.charge === charge) && (!intent || dispute.payment_intent === intent));
  return listed(wanted, page, '/v1/disputes');
}

function findDispute(account: Account, id: string): Stripe.Dispute {
  const dispute = account.disputes.get(id);
  if (!dispute) throw missing('dispute', id);
  return dispute;
}
