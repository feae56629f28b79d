import { jobs } from '@rakhi/api';
import { aProduct } from '@rakhi/api/testing';
import { cents } from '@rakhi/core';
import { expect, it } from 'vitest';
import { listeningShop } from './listening-shop.ts';

const thread = aProduct({ stock: 10, price: cents(5000) });
const rare = aProduct({ stock: 1 });
const ONCE = { code: 'ONCE', kind: 'fixed', off: cents(500), isActive: true, used: 0, version: 1 } as const;

it('case 14: of eight shoppers at once one gets the last one, and the stock is never below zero', async () => {
  const shop = await listeningShop({ products: [rare] });
  const carts = await Promise.all(Array.from({ length: 8 }, () => shop.guest([rare])));
  const answers = await Promise.all(carts.map((headers) => shop.checkout(headers)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)]);
  expect(answers.flatMap(({ body }) => body.code ?? [])).toEqual(Array(7).fill('out_of_stock'));
  expect(await shop.stockOf(rare)).toBe(0);
  expect(await shop.sessions()).toHaveLength(1);
});

it('case 15: an abandoned checkout gives its stock back once, however often it is told, and mails nobody', async () => {
  const shop = await listeningShop({ products: [thread] });
  const [left, paid, cancelled] = [await shop.buy(thread, 2), await shop.buy(thread), await shop.buy(thread)];
  await shop.pay(paid);
  await shop.cancel(cancelled);
  await shop.pass(36);
  await shop.control(`sessions/${left.stripeSessionId}/complete`).catch(() => {});
  await Promise.all([shop.sweep(), shop.webhooks(), shop.settle(left), shop.sweep()]);
  const { data: expired } = await shop.dashboard.events.list({ type: 'checkout.session.expired' });
  for (const { id } of expired) await shop.control(`events/${id}/resend`);
  await shop.webhooks();
  expect(await shop.orderOf(left)).toMatchObject({ status: 'expired', paymentStatus: 'unpaid' });
  expect(await shop.orderOf(paid)).toMatchObject({ status: 'confirmed' });
  expect(await shop.stockOf(thread)).toBe(9);
  expect(await shop.lettersTo(left)).toEqual([]);
  expect((await shop.call('GET /cart', { headers: left.headers })).body.itemCount).toBe(2);
});

it('case 15: a clock of ours that runs ahead gives nothing back that can still be paid', async () => {
  const shop = await listeningShop({ products: [thread] });
  const [paid, left] = [await shop.buy(thread), await shop.buy(thread)];
  await shop.pay(paid);
  const { deps } = shop.open({ clock: { now: () => new Date(Date.now() + 40 * 60_000) } });
  await shop.control('fail', { kind: '500', times: 20 });
  expect(await jobs['settle-unsettled'](deps)).toEqual({ looked: 2, failed: 2 });
  expect(await shop.stockOf(thread)).toBe(8);
  await shop.control('fail', { kind: '500', times: 0 });
  expect(await jobs['settle-unsettled'](deps)).toEqual({ looked: 2, failed: 0 });
  await expect(shop.pay(left)).rejects.toThrow('is expired');
  expect([await shop.stateOf(paid), await shop.stateOf(left)]).toEqual(['paid', 'failed']);
  expect(await shop.stockOf(thread)).toBe(9);
});

it('case 26: a coupon for one use, in five checkouts at once, is used once', async () => {
  const shop = await listeningShop({ products: [thread], coupons: [{ ...ONCE, usageLimit: 1 }] });
  const carts = await Promise.all(Array.from({ length: 5 }, () => withCoupon(shop)));
  const answers = await Promise.all(carts.map((headers) => shop.checkout(headers)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(4).fill(409)]);
  expect(answers.flatMap(({ body }) => body.code ?? [])).toEqual(Array(4).fill('coupon_used_up'));
  expect(await shop.deps.coupons.byCode('ONCE')).toMatchObject({ used: 1 });
  expect(await shop.stockOf(thread)).toBe(9);
});

it.each(['expires', 'is cancelled', 'is refused by Stripe'])(
  'case 26: it is free again when the order %s',
  async (end) => {
    const shop = await listeningShop({ products: [thread], coupons: [{ ...ONCE, usageLimit: 1 }] });
    const headers = await withCoupon(shop);
    if (end === 'is refused by Stripe') {
      await shop.control('fail', { kind: '429', times: 9 });
      expect((await shop.checkout(headers)).body.code).toBe('payment_unavailable');
      await shop.control('fail', { kind: '429', times: 0 });
    } else {
      const { bought } = await shop.checkout(headers);
      if (end === 'is cancelled') await shop.cancel(bought);
      await shop.pass(36);
      await shop.webhooks();
    }
    expect(await shop.deps.coupons.byCode('ONCE')).toMatchObject({ used: 0 });
    const next = await shop.checkout(await withCoupon(shop));
    expect(next.status).toBe(201);
    await shop.pay(next.bought);
    expect((await shop.cancel(next.bought)).body).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded' });
    expect(await shop.deps.coupons.byCode('ONCE')).toMatchObject({ used: 0 });
  },
);

it('case 26: once per customer means once per mailbox for guests, whatever its spelling', async () => {
  const shop = await listeningShop({ products: [thread], coupons: [{ ...ONCE, usageLimitPerCustomer: 1 }] });
  const first = await shop.checkout(await withCoupon(shop), { email: 'guddi@example.com' });
  expect(first.status).toBe(201);
  const again = await shop.checkout(await withCoupon(shop), { email: 'GUDDI@Example.com' });
  expect(again).toMatchObject({ status: 409, body: { code: 'coupon_used_up' } });
  expect((await shop.checkout(await withCoupon(shop), { email: 'meera@example.com' })).status).toBe(201);
});

async function withCoupon(shop: Awaited<ReturnType<typeof listeningShop>>) {
  const headers = await shop.guest([thread]);
  const { status } = await shop.call('POST /cart/coupon', { body: { code: 'ONCE' }, headers });
  expect(status).toBe(200);
  return headers;
}
