import type { Order, TimelineEntry } from './order.ts';

export type Moment = { now: Date; actor: string; eventId: string };

/** The next version of an order; every change goes through here, so that no change forgets its version. */
export function nextVersion(order: Order, changed: Partial<Order>, now: Date): Order {
  return { ...order, ...changed, version: order.version + 1, updatedAt: now.toISOString() };
}

export function timelineEntry(
  { now, actor, eventId }: Moment,
  what: Omit<TimelineEntry, 'id' | 'at' | 'actor'>,
): TimelineEntry {
  return { id: eventId, at: now.toISOString(), actor, ...what };
}
