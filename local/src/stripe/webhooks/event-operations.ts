import type { Account } from '../account/account.ts';
import type { StoredEvent } from '../account/records.ts';
import { createdFilter, listed, PAGE_PARAMETERS } from '../rest/listing.ts';
import type { Operation, Question } from '../rest/operation.ts';
import { flag, list, optional, readParameters, text } from '../rest/parameters.ts';
import { missing } from '../rest/refusal.ts';
import { shownEvents } from './shown-events.ts';

export const eventOperations: readonly Operation[] = [
  { method: 'GET', path: '/v1/events', answer: listEvents },
  {
    method: 'GET',
    path: '/v1/events/:id',
    answer: showEvent,
  },
];

export function findEvent(account: Account, id: string): StoredEvent {
  const event = account.events.get(id);
  if (!event) throw missing('event', id);
  return event;
}

const FILTERS = {
  ...PAGE_PARAMETERS,
  created: createdFilter,
  type: optional(text()),
  types: optional(list(text(), 20)),
  delivery_success: optional(flag),
};

function listEvents({ account, form }: Question): object {
  const { created, type, types, delivery_success: success, ...page } = readParameters(form, FILTERS);
  const wanted = account.events
    .all()
    .filter((event) => created(event) && (!type || event.type === type) && (!types || types.includes(event.type)));

  const events = shownEvents(wanted, account.deliveries.unfinished());
  const asked = events.filter((event) => success === undefined || success === (event.pending_webhooks === 0));
  return listed(asked, page, '/v1/events');
}

function showEvent({ account, id }: Question): object {
  const [shown] = shownEvents([findEvent(account, id)], account.deliveries.unfinished());
  return shown ?? {};
}
