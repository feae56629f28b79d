import type Stripe from 'stripe';
import { createdFilter, listed, PAGE_PARAMETERS } from '../rest/listing.ts';
import type { Operation, Question } from '../rest/operation.ts';
import { metadata, oneOf, optional, readParameters, text } from '../rest/parameters.ts';
import { createSession } from './create-session.ts';
import { expireSession } from './expire-sessions.ts';
import { findCheckout } from './find-checkout.ts';
import { lineItemsOf } from './line-items.ts';

const SESSIONS = '/v1/checkout/sessions';

export const sessionOperations: readonly Operation[] = [
  { method: 'POST', path: SESSIONS, answer: createSession },
  { method: 'GET', path: SESSIONS, answer: listSessions },
  { method: 'GET', path: `${SESSIONS}/:id`, answer: ({ account, id }) => findCheckout(account, id).session },
  { method: 'POST', path: `${SESSIONS}/:id`, answer: updateSession },
  { method: 'POST', path: `${SESSIONS}/:id/expire`, answer: ({ account, id }) => expireSession(account, id) },
  {
    method: 'GET',
    path: `${SESSIONS}/:id/line_items`,
    answer: ({ account, id, form }) => lineItemsOf(account, id, form),
  },
];

const FILTERS = {
  ...PAGE_PARAMETERS,
  created: createdFilter,
  status: optional(oneOf('open', 'complete', 'expired')),
  payment_intent: optional(text()),
};

function listSessions({ account, form }: Question): object {
  const { created, status, payment_intent: intent, ...page } = readParameters(form, FILTERS);
  const sessions = account.sessions.all().map(({ session }) => session);
  const wanted = sessions.filter(
    (session) =>
      created(session) && (!status || session.status === status) && (!intent || session.payment_intent === intent),
  );
  return listed(wanted, page, SESSIONS);
}

/** Only the metadata of a session can be changed here; what it costs is settled. */
function updateSession({ account, id, form }: Question): Stripe.Checkout.Session {
  const record = findCheckout(account, id);
  const change = readParameters(form, { metadata }).metadata;
  return account.sessions.put({
    ...record,
    session: { ...record.session, metadata: mergedMetadata(record.session.metadata, change) },
  }).session;
}

/** New values win; an empty one takes its name away. */
export function mergedMetadata(before: Stripe.Metadata | null, change: Stripe.Metadata): Stripe.Metadata {
  return Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== ''));
}
