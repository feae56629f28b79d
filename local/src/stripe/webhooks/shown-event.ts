import type Stripe from 'stripe';
import type { Shelf } from '../account/journal.ts';
import type { StoredEvent } from '../account/records.ts';
import type { Delivery } from './delivery.ts';

/** The event with the number of endpoints that have not taken it yet. */
export function shownEvent(event: StoredEvent, deliveries: Shelf<Delivery>): Stripe.EventBase {
  const owed = deliveries.all().filter((delivery) => delivery.event === event.id && delivery.status !== 'delivered');
  return { ...event, pending_webhooks: new Set(owed.map(({ endpoint }) => endpoint)).size };
}
