import { setMaxListeners } from 'node:events';
import type Stripe from 'stripe';
import type { Shelf } from '../../journal.ts';
import type { Chance } from '../account/chance.ts';
import { shuffled } from '../account/chance.ts';
import { newId } from '../account/new-id.ts';
import type { Settings, StoredEvent } from '../account/records.ts';
import { type Delivery, isAccepted } from './delivery.ts';
import { send } from './send.ts';

/** Carries events to the endpoints that asked for them, and comes again until they are taken. */
export type Courier = {
  post(event: StoredEvent): void;
  /** Takes out everything that waits, at once and in any order; resolves with how many, when all were tried. */
  release(): Promise<number>;
  close(): Promise<void>;
};

type Bag = {
  endpoints: Shelf<Stripe.WebhookEndpoint>;
  events: Shelf<StoredEvent>;
  deliveries: Shelf<Delivery>;
  settings: Shelf<Settings>;
  chance: Chance;
  retryAfterMs: readonly number[];
};

const COPIES_WHEN_DUPLICATING = 3;
const REORDER_WITHIN_MS = 400;

export function courierFor(bag: Bag): Courier {
  const timers = new Map<string, NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();
  const closing = new AbortController();
  // Every trip listens to it, and there are as many at once as events: that is no leak.
  setMaxListeners(0, closing.signal);
  const mode = () => bag.settings.get('settings')?.webhooks ?? 'deliver';

  function schedule(delivery: Delivery): void {
    if (closing.signal.aborted) return;
    clearTimeout(timers.get(delivery.id));
    const timer = setTimeout(() => mode() !== 'hold' && attempt(delivery), Math.max(0, delivery.dueAtMs - Date.now()));
    timers.set(delivery.id, timer.unref());
  }

  function attempt(delivery: Delivery): Promise<void> {
    clearTimeout(timers.get(delivery.id));
    timers.delete(delivery.id);
    const trip = send(bag, delivery, closing.signal).then((tried) => {
      // A trip cut short by closing is made again after the next start.
      if (closing.signal.aborted) return;
      const after = bag.deliveries.put(afterAttempt(tried, bag.retryAfterMs));
      if (after.status === 'waiting') schedule(after);
    });
    underWay.add(trip);
    return trip.finally(() => underWay.delete(trip));
  }

  const waiting = () => bag.deliveries.unfinished().filter(({ status }) => status === 'waiting');
  for (const delivery of waiting()) schedule(delivery);

  return {
    post(event) {
      for (const delivery of deliveriesOf(event, bag, mode())) {
        bag.deliveries.put(delivery);
        if (delivery.status === 'waiting') schedule(delivery);
      }
    },
    async release() {
      const held = waiting().filter(({ id }) => timers.has(id));
      await Promise.all(shuffled(held, bag.chance).map(attempt));
      return held.length;
    },
    async close() {
      closing.abort();
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(underWay);
    },
  };
}

function deliveriesOf(event: StoredEvent, bag: Bag, mode: Settings['webhooks']): Delivery[] {
  const copies = mode === 'duplicate' ? COPIES_WHEN_DUPLICATING : 1;
  const listening = bag.endpoints.all().filter((endpoint) => listensTo(endpoint, event.type));
  return listening.flatMap((endpoint) =>
    Array.from({ length: copies }, () => ({
      id: newId('whd_'),
      event: event.id,
      type: event.type,
      endpoint: endpoint.id,
      status: mode === 'drop' ? ('dropped' as const) : ('waiting' as const),
      dueAtMs: Date.now() + (mode === 'reorder' ? Math.floor(bag.chance() * REORDER_WITHIN_MS) : 0),
      attempts: [],
    })),
  );
}

function listensTo({ enabled_events: events, status }: Stripe.WebhookEndpoint, type: string): boolean {
  return status === 'enabled' && (events.includes('*') || events.includes(type));
}

function afterAttempt(delivery: Delivery, retryAfterMs: readonly number[]): Delivery {
  const last = delivery.attempts.at(-1);
  if (last && isAccepted(last)) return { ...delivery, status: 'delivered' };
  const wait = retryAfterMs[delivery.attempts.length - 1];
  return wait === undefined ? { ...delivery, status: 'given_up' } : { ...delivery, dueAtMs: Date.now() + wait };
}
