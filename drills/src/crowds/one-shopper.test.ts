import { ADMIN, aProduct, STAFF } from '@rakhi/api/testing';
import { expect, it } from 'vitest';
import { crowdShop, tally, times } from './crowd-shop.ts';

const rakhi = () => aProduct({ stock: 10 });

it('the same cart paid for in two tabs is one order', async () => {
  const product = rakhi();
  const shop = await crowdShop({ products: [product] });
  const cart = await shop.guest([product]);
  const answers = await times(2, () => shop.checkout(cart, { email: 'asha@example.com' }));
  expect(tally(answers)).toEqual({ 201: 2 });
  expect(new Set(answers.map(({ bought }) => bought.stripeSessionId)).size).toBe(1);
  expect(await shop.stockOf(product)).toBe(9);
  expect(await shop.imbalances()).toEqual([]);
});

it('ten tabs that each send the cart elsewhere end in one order that can be paid', async () => {
  const product = rakhi();
  const shop = await crowdShop({ products: [product] });
  const cart = await shop.guest([product]);
  const answers = await times(10, (n) => shop.checkout(cart, { email: `asha-${n}@example.com` }));
  const { 201: placed = 0, '409 cart_changed': refused = 0, ...others } = tally(answers);
  expect([placed + refused, others]).toEqual([10, {}]);
  expect(placed).toBeGreaterThan(0);
  expect(await shop.stockOf(product)).toBe(9);
  expect((await shop.sessions()).filter(({ status }) => status === 'open')).toHaveLength(1);
  expect(await shop.imbalances()).toEqual([]);
});

it('the same key sent twenty times at once is one order, and the others are told to wait', async () => {
  const product = rakhi();
  const shop = await crowdShop({ products: [product] });
  const cart = { ...(await shop.guest([product])), 'Idempotency-Key': 'one click' };
  const send = () => shop.checkout(cart, { email: 'asha@example.com' });
  const answers = await times(20, send);
  const { 201: placed = 0, '409 idempotency_in_progress': waiting = 0, ...others } = tally(answers);
  expect([placed + waiting, others]).toEqual([20, {}]);
  const again = await send();
  const orders = [again, ...answers].filter(({ status }) => status === 201).map(({ bought }) => bought.orderId);
  expect(new Set(orders).size).toBe(1);
  expect(await shop.stockOf(product)).toBe(9);
  expect(await shop.imbalances()).toEqual([]);
});

it('a payment that everybody tells of at once is settled once', async () => {
  const product = rakhi();
  const shop = await crowdShop({ products: [product] });
  const order = await shop.buy(product);
  await Promise.allSettled([shop.pay(order), shop.pay(order)]);
  const told = await Promise.all([
    ...(await times(10, async () => shop.settle(order))),
    shop.webhooks().then(() => shop.settle(order)),
    shop.reconcile().then(() => shop.settle(order)),
  ]);
  expect(new Set(told.map((answer) => answer.body.state))).toEqual(new Set(['paid']));
  expect(await shop.lettersTo(order)).toHaveLength(1);
  expect(await shop.stockOf(product)).toBe(9);
  expect(await shop.imbalances()).toEqual([]);
});

it('refunds and cancellations at once give the money back once, and the unit', async () => {
  const product = rakhi();
  const shop = await crowdShop({ products: [product] });
  const order = await shop.buy(product);
  await shop.pay(order);
  await shop.settle(order);
  const answers = await Promise.all([
    ...(await times(3, async () => shop.refund(order))),
    ...(await times(3, async () => shop.cancel(order))),
    ...(await times(3, async () => shop.call(`POST /orders/${order.orderId}/cancel`, { headers: ADMIN }))),
  ]);
  for (const { status } of answers) expect(status).toBeLessThan(500);
  const { refunds } = await shop.orderOf(order);
  const back = refunds.reduce((sum: number, { amount }: { amount: number }) => sum + amount, 0);
  expect(back).toBe(order.totals.total);
  expect(await shop.imbalances()).toEqual([]);
});

it.each([1, 2, 3])('who pays and cancels at once has either no order or her money back (%i)', async () => {
  const product = rakhi();
  const shop = await crowdShop({ products: [product] });
  const order = await shop.buy(product);
  const [, cancelled] = await Promise.all([
    shop.pay(order).catch(() => 'the session was over'),
    shop.cancel(order),
    shop.settle(order),
  ]);
  expect(cancelled.status).toBe(200);
  const { status, paymentStatus } = await shop.orderOf(order);
  expect([
    ['expired', 'unpaid'],
    ['cancelled', 'unpaid'],
    ['cancelled', 'refunded'],
  ]).toContainEqual([status, paymentStatus]);
  expect(await shop.stockOf(product)).toBe(10);
  expect(await shop.imbalances()).toEqual([]);
});

it('staff who each move the same parcel on at once move it once', async () => {
  const product = rakhi();
  const shop = await crowdShop({ products: [product] });
  const order = await shop.buy(product);
  await shop.pay(order);
  await shop.settle(order);
  const { version } = await shop.orderOf(order);
  const body = { shipments: [{ n: 1, status: 'packed' }], version };
  const answers = await times(6, () => shop.call(`PUT /admin/orders/${order.orderId}`, { body, headers: STAFF }));
  expect(tally(answers)).toEqual({ 200: 1, '409 version_conflict': 5 });
  expect((await shop.orderOf(order)).status).toBe('processing');
  expect(await shop.imbalances()).toEqual([]);
});
