import { cents, type PaymentEvent, type Product } from '@rakhi/core';
import { expect, it } from 'vitest';
import type { LogEntry } from '../http/log.ts';
import { aProduct } from '../testing/a-product.ts';
import { aShop } from '../testing/a-shop.ts';
import { aGuest, placed } from '../testing/checkout-bodies.ts';
import { queueEvent } from '../testing/queue-event.ts';
import { onPaymentEvents } from './payment-events.ts';

const thread = aProduct({ price: cents(1999) });

it('does every event of a batch, and tells how long each took since it happened', async () => {
  const shop = await aShopThatHears();
  const orders = [await shop.buy(), await shop.buy()];
  const at = new Date('2027-07-01T11:59:58Z');
  const now = new Date('2027-07-01T12:00:00Z');
  const messages = orders.map(({ stripeSessionId }, n) => message(`m${n}`, session(stripeSessionId), at));
  const hear = onPaymentEvents({ ...shop.deps, clock: { now: () => now } });
  expect(await hear(queueEvent(...messages))).toEqual({ batchItemFailures: [] });
  for (const order of orders) expect(await shop.shown(order)).toMatchObject({ status: 'confirmed' });
  expect(shop.measured()).toEqual([2000, 2000]);
});

it('names a message that it does not understand, and says nothing of what is in it', async () => {
  const shop = await aShopThatHears();
  const order = await shop.buy();
  const asha = 'asha@example.com 4242424242424242';
  const others = [asha, '{', '{}', JSON.stringify({ id: 'evt_2', at: null, event: { kind: 'moon', of: asha } })];
  const batch = [
    ...others.map((body, n) => ({ id: `poison-${n}`, body })),
    message('good', session(order.stripeSessionId)),
  ];
  const { batchItemFailures } = await shop.hear(queueEvent(...batch));
  expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(others.map((_, n) => `poison-${n}`));
  expect(await shop.shown(order)).toMatchObject({ status: 'confirmed' });
  expect(shop.logged('error')).toMatchObject(others.map((_, n) => ({ messageId: `poison-${n}`, receives: 1 })));
  expect(JSON.stringify(shop.logged('error'))).not.toMatch(/asha|4242/);
});

it('does no harm to an order that a whole batch is about', async () => {
  const shop = await aShopThatHears();
  const order = await shop.buy();
  const { paymentIntent } = order;
  await shop.stripe.control('refunds', { paymentIntent, amount: 100 });
  const dispute = await shop.stripe.control('disputes', { paymentIntent });
  const about: PaymentEvent[] = [
    { kind: 'fraud_warning', paymentIntentId: paymentIntent },
    { kind: 'dispute', disputeId: dispute.id },
    { kind: 'refund', paymentIntentId: paymentIntent },
    ...Array.from({ length: 7 }, () => session(order.stripeSessionId)),
  ];
  const { batchItemFailures } = await shop.hear(queueEvent(...about.map((event, n) => message(`m${n}`, event))));
  // Whoever lost the race too often comes again.
  const again = about.flatMap((event, n) =>
    batchItemFailures.some(({ itemIdentifier }) => itemIdentifier === `m${n}`) ? [message(`m${n}`, event)] : [],
  );
  expect(await shop.hear(queueEvent(...again))).toEqual({ batchItemFailures: [] });
  expect(await shop.shown(order)).toMatchObject({ status: 'on_hold', paymentStatus: 'partially_refunded' });
  expect((await shop.deps.products.byId(thread.id))?.stock).toBe(99);
  expect((await shop.deps.outbox.claim(10, shop.deps.clock.now())).map(({ kind }) => kind)).toContain(
    'order_confirmed',
  );
});

it('names what cannot be done while Stripe is out of order, and does it when it comes again', async () => {
  const shop = await aShopThatHears();
  const order = await shop.buy();
  const batch = queueEvent(message('m1', session(order.stripeSessionId)));
  await shop.stripe.failNext('500', 10);
  expect(await shop.hear(batch)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
  expect(shop.logged('warn')).toMatchObject([
    { messageId: 'm1', eventId: 'evt_m1', kind: 'session', sessionId: order.stripeSessionId },
  ]);
  await shop.stripe.failNext('500', 0);
  expect(await shop.hear(batch)).toEqual({ batchItemFailures: [] });
  expect(await shop.shown(order)).toMatchObject({ status: 'confirmed' });
});

const session = (sessionId: string): PaymentEvent => ({ kind: 'session', sessionId });
const message = (id: string, event: PaymentEvent, at = new Date()) => ({
  id,
  body: JSON.stringify({ id: `evt_${id}`, at, event }),
});

type Placed = { orderId: string; stripeSessionId: string; accessToken: string; paymentIntent: string };

async function aShopThatHears(products: Product[] = [thread]) {
  const lines: [level: string, LogEntry][] = [];
  const shop = await aShop({ products, choices: { log: (level, entry) => lines.push([level, entry]) } });
  const logged = (level: string) =>
    lines.flatMap(([each, entry]) => (each === level && entry['messageId'] ? [entry] : []));
  return {
    ...shop,
    hear: onPaymentEvents(shop.deps),
    logged,
    measured: () => lines.flatMap(([, { WebhookLag }]) => (WebhookLag === undefined ? [] : [WebhookLag])),
    async buy(): Promise<Placed> {
      const { body } = await placed(shop.call, await aGuest(shop.call, [{ productId: thread.id }]));
      const { payment_intent: paymentIntent } = await shop.stripe.pay(body.stripeSessionId);
      return { ...body, paymentIntent };
    },
    shown: async ({ orderId, accessToken }: Placed) =>
      (await shop.call(`GET /orders/${orderId}?token=${encodeURIComponent(accessToken)}`)).body,
  };
}
