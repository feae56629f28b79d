import { cents } from '@rakhi/core';
import { describe, expect, it } from 'vitest';
import { jobs } from '../jobs.ts';
import { aProduct } from '../testing/a-product.ts';
import { ADMIN, aShop, STAFF } from '../testing/a-shop.ts';
import { aGuest, placed } from '../testing/checkout-bodies.ts';

const thread = aProduct({ price: cents(9999) });

describe('the list of orders', () => {
  it('is filtered by status, payment and day, and found by number, mail or name', async () => {
    const { call, order, pending } = await shopWithOrders();
    const found = async (query: string) => {
      const { body } = await call(`GET /admin/orders?${query}`, { headers: STAFF });
      return body.items.map(({ id }: { id: string }) => id);
    };
    expect(await found('')).toEqual([pending.orderId, order.orderId]);
    expect(await found('sort=createdAt')).toEqual([order.orderId, pending.orderId]);
    expect(await found('status=confirmed')).toEqual([order.orderId]);
    expect(await found('paymentStatus=unpaid')).toEqual([pending.orderId]);
    expect(await found('to=2020-01-01')).toEqual([]);
    expect(await found(`q=${order.orderNumber.toLowerCase()}`)).toEqual([order.orderId]);
    expect(await found('q=ASHA@example')).toEqual([pending.orderId, order.orderId]);
    expect(await found('q=rohan')).toEqual([pending.orderId, order.orderId]);
    expect(await found('q=nobody')).toEqual([]);
  });

  it('is paged', async () => {
    const { call, order } = await shopWithOrders();
    const { body } = await call('GET /admin/orders?limit=1', { headers: STAFF });
    const next = await call(`GET /admin/orders?limit=1&cursor=${body.nextCursor}`, { headers: STAFF });
    expect(next.body).toMatchObject({ items: [{ id: order.orderId }], nextCursor: null });
  });
});

describe('moving an order', () => {
  it('ships a parcel with its tracking number, and every move is in the timeline', async () => {
    const { call, order } = await shopWithOrders();
    const { body: before } = await call(`GET /admin/orders/${order.orderId}`, { headers: STAFF });
    const shipped = {
      n: 1,
      status: 'shipped',
      carrier: 'USPS',
      trackingNumber: '9400',
      trackingUrl: 'https://usps.test/9400',
    };
    const { body } = await call(`PUT /admin/orders/${order.orderId}`, {
      body: { shipments: [shipped], version: before.version },
      headers: STAFF,
    });
    expect(body).toMatchObject({ status: 'shipped', shipments: [shipped], version: before.version + 1 });
    expect(body.timeline.at(-1)).toMatchObject({ actor: 'ravi' });
    const shown = await call(`GET /orders/${order.orderId}?token=${order.accessToken}`);
    expect(shown.body.timeline.at(-1).actor).toBe('shop');
  });

  it('refuses what may not follow, and says what may', async () => {
    const { call, order } = await shopWithOrders();
    const { body: before } = await call(`GET /admin/orders/${order.orderId}`, { headers: STAFF });
    const { status, body } = await call(`PUT /admin/orders/${order.orderId}`, {
      body: { status: 'pending', version: before.version },
      headers: STAFF,
    });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'invalid_transition', allowed: expect.arrayContaining(['processing']) });
  });

  it('refuses a version that is out of date', async () => {
    const { call, order } = await shopWithOrders();
    for (const body of [
      { note: 'late', version: 99 },
      { status: 'cancelled', version: 99 },
    ]) {
      const answer = await call(`PUT /admin/orders/${order.orderId}`, { body, headers: STAFF });
      expect(answer.body.code).toBe('version_conflict');
    }
  });

  it('cancels it with the money going back', async () => {
    const { call, order } = await shopWithOrders();
    const { body: before } = await call(`GET /admin/orders/${order.orderId}`, { headers: STAFF });
    const { body } = await call(`PUT /admin/orders/${order.orderId}`, {
      body: { status: 'cancelled', reason: 'asked by phone', version: before.version },
      headers: STAFF,
    });
    expect(body).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded' });
  });
});

