import { onPaymentEvents } from '@rakhi/api';
import { aProduct } from '@rakhi/api/testing';
import { describe, expect, it } from 'vitest';
import { type ListeningShop, listeningShop } from '../cases/listening-shop.ts';
import type { Bought } from '../cases/shoppers.ts';
import type { OnTheWay } from '../cases/stripe-wire.ts';
import { queueByHand } from './queue-by-hand.ts';

const thread = aProduct({ stock: 20 });

describe('an event that waits in the queue', () => {
  it('is answered 200 before anything is done, and done once, twice at once and again later', async () => {
    const shop = await shopWithQueue();
    const order = await paid(shop);
    await shop.webhooks();
    expect(toldAt(shop)).toEqual([200]);
    expect(await shop.orderOf(order)).toMatchObject({ status: 'pending', paymentStatus: 'unpaid' });

    await Promise.all([shop.byHand.deliverAndDie(shop.consume), shop.byHand.deliverAndDie(shop.consume)]);
    await shop.byHand.deliver(shop.consume);
    expect(shop.byHand.waiting()).toEqual([]);
    await expectSettledOnce(shop, [order]);
  });

  it('comes again when the process dies between settling and taking it away', async () => {
    const shop = await shopWithQueue();
    const order = await paid(shop);
    await shop.webhooks();
    await shop.byHand.deliverAndDie(shop.consume);
    await expectSettledOnce(shop, [order]);
    expect(await shop.byHand.deliver(shop.consume)).toBe(1);
    expect(shop.byHand.waiting()).toEqual([]);
    await expectSettledOnce(shop, [order]);
  });

  it.each(['one by one, the last told first', 'all in one batch'])(
    'may come out of order: payment, refund and dispute %s come to the same',
    async (how) => {
      const shop = await shopWithQueue();
      const order = await paid(shop);
      const [session] = await shop.sessions();
      const paymentIntent = String(session?.payment_intent);
      await shop.control('refunds', { paymentIntent, amount: 100 });
      await shop.control('disputes', { paymentIntent });
      await shop.webhooks();
      shop.byHand.turnRound();
      if (how === 'all in one batch') await shop.handOverAll();
      else await shop.handOverEach();
      expect(await shop.orderOf(order)).toMatchObject({
        status: 'on_hold',
        paymentStatus: 'partially_refunded',
        disputed: true,
        refunds: [{ amount: 100, status: 'succeeded' }],
      });
      expect(await shop.stockOf(thread)).toBe(19);
    },
  );

  it('is sent back to Stripe when the queue is out of order, and comes again', async () => {
    const shop = await shopWithQueue();
    const order = await paid(shop);
    shop.byHand.goOut(true);
    await shop.webhooks();
    shop.byHand.goOut(false);
    await shop.webhooks();
    expect(toldAt(shop)).toEqual([503, 200]);
    await shop.handOverAll();
    await expectSettledOnce(shop, [order]);
  });
});

describe('of ten events', () => {
  it('nine are done beside one that cannot be; it alone is tried again, put away, and done when it is redriven', async () => {
    let poisoned: Bought | undefined;
    const shop = await shopWithQueue(async (asked, send) => {
      if (poisoned && asked.path.includes(poisoned.stripeSessionId)) throw new Error('socket hang up');
      return send(asked);
    });
    const orders = await tenPaid(shop);
    poisoned = orders[4];
    await shop.webhooks();
    expect(await shop.byHand.deliver(shop.consume)).toBe(10);
    await expectSettledOnce(
      shop,
      orders.filter((order) => order !== poisoned),
    );

    for (let tries = 2; tries <= 10; tries += 1) expect(await shop.byHand.deliver(shop.consume)).toBe(1);
    expect(await shop.byHand.deliver(shop.consume)).toBe(0);
    expect(shop.byHand.dead()).toEqual([expect.stringContaining(String(poisoned?.stripeSessionId))]);

    poisoned = undefined;
    shop.byHand.redrive();
    expect(await shop.byHand.deliver(shop.consume)).toBe(1);
    await expectSettledOnce(shop, orders);
    expect(await shop.stockOf(thread)).toBe(10);
  });

  it('none is lost while Stripe is out of order, nor is any done twice when it is back', async () => {
    let isDown = false;
    const shop = await shopWithQueue(async (asked, send) => {
      if (isDown) throw new Error('socket hang up');
      return send(asked);
    });
    const orders = await tenPaid(shop);
    await shop.webhooks();
    isDown = true;
    for (let tries = 1; tries <= 3; tries += 1) expect(await shop.byHand.deliver(shop.consume)).toBe(10);
    isDown = false;
    expect(await shop.byHand.deliver(shop.consume)).toBe(10);
    expect(shop.byHand.waiting()).toEqual([]);
    await expectSettledOnce(shop, orders);
    expect(await shop.stockOf(thread)).toBe(10);
  });
});

async function shopWithQueue(onTheWay?: OnTheWay) {
  const byHand = queueByHand();
  const changes = { paymentQueue: byHand.queue };
  const shop = await listeningShop({ products: [thread], changes, ...(onTheWay && { onTheWay, tries: 1 }) });
  const consume = onPaymentEvents(shop.deps);
  return {
    ...shop,
    byHand,
    consume,
    async handOverAll() {
      while (byHand.waiting().length > 0) await byHand.deliver(consume);
    },
    /** What is too early comes again after the others. */
    async handOverEach() {
      while (byHand.waiting().length > 0) {
        await byHand.deliver(async ({ Records: [first, ...others] }) => {
          const { batchItemFailures } = await consume({ Records: first ? [first] : [] });
          const untouched = others.map(({ messageId }) => ({ itemIdentifier: messageId }));
          return { batchItemFailures: [...untouched, ...batchItemFailures] };
        });
      }
    },
  };
}

async function paid(shop: ListeningShop): Promise<Bought> {
  const order = await shop.buy(thread);
  await shop.pay(order);
  return order;
}

async function tenPaid(shop: ListeningShop): Promise<Bought[]> {
  const orders: Bought[] = [];
  for (let n = 0; n < 10; n += 1) orders.push(await paid(shop));
  return orders;
}

/** What Stripe was answered when it told of the payment. */
function toldAt({ door }: ListeningShop): number[] {
  return door.deliveries.filter(({ type }) => type === 'checkout.session.completed').map(({ status }) => status);
}

async function expectSettledOnce(shop: ListeningShop, orders: readonly Bought[]): Promise<void> {
  for (const order of orders) {
    const after = await shop.orderOf(order);
    expect(after).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' });
    expect(after.timeline.filter(({ kind }: { kind: string }) => kind === 'paid')).toHaveLength(1);
    expect(await shop.lettersTo(order)).toEqual([`We have your order ${order.orderNumber}`]);
  }
}
