import Stripe from 'stripe';
import type { Account } from './account.ts';
import { shuffled } from './chance.ts';
import { newId } from './new-id.ts';
import type { StoredEvent } from './records.ts';

export type Happening = { type: Stripe.Event.Type; object: object; previous?: object };

export const API_VERSION = Stripe.API_VERSION;

/** Records what happened and tells the endpoints, in no particular order: Stripe promises none. */
export function announce(account: Account, happenings: Happening[]): void {
  for (const happening of shuffled(happenings, account.chance)) {
    account.courier.post(account.events.put(eventOf(account, happening)));
  }
}

function eventOf(account: Account, { type, object, previous }: Happening): StoredEvent {
  return {
    id: newId('evt_'),
    object: 'event',
    api_version: API_VERSION,
    created: account.now(),
    // The things on the shelves are replaced, never changed: the event keeps the one that was true when it happened.
    data: { object, ...(previous && { previous_attributes: previous }) },
    livemode: false,
    request: account.request,
    type,
  };
}
