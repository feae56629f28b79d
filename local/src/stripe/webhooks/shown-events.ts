import type Stripe from 'stripe';
import type { StoredEvent } from '../account/records.ts';
import type { Delivery } from './delivery.ts';

/** The events, each with the number of endpoints that have not taken it yet. */
export function shownEvents(events: StoredEvent[], deliveries: Delivery[]): Stripe.EventBase[] {
  const owed = endpointsOwed(deliveries);
  return events.map((event) => ({ ...event, pending_webhooks: owed.get(event.id)?.size ?? 0 }));
}

function endpointsOwed(deliveries: Delivery[]): Map<string, Set<string>> {
  const owed = new Map<string, Set<string>>();
  for (const { event, endpoint, status } of deliveries) {
    if (status !== 'delivered') owed.set(event, (owed.get(event) ?? new Set()).add(endpoint));
  }
  return owed;
}
