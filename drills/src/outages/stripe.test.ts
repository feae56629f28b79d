import { describe, expect, it } from 'vitest';
import { listeningShop } from '../cases/listening-shop.ts';
import { COUPON, lumba, thread } from './goods.ts';
import { TROUBLE_NAMES, troubledLine } from './stripe-troubles.ts';

const UNAVAILABLE = { status: 503, body: { code: 'payment_unavailable' } };

async function shopOnATroubledLine() {
  const { onTheWay, during } = troubledLine();
  const shop = await listeningShop({ products: [thread, lumba], coupons: [COUPON], onTheWay, tries: 1 });
  return { ...shop, during };
}

describe.each(TROUBLE_NAMES)('while Stripe %s', (trouble) => {
  it('the shop is open: goods, carts and quotes are there, and its health says what is not', async () => {
    const shop = await shopOnATroubledLine();
    await shop.during(trouble, async () => {
      const headers = await shop.guest([thread]);
      expect((await shop.call(`GET /products/${thread.slug}`)).status).toBe(200);
      expect((await shop.call('GET /cart', { headers })).body.itemCount).toBe(1);
      expect((await shop.call('GET /health')).body.checks).toMatchObject({ payments: 'failing', table: 'ok' });
    });
  });

  it('a checkout is refused clearly and holds nothing; the same click succeeds afterwards', async () => {
    const shop = await shopOnATroubledLine();
    const headers = { ...(await shop.guest([thread])), 'Idempotency-Key': 'the same click' };
    await shop.call('POST /cart/coupon', { body: { code: 'ONCE' }, headers });
    const click = () => shop.checkout(headers, { email: 'asha@example.com' });
    expect(await shop.during(trouble, click)).toMatchObject(UNAVAILABLE);
    expect(await shop.stockOf(thread)).toBe(10);
    expect(await shop.deps.coupons.byCode('ONCE')).toMatchObject({ used: 0 });
    const { status, bought } = await click();
    expect(status).toBe(201);
    await shop.pay(bought);
    await shop.webhooks();
    expect(await shop.orderOf(bought)).toMatchObject({ status: 'confirmed' });
    expect(await shop.stockOf(thread)).toBe(9);
  });

  it('a payment that was made is not lost: page, webhook and sweeper come again', async () => {
    const shop = await shopOnATroubledLine();
    const order = await shop.buy(thread);
    await shop.pay(order);
    await shop.pass(40);
    await shop.during(trouble, async () => {
      expect(await shop.settle(order)).toMatchObject(UNAVAILABLE);
      expect(await shop.checkout(order.headers, { email: order.email })).toMatchObject(UNAVAILABLE);
      expect(await shop.sweep()).toEqual({ looked: 1, failed: 1 });
      await shop.webhooks();
      const told = shop.door.deliveries.filter(({ type }) => type === 'checkout.session.completed');
      expect(told.map(({ status }) => status)).toEqual([503]);
    });
    expect(await shop.orderOf(order)).toMatchObject({ status: 'pending', paymentStatus: 'unpaid' });
    expect(await shop.stockOf(thread)).toBe(9);
    await shop.webhooks();
    expect(await shop.orderOf(order)).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' });
  });

  it('a changed cart and a cancelling wait, without giving back what may still be paid', async () => {
    const shop = await shopOnATroubledLine();
    const [changing, leaving] = [await shop.buy(thread), await shop.buy(thread)];
    await shop.call('POST /cart', { body: { productId: lumba.id }, headers: changing.headers });
    await shop.during(trouble, async () => {
      expect(await shop.checkout(changing.headers, { email: changing.email })).toMatchObject(UNAVAILABLE);
      expect(await shop.cancel(leaving)).toMatchObject(UNAVAILABLE);
    });
    expect([await shop.stockOf(thread), await shop.stockOf(lumba)]).toEqual([8, 10]);
    expect((await shop.cancel(leaving)).body).toMatchObject({ status: 'expired', paymentStatus: 'unpaid' });
    const { status, bought } = await shop.checkout(changing.headers, { email: changing.email });
    expect(status).toBe(201);
    expect(bought.orderId).not.toBe(changing.orderId);
    expect([await shop.stockOf(thread), await shop.stockOf(lumba)]).toEqual([9, 9]);
  });

  it('money on its way back is written down and goes back once, by the clock', async () => {
    const shop = await shopOnATroubledLine();
    const [refunded, cancelled] = [await shop.buy(thread), await shop.buy(thread)];
    for (const order of [refunded, cancelled]) await shop.pay(order);
    await shop.webhooks();
    await shop.during(trouble, async () => {
      expect(await shop.refund(refunded)).toMatchObject({ status: 201, body: { refunds: [{ status: 'requested' }] } });
      expect(await shop.cancel(cancelled)).toMatchObject(UNAVAILABLE);
      expect(await shop.sweep()).toEqual({ looked: 2, failed: 2 });
    });
    expect(await shop.sweep()).toEqual({ looked: 2, failed: 0 });
    await shop.webhooks();
    expect(await shop.orderOf(refunded)).toMatchObject({ status: 'confirmed', paymentStatus: 'refunded' });
    expect(await shop.orderOf(cancelled)).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded' });
    const { data } = await shop.dashboard.refunds.list();
    expect(data.map(({ amount }) => amount)).toEqual([refunded.totals.total, cancelled.totals.total]);
    expect(await shop.stockOf(thread)).toBe(9);
  });

  it('a dispute is heard of when Stripe tells of it again', async () => {
    const shop = await shopOnATroubledLine();
    const order = await shop.buy(thread);
    await shop.pay(order);
    await shop.webhooks();
    await shop.control('disputes', { paymentIntent: await shop.paymentIntentOf(order) });
    await shop.during(trouble, shop.webhooks);
    expect(await shop.orderOf(order)).toMatchObject({ status: 'confirmed', disputed: false });
    await shop.webhooks();
    expect(await shop.orderOf(order)).toMatchObject({ status: 'on_hold', disputed: true });
  });
});
