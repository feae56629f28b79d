import { aProduct, STAFF } from '@rakhi/api/testing';
import { cents } from '@rakhi/core';
import { expect, it } from 'vitest';
import { type ListeningShop, listeningShop } from './listening-shop.ts';
import type { Bought } from './shoppers.ts';

const thread = aProduct({ stock: 10, price: cents(5000) });
const REFUND_FAILS_LATER = '4000000000005126';

it('case 19: a refund made in Stripe’s dashboard shows on the order, first in part, then in full', async () => {
  const { shop, order, paymentIntent } = await paidOrder();
  await shop.control('refunds', { paymentIntent, amount: 700 });
  await shop.webhooks();
  expect(await shop.orderOf(order)).toMatchObject({
    paymentStatus: 'partially_refunded',
    refunds: [{ amount: 700, status: 'succeeded' }],
    refundable: order.totals.total - 700,
  });
  await shop.control('refunds', { paymentIntent });
  await shop.webhooks();
  expect(await shop.orderOf(order)).toMatchObject({ paymentStatus: 'refunded', refundable: 0, status: 'confirmed' });
  expect(await shop.stateOf(order)).toBe('refunded');
  expect(await shop.stockOf(thread)).toBe(9);
  expect(await shop.lettersTo(order)).toHaveLength(3);
});

it('case 20: a double click refunds once, at our side and at Stripe', async () => {
  const { shop, order, paymentIntent } = await paidOrder();
  const click = () => shop.refund(order, { amount: 1000, key: 'double' });
  const answers = await Promise.all([click(), click(), click()]);
  for (const { status, body } of answers) if (status !== 201) expect(body.code).toBe('idempotency_in_progress');
  expect((await click()).status).toBe(201);
  await shop.webhooks();
  expect(await shop.orderOf(order)).toMatchObject({ refundable: order.totals.total - 1000 });
  expect(await madeAtStripe(shop, paymentIntent)).toEqual([1000]);
});

it('case 20: parts may follow each other, but together they never exceed what was paid, ten at once included', async () => {
  const { shop, order, paymentIntent } = await paidOrder();
  const { total } = order.totals;
  expect((await shop.refund(order, { amount: 1000 })).body.paymentStatus).toBe('partially_refunded');
  const left = total - 1000;
  const part = Math.floor(left / 3);
  const answers = await Promise.all(Array.from({ length: 10 }, () => shop.refund(order, { amount: part })));
  const refusals = answers.filter(({ status }) => status !== 201).map(({ body }) => body.code);
  expect(new Set(refusals)).not.toContain('refund_failed');
  expect((await shop.refund(order, {})).status).toBe(left % 3 === 0 && refusals.length === 7 ? 409 : 201);
  const made = await madeAtStripe(shop, paymentIntent);
  expect(made.reduce((sum, amount) => sum + amount, 0)).toBe(total);
  await shop.webhooks();
  expect(await shop.orderOf(order)).toMatchObject({ paymentStatus: 'refunded', refundable: 0 });
  expect((await shop.refund(order, { amount: 1 })).body.code).toBe('refund_exceeds_paid');
});

it('case 20: a refund that Stripe refuses at once leaves the order refundable, and the next try is a new one', async () => {
  const { shop, order, paymentIntent } = await paidOrder();
  await shop.control('disputes', { paymentIntent, status: 'needs_response' });
  const refused = await shop.refund(order, { amount: 1000, key: 'refused' });
  expect(refused).toMatchObject({ status: 502, body: { code: 'refund_failed' } });
  expect(shop.alarms).toEqual(['RefundFailed']);
  expect(await shop.orderOf(order)).toMatchObject({ paymentStatus: 'paid', refundable: order.totals.total });
  await shop.control('disputes', { paymentIntent, status: 'won' });
  expect((await shop.refund(order, { amount: 1000, key: 'refused' })).status).toBe(201);
  expect(await madeAtStripe(shop, paymentIntent)).toEqual([1000]);
});

it('case 20: a refund that bounces days later makes the order refundable again, with an alarm', async () => {
  const { shop, order } = await paidOrder(REFUND_FAILS_LATER);
  const { body } = await shop.refund(order);
  expect(body).toMatchObject({ paymentStatus: 'refunded', refundable: 0 });
  await shop.webhooks();
  await shop.pass(2 * 24 * 60);
  await shop.webhooks();
  expect(await shop.orderOf(order)).toMatchObject({
    paymentStatus: 'paid',
    refundable: order.totals.total,
    refunds: [{ status: 'failed' }],
  });
  expect(shop.alarms).toEqual(['RefundFailed']);
});

