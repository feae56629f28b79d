import { aProduct } from '@rakhi/api/testing';
import { expect, it } from 'vitest';
import { type ListeningShop, listeningShop } from './listening-shop.ts';
import type { Bought } from './shoppers.ts';

const thread = aProduct({ stock: 10 });

/** One payment leaves exactly these traces, however many told of it. */
async function expectSettledOnce(shop: ListeningShop, order: Bought) {
  const after = await shop.orderOf(order);
  expect(after).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' });
  expect(after.timeline.filter(({ kind }: { kind: string }) => kind === 'paid')).toHaveLength(1);
  expect(await shop.stockOf(thread)).toBe(9);
  expect(await shop.deps.products.byId(thread.id)).toMatchObject({ sold: 1 });
  expect(await shop.lettersTo(order)).toEqual([`We have your order ${order.orderNumber}`]);
}

it('case 1: return page, webhook, sweeper and reconciler at the same moment are one payment', async () => {
  const shop = await listeningShop({ products: [thread] });
  const order = await shop.buy(thread);
  await shop.pay(order);
  await shop.pass(40);
  const asked = [shop.settle(order), shop.settle(order), shop.webhooks(), shop.sweep(), shop.reconcile()];
  await Promise.all(asked);
  await shop.webhooks();
  await expectSettledOnce(shop, order);
  expect(await shop.stateOf(order)).toBe('paid');
});

it('case 2: one event that comes three times at once is one payment', async () => {
  const shop = await listeningShop({ products: [thread] });
  const order = await shop.buy(thread);
  await shop.pay(order);
  const completed = await eventOf(shop, 'checkout.session.completed');
  await shop.control(`events/${completed}/resend`);
  await shop.control(`events/${completed}/resend`);
  await shop.webhooks();
  expect(deliveriesOf(shop, 'checkout.session.completed')).toEqual([200, 200, 200]);
  await expectSettledOnce(shop, order);
});

it('case 3: work that was done but answered with 502 is not done again when Stripe comes back', async () => {
  const shop = await listeningShop({ products: [thread] });
  const order = await shop.buy(thread);
  await shop.pay(order);
  shop.door.breakReplies(20);
  await shop.webhooks();
  await expectSettledOnce(shop, order);
  const told = shop.door.deliveries.length;
  shop.door.breakReplies(0);
  await shop.webhooks();
  expect(shop.door.deliveries).toHaveLength(2 * told);
  await expectSettledOnce(shop, order);
});

it('case 4: an event that comes again long after is answered 200 and changes nothing', async () => {
  const shop = await listeningShop({ products: [thread] });
  const order = await shop.buy(thread);
  await shop.pay(order);
  await shop.webhooks();
  const before = await shop.orderOf(order);
  await shop.control(`events/${await eventOf(shop, 'checkout.session.completed')}/resend`);
  await shop.webhooks();
  expect(deliveriesOf(shop, 'checkout.session.completed')).toEqual([200, 200]);
  expect(await shop.orderOf(order)).toEqual(before);
});

it('case 5: events on the way to a payment finish nothing and use no order number', async () => {
  const shop = await listeningShop({ products: [thread] });
  const order = await shop.buy(thread);
  await shop.pay(order, { card: '4000000000000002' }).catch(() => {});
  await shop.pay(order, { card: '4000002500003155', authentication: 'abandon' });
  await shop.webhooks();
  expect(shop.door.deliveries.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['payment_intent.payment_failed', 'payment_intent.requires_action', 'charge.failed']),
  );
  expect(shop.door.deliveries.every(({ status }) => status === 200)).toBe(true);
  expect(await shop.orderOf(order)).toMatchObject({ status: 'pending', paymentStatus: 'unpaid', version: 2 });
  const next = await shop.buy(thread);
  expect(numberOf(next)).toBe(numberOf(order) + 1);
});

const HISTORY = ['checkout.session.completed', 'refund.created', 'charge.dispute.created'] as const;

it.each(permutations(HISTORY))('case 29: what is heard as %s, %s, %s comes to the same', async (...told) => {
  const shop = await listeningShop({ products: [thread] });
  const order = await shop.buy(thread);
  await shop.dropWebhooks();
  await shop.pay(order);
  const [session] = await shop.sessions();
  const paymentIntent = String(session?.payment_intent);
  await shop.control('refunds', { paymentIntent, amount: 100 });
  await shop.control('disputes', { paymentIntent });
  await shop.holdWebhooks();
  for (const type of told) {
    await shop.control(`events/${await eventOf(shop, type)}/resend`);
    await shop.webhooks();
  }
  expect(await shop.orderOf(order)).toMatchObject({
    status: 'on_hold',
    paymentStatus: 'partially_refunded',
    disputed: true,
    refunds: [{ amount: 100, status: 'succeeded' }],
    refundable: order.totals.total - 100,
  });
  expect(await shop.stockOf(thread)).toBe(9);
});

async function eventOf({ dashboard }: ListeningShop, type: string) {
  const { data } = await dashboard.events.list({ type, limit: 1 });
  return data[0]?.id ?? '';
}

function deliveriesOf({ door }: ListeningShop, type: string): number[] {
  return door.deliveries.filter((each) => each.type === type).map(({ status }) => status);
}

const numberOf = ({ orderNumber }: Bought) => Number(orderNumber.replace('UR-', ''));

function permutations<Thing>(things: readonly Thing[]): Thing[][] {
  if (things.length < 2) return [[...things]];
  return things.flatMap((first) =>
    permutations(things.filter((each) => each !== first)).map((rest) => [first, ...rest]),
  );
}
