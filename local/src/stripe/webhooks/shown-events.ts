import type Stripe from 'stripe';
import type { StoredEvent } from '../account/records.ts';
import type { Delivery } from './delivery.ts';

/** The events, each with the number of endpoints that have not taken it yet. */
export function shownEvents(events: StoredEvent[], undelivered: Delivery[]): Stripe.EventBase[] {
  const owed = endpointsOwed(undelivered);
  return events.map((event) => ({ ...event, pending_webhooks: owed.get(event.id)?.size ?? 0 }));
}

function endpointsOwed(undelivered: Delivery[]): Map<string, Set<string>> {
  const owed = new Map<string, Set<string>>();
  for (const { event, endpoint } of undelivered) owed.set(event, (owed.get(event) ?? new Set()).add(endpoint));
  return owed;
}
