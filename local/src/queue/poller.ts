import type { Message, Messages } from './messages.ts';
import { type Consumer, eventOf } from './sqs-event.ts';

export const DELIVERY_MODES = ['deliver', 'hold', 'duplicate', 'reorder'] as const;
export type DeliveryMode = (typeof DELIVERY_MODES)[number];

export type Poller = {
  /** Looks whether something can be handed over. */
  wake(): void;
  mode(): DeliveryMode;
  change(mode: DeliveryMode): void;
  /** When what is under way has come to its end. */
  close(): Promise<void>;
};

/** As in `infra/template.yaml`. */
const BATCH = 10;
const MOST_AT_ONCE = 5;
/** On a full disk what was put away comes back at once. */
const LEAST_PAUSE_MS = 100;

/** Lambda's part: hands messages over in batches, and takes away what was done. */
export function pollerOf(messages: Messages, consume: Consumer, now: () => number): Poller {
  const underWay = new Set<Promise<void>>();
  let mode: DeliveryMode = 'deliver';
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  function wake(): void {
    clearTimeout(timer);
    if (isClosed || mode === 'hold') return;
    // When all are busy, the first that comes back looks again.
    while (underWay.size < MOST_AT_ONCE) {
      const batch = messages.receive(BATCH);
      if (batch.length === 0) {
        wakeLater();
        return;
      }
      const trip = handOver(batch).finally(() => {
        underWay.delete(trip);
        wake();
      });
      underWay.add(trip);
    }
  }

  function wakeLater(): void {
    const next = messages.nextAt();
    if (next !== undefined) timer = setTimeout(wake, Math.max(next - now(), LEAST_PAUSE_MS)).unref();
  }

  async function handOver(batch: readonly Message[]): Promise<void> {
    const event = eventOf(batch);
    const copies = mode === 'duplicate' ? [event, event] : [event];
    const failures = await Promise.all(copies.map((copy) => failuresOf(consume, copy)));
    // Whoever has done it takes it away, whatever becomes of another copy.
    for (const { id } of batch) if (!failures.every((failed) => failed.has(id))) messages.done(id);
  }

  return {
    wake,
    mode: () => mode,
    change(to) {
      mode = to;
      wake();
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await Promise.all(underWay);
    },
  };
}

/** A function that fails as a whole has done nothing. */
async function failuresOf(consume: Consumer, event: Parameters<Consumer>[0]): Promise<ReadonlySet<string>> {
  try {
    const { batchItemFailures } = await consume(event);
    return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  } catch (error) {
    console.error(error);
    return new Set(event.Records.map(({ messageId }) => messageId));
  }
}
