import { randomUUID } from 'node:crypto';
import type { onPaymentEvents } from '@rakhi/api';
import { queueEvent } from '@rakhi/api/testing';
import { type PaymentQueue, ShopError } from '@rakhi/core';

type Consumer = ReturnType<typeof onPaymentEvents>;
type Message = { id: string; body: string; receives: number };

/** As in `infra/template.yaml`. */
const MOST_RECEIVES = 10;

/** SQS and Lambda's poller, without time: a message is handed over when a test says so, and comes again at once. */
export function queueByHand() {
  let waiting: Message[] = [];
  let dead: Message[] = [];
  let isOut = false;
  const queue: PaymentQueue = {
    async put(told) {
      if (isOut) throw new ShopError('try_again', 'This could not be taken down.');
      waiting.push({ id: randomUUID(), body: JSON.stringify(told), receives: 0 });
    },
  };

  /** What is waiting, as one batch; what has been tried too often is put away. */
  function receive() {
    dead = [...dead, ...waiting.filter(({ receives }) => receives >= MOST_RECEIVES)];
    waiting = waiting
      .filter(({ receives }) => receives < MOST_RECEIVES)
      .map((message) => ({ ...message, receives: message.receives + 1 }));
    return queueEvent(...waiting);
  }

  return {
    queue,
    waiting: () => waiting.map(({ body }) => body),
    dead: () => dead.map(({ body }) => body),
    goOut: (out: boolean) => {
      isOut = out;
    },
    /** The other way round: SQS promises no order. */
    turnRound: () => waiting.reverse(),
    /** Hands over, and takes away what was done. Answers how many were handed over. */
    async deliver(consume: Consumer): Promise<number> {
      const batch = receive();
      const { batchItemFailures } = await consume(batch);
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      waiting = waiting.filter(({ id }) => failed.has(id));
      return batch.Records.length;
    },
    /** The work is done, but the process dies before anybody hears of it: nothing is taken away. */
    async deliverAndDie(consume: Consumer): Promise<void> {
      await consume(receive());
    },
    redrive() {
      waiting = [...waiting, ...dead.map((message) => ({ ...message, receives: 0 }))];
      dead = [];
    },
  };
}