it('case 20: so it does when the order was cancelled for it; what was restocked is restocked once', async () => {
  const { shop, order } = await paidOrder(REFUND_FAILS_LATER);
  await shop.cancel(order);
  expect(await shop.stockOf(thread)).toBe(10);
  await shop.pass(2 * 24 * 60);
  await shop.webhooks();
  expect(await shop.orderOf(order)).toMatchObject({
    status: 'cancelled',
    paymentStatus: 'paid',
    refundable: order.totals.total,
  });
  expect((await shop.refund(order)).status).toBe(201);
  expect(await shop.stockOf(thread)).toBe(10);
});

it.each([
  ['cancelled', (shop: ListeningShop, order: Bought) => shop.cancel(order), 10],
  ['refunded', (shop: ListeningShop, order: Bought) => shop.refund(order), 9],
])('case 25: a dispute about an order that is %s moves neither its status nor its stock', async (_, end, stock) => {
  const { shop, order, paymentIntent } = await paidOrder();
  await end(shop, order);
  await shop.webhooks();
  const { status, paymentStatus } = await shop.orderOf(order);
  for (const step of ['warning_needs_response', 'warning_closed']) {
    await shop.control('disputes', { paymentIntent, status: step });
    await shop.webhooks();
    const isOpen = step === 'warning_needs_response';
    expect(await shop.orderOf(order)).toMatchObject({ status, paymentStatus, disputed: isOpen });
    expect(await shop.stockOf(thread)).toBe(stock);
  }
});

it.each([
  ['confirmed', 'won', 'confirmed'],
  ['processing', 'won', 'processing'],
  ['on_hold', 'won', 'on_hold'],
  ['shipped', 'won', 'shipped'],
  ['confirmed', 'lost', 'on_hold'],
])(
  'case 25: a dispute about an order that is %s stops what has not left, and when it is %s leaves it %s',
  async (...row) => {
    const [before, outcome, after] = row;
    const { shop, order, paymentIntent } = await paidOrder();
    if (before !== 'confirmed') await move(shop, order, before);
    await shop.control('disputes', { paymentIntent });
    await shop.webhooks();
    const during = before === 'shipped' ? 'shipped' : 'on_hold';
    expect(await shop.orderOf(order)).toMatchObject({ status: during, disputed: true });
    await shop.control('disputes', { paymentIntent, status: outcome });
    await shop.webhooks();
    expect(await shop.orderOf(order)).toMatchObject({ status: after, disputed: false, paymentStatus: 'paid' });
    expect(await shop.stockOf(thread)).toBe(9);
  },
);

it('case 25: a second dispute does not lift a hold that the house has put on meanwhile', async () => {
  const { shop, order, paymentIntent } = await paidOrder();
  for (const status of ['warning_needs_response', 'warning_closed']) {
    await shop.control('disputes', { paymentIntent, status });
    await shop.webhooks();
  }
  await move(shop, order, 'on_hold');
  for (const status of ['needs_response', 'won']) {
    await shop.control('disputes', { paymentIntent, status });
    await shop.webhooks();
  }
  expect(await shop.orderOf(order)).toMatchObject({ status: 'on_hold', disputed: false });
});

async function paidOrder(card?: string) {
  const shop = await listeningShop({ products: [thread] });
  const order = await shop.buy(thread);
  await shop.pay(order, { ...(card && { card }) });
  await shop.webhooks();
  return { shop, order, paymentIntent: await shop.paymentIntentOf(order) };
}

async function madeAtStripe({ dashboard }: ListeningShop, payment_intent: string): Promise<number[]> {
  const { data } = await dashboard.refunds.list({ payment_intent, limit: 100 });
  return data.filter(({ status }) => status !== 'failed').map(({ amount }) => amount);
}

async function move(shop: ListeningShop, order: Bought, status: string) {
  const { version } = await shop.orderOf(order);
  const body = { status, version, reason: 'she asked us to wait' };
  const moved = await shop.call(`PUT /admin/orders/${order.orderId}`, { body, headers: STAFF });
  expect(moved.body.status).toBe(status);
}
