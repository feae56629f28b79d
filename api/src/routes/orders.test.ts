import { cents } from '@rakhi/core';
import { describe, expect, it } from 'vitest';
import { aProduct } from '../testing/a-product.ts';
import { aShop, as, PACKER, STAFF } from '../testing/a-shop.ts';
import { ADDRESS, placed } from '../testing/checkout-bodies.ts';

const thread = aProduct({ price: cents(1999) });

describe('my orders', () => {
  it('are listed newest first, page by page', async () => {
    const { call, orders } = await shopWithOrders(3);
    const first = await call('GET /orders?limit=2', { headers: as('asha') });
    expect(first.body.items.map(({ id }: { id: string }) => id)).toEqual([orders[2]?.orderId, orders[1]?.orderId]);
    expect(first.body.items[0]).toMatchObject({ itemCount: 1, recipients: [{ name: 'Rohan Mehta', city: 'Austin' }] });
    const second = await call(`GET /orders?limit=2&cursor=${first.body.nextCursor}`, { headers: as('asha') });
    expect(second.body).toMatchObject({ items: [{ id: orders[0]?.orderId }], nextCursor: null });
  });

  it('cannot be paged through with the cursor of somebody else', async () => {
    const { call } = await shopWithOrders(2);
    const { body } = await call('GET /orders?limit=1', { headers: as('asha') });
    const stolen = await call(`GET /orders?limit=1&cursor=${body.nextCursor}`, { headers: as('meera') });
    expect(stolen.body.code).toBe('invalid_cursor');
  });

  it('are for whoever has signed in', async () => {
    const { call } = await aShop();
    expect((await call('GET /orders')).status).toBe(401);
    expect((await call('GET /orders', { headers: as('meera') })).body.items).toEqual([]);
  });
});

describe('one order', () => {
  it('opens to its owner, to the house and to its link', async () => {
    const { call, order } = await shopWithOrders();
    for (const headers of [as('asha'), STAFF]) {
      expect((await call(`GET /orders/${order.orderId}`, { headers })).body.id).toBe(order.orderId);
    }
    expect((await call(`GET /orders/${order.orderId}?token=${order.accessToken}`)).status).toBe(200);
  });

  it('does not exist for anybody else', async () => {
    const { call, orders, order } = await shopWithOrders(2);
    const strangers = [
      call(`GET /orders/${order.orderId}`),
      call(`GET /orders/${order.orderId}`, { headers: as('meera') }),
      call(`GET /orders/${order.orderId}`, { headers: PACKER }),
      call(`GET /orders/${order.orderId}?token=${orders[1]?.accessToken}`),
      call(`GET /orders/${order.orderId}?token=`),
      call('GET /orders/ord_01HZZZZZZZZZZZZZZZZZZZZZZZ', { headers: as('asha') }),
    ];
    for (const answer of await Promise.all(strangers)) {
      expect(answer).toMatchObject({ status: 404, body: { code: 'not_found', title: 'There is no such order.' } });
    }
  });

  it('keeps the notes of the house to the house', async () => {
    const { call, order } = await shopWithOrders();
    const { body } = await call(`GET /admin/orders/${order.orderId}`, { headers: STAFF });
    await call(`PUT /admin/orders/${order.orderId}`, {
      body: { note: 'ask twice', version: body.version },
      headers: STAFF,
    });
    expect((await call(`GET /orders/${order.orderId}`, { headers: as('asha') })).text).not.toContain('ask twice');
    expect((await call(`GET /admin/orders/${order.orderId}`, { headers: STAFF })).text).toContain('ask twice');
  });
});

describe('looking an order up', () => {
  it('mails the link, and answers the same whether there is anything to find', async () => {
    const { call, deps, order } = await shopWithOrders();
    const look = async (orderNumber: string, email: string) => {
      const { status, text } = await call('POST /orders/lookup', { body: { orderNumber, email } });
      return { status, text };
    };
    const answers = [
      await look('UR-99999', 'asha@example.com'),
      await look(order.orderNumber, 'stranger@example.com'),
      await look(order.orderNumber, 'Asha@Example.com'),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.status).toBe(202);
    const mails = await deps.outbox.claim(10, deps.clock.now());
    expect(mails.filter(({ kind }) => kind === 'order_link')).toMatchObject([
      { to: 'asha@example.com', orderId: order.orderId },
    ]);
  });
});

describe('cancelling', () => {
  it('gives back what was paid and what was held', async () => {
    const { call, deps, stripe, order } = await shopWithOrders();
    await stripe.pay(order.stripeSessionId);
    await call('POST /checkout/settle', { body: { sessionId: order.stripeSessionId } });
    const { body } = await call(`POST /orders/${order.orderId}/cancel?token=${order.accessToken}`);
    expect(body).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded', refundable: 0, canCancel: false });
    expect((await deps.products.byId(thread.id))?.stock).toBe(100);
  });

  it('is not for strangers', async () => {
    const { call, order } = await shopWithOrders();
    expect((await call(`POST /orders/${order.orderId}/cancel`, { headers: as('meera') })).status).toBe(404);
  });

  it('is too late when a parcel is packed', async () => {
    const { call, stripe, order } = await shopWithOrders();
    await stripe.pay(order.stripeSessionId);
    await call('POST /checkout/settle', { body: { sessionId: order.stripeSessionId } });
    const { body } = await call(`GET /orders/${order.orderId}`, { headers: as('asha') });
    const packed = { shipments: [{ n: 1, status: 'packed' }], version: body.version };
    await call(`PUT /admin/orders/${order.orderId}`, { body: packed, headers: STAFF });
    const refused = await call(`POST /orders/${order.orderId}/cancel`, { headers: as('asha') });
    expect(refused).toMatchObject({ status: 409, body: { code: 'invalid_transition' } });
  });
});

describe('correcting an address', () => {
  it('works until the parcel is packed, on the version that was seen', async () => {
    const { call, stripe, order } = await shopWithOrders();
    await stripe.pay(order.stripeSessionId);
    await call('POST /checkout/settle', { body: { sessionId: order.stripeSessionId } });
    const { body: before } = await call(`GET /orders/${order.orderId}`, { headers: as('asha') });
    const change = (version: number, address: object = { ...ADDRESS, line1: '1 Main St' }, headers = as('asha')) =>
      call(`PUT /orders/${order.orderId}/recipients/1/address`, { body: { address, version }, headers });
    expect((await change(before.version)).body.shippingAddress.line1).toBe('1 Main St');
    expect((await change(before.version)).body).toMatchObject({
      code: 'version_conflict',
      version: before.version + 1,
    });
    const mismatch = await change(before.version + 1, { ...ADDRESS, state: 'NY' });
    expect(mismatch.body.code).toBe('address_not_deliverable');
    expect((await change(before.version + 1, ADDRESS, as('meera'))).status).toBe(404);
  });
});

type Placed = { orderId: string; orderNumber: string; accessToken: string; stripeSessionId: string };

/** Asha has ordered so many times and not paid yet. */
async function shopWithOrders(count = 1) {
  const shop = await aShop({ products: [thread] });
  const orders: Placed[] = [];
  for (let turn = 1; turn <= count; turn += 1) {
    await shop.call('POST /cart', { body: { productId: thread.id }, headers: as('asha') });
    const { body } = await placed(shop.call, as('asha'));
    orders.push(body);
    if (turn < count) {
      await shop.stripe.pay(body.stripeSessionId);
      await shop.call('POST /checkout/settle', { body: { sessionId: body.stripeSessionId } });
    }
  }
  const [order] = orders;
  if (!order) throw new Error('nothing was ordered');
  return { ...shop, orders, order };
}