describe('a refund', () => {
  it('gives a part back, once, and what is left can follow', async () => {
    const { call, order } = await shopWithOrders();
    const refund = (body: object, key: string, headers = STAFF) =>
      call(`POST /admin/orders/${order.orderId}/refunds`, { body, headers: { ...headers, 'Idempotency-Key': key } });
    const first = await refund({ amount: 1_000, reason: 'one bead was missing' }, 'r1');
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ paymentStatus: 'partially_refunded', refunds: [{ amount: 1_000 }] });
    const again = await refund({ amount: 1_000, reason: 'one bead was missing' }, 'r1');
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect((await refund({ reason: 'the rest' }, 'r2', ADMIN)).body).toMatchObject({
      paymentStatus: 'refunded',
      refundable: 0,
    });
  });

  it('of a large order cannot be split into small ones by staff, not even at once', async () => {
    const { call, order } = await shopWithOrders();
    const refund = (key: string, headers = STAFF) =>
      call(`POST /admin/orders/${order.orderId}/refunds`, {
        body: { amount: 5_001, reason: 'again' },
        headers: { ...headers, 'Idempotency-Key': key },
      });
    const answers = await Promise.all(['r1', 'r2', 'r3'].map((key) => refund(key)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 403, 403]);
    expect(answers.find(({ status }) => status === 403)?.body).toMatchObject({ code: 'not_allowed', limit: 10_000 });
    expect((await refund('r4', ADMIN)).status).toBe(201);
  });

  it('that Stripe does not answer is written down, and made once by the clock', async () => {
    const { call, deps, order, stripe } = await shopWithOrders();
    const body = { amount: 1_000, reason: 'late' };
    const refund = () =>
      call(`POST /admin/orders/${order.orderId}/refunds`, { body, headers: { ...STAFF, 'Idempotency-Key': 'r' } });
    await stripe.failNext('500', 10);
    expect((await refund()).body).toMatchObject({ paymentStatus: 'paid', refunds: [{ status: 'requested' }] });
    await stripe.failNext('500', 0);
    expect((await refund()).headers.get('idempotent-replayed')).toBe('true');
    await jobs['settle-unsettled'](deps);
    const { body: after } = await call(`GET /admin/orders/${order.orderId}`, { headers: STAFF });
    expect(after).toMatchObject({
      paymentStatus: 'partially_refunded',
      refunds: [{ amount: 1_000, status: 'succeeded' }],
    });
  });

  it.each([
    ['without a name for the request', { amount: 1, reason: 'x' }, STAFF, undefined, 400, 'idempotency_key_required'],
    ['beyond what staff may', { amount: 10_001, reason: 'x' }, STAFF, 'k', 403, 'not_allowed'],
    ['of everything by staff', { reason: 'x' }, STAFF, 'k', 403, 'not_allowed'],
    ['of more than was paid', { amount: 99_999, reason: 'x' }, ADMIN, 'k', 409, 'refund_exceeds_paid'],
    ['without a reason', { amount: 1 }, ADMIN, 'k', 400, 'invalid_request'],
  ])('is refused %s', async (_, body, headers, key, status, code) => {
    const { call, order } = await shopWithOrders();
    const asked = { body, headers: { ...headers, 'Idempotency-Key': key } };
    expect(await call(`POST /admin/orders/${order.orderId}/refunds`, asked)).toMatchObject({ status, body: { code } });
  });
});

/** One order that is paid, and a younger one that waits for its money. */
async function shopWithOrders() {
  const shop = await aShop({ products: [thread] });
  const buy = async () => {
    const headers = await aGuest(shop.call, [{ productId: thread.id }]);
    return (await placed(shop.call, headers)).body;
  };
  const order = await buy();
  await shop.stripe.pay(order.stripeSessionId);
  await shop.call('POST /checkout/settle', { body: { sessionId: order.stripeSessionId } });
  return { ...shop, order, pending: await buy() };
}
