import type { Order, OrderChange } from '@rakhi/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { cartsIn } from './carts.ts';
import { couponsIn } from './coupons.ts';
import { TO_PACK } from './keys.ts';
import { ordersIn } from './orders.ts';
import { outboxIn } from './outbox.ts';
import { productsIn } from './products.ts';
import { queryAll } from './reading.ts';
import { aTable } from './testing/a-table.ts';
import {
  aCartLine,
  aCoupon,
  aMail,
  anEntry,
  anOrder,
  aPlacement,
  aProduct,
  aRecipient,
  aShipment,
} from './testing/builders.ts';
import { capacityOf } from './testing/capacity.ts';

const { table, client } = await aTable();
const orders = ordersIn(table, client);
const products = productsIn(table, client);
const coupons = couponsIn(table, client);
const carts = cartsIn(table, client);
const outbox = outboxIn(table, client);

const NOW = new Date('2027-08-10T12:00:00.000Z');

beforeAll(() => products.create(aProduct({ id: 'prod_1', stock: 1000 })));

/** An order in the table, and a way to change it. */
async function aPlacedOrder(differing: Partial<Order> & { id: string }) {
  const before = anOrder({ userId: `user_${differing.id}`, ...differing });
  await orders.place(aPlacement(before));
  const changeTo = (after: Partial<Order>, more: Partial<OrderChange> = {}) =>
    orders.change({ before, after: { ...before, ...after, version: before.version + 1 }, timeline: [], ...more });
  return { before, changeTo };
}

async function toPack(orderId: string): Promise<unknown[]> {
  const items = await queryAll(client, {
    TableName: table,
    IndexName: 'GSI2',
    KeyConditionExpression: 'GSI2PK = :list',
    ExpressionAttributeValues: { ':list': TO_PACK },
  });
  return items.filter((item) => item['orderId'] === orderId).map((item) => item['GSI2SK']);
}

describe('settling an order', () => {
  it('moves everything together', async () => {
    const { before, changeTo } = await aPlacedOrder({ id: 'ord_paid' });
    const line = aCartLine({ id: 'cart_paid', userId: before.userId, quantity: 1 });
    const other = aCartLine({ id: 'cart_other', userId: before.userId, quantity: 5 });
    await carts.add(line, 20);
    await carts.add(other, 20);
    await changeTo(
      { status: 'confirmed', paymentStatus: 'paid' },
      {
        timeline: [anEntry({ id: 'evt_2', kind: 'paid' })],
        cartLines: [
          { id: line.id, was: 1, keep: 0 },
          { id: other.id, was: 5, keep: 3 },
        ],
        closesPayment: true,
        mails: [aMail({ id: 'mail_paid' })],
      },
    );

    expect(await orders.read(before.id)).toEqual({
      order: { ...before, status: 'confirmed', paymentStatus: 'paid', version: 2 },
      shipments: [aShipment({ orderId: before.id })],
      timeline: [anEntry(), anEntry({ id: 'evt_2', kind: 'paid' })],
    });
    expect(await carts.readForCheckout(before.userId, [])).toMatchObject({
      cart: { userId: before.userId, lines: [{ ...other, quantity: 3 }] },
    });
    expect(await orders.unsettled(new Date('2030-01-01'), 100)).not.toContain(before.id);
    expect(await toPack(before.id)).toEqual(['2027-08-11#ord_paid#1']);
    expect(await outbox.claim(10, NOW)).toMatchObject([{ id: 'mail_paid' }]);
  });

  it('happens once, however many come to do it', async () => {
    const { before, changeTo } = await aPlacedOrder({ id: 'ord_settled' });
    const { stock } = (await products.byId('prod_1')) ?? {};
    const release = () =>
      changeTo({ status: 'expired', stockHeld: false }, { stock: [{ productId: 'prod_1', change: 1 }] });
    const tried = await Promise.allSettled([release(), release(), release()]);

    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tried.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'version_conflict', facts: { version: 2 } },
    });
    expect(await products.byId('prod_1')).toMatchObject({ stock: Number(stock) + 1 });
    expect(await orders.read(before.id)).toMatchObject({ order: { status: 'expired' } });
  });

  it('gives stock and coupon back, and leaves the cart free', async () => {
    await products.create(aProduct({ id: 'prod_back', stock: 3, sold: 0 }));
    await coupons.put(aCoupon({ code: 'BACK' }));
    const before = anOrder({ id: 'ord_back', userId: 'user_back' });
    const coupon = { code: 'BACK', customerKey: 'user_back', change: 1 } as const;
    await orders.place(aPlacement(before, { stock: [{ productId: 'prod_back', change: -3 }], coupon }));
    await orders.change({
      before,
      after: { ...before, status: 'expired', version: 2 },
      timeline: [],
      stock: [{ productId: 'prod_back', change: 3 }],
      coupon: { ...coupon, change: -1 },
      closesPayment: true,
    });

    expect(await products.byId('prod_back')).toMatchObject({ stock: 3, sold: 0 });
    expect(await coupons.byCode('BACK')).toMatchObject({ used: 0 });
    expect(await coupons.usesBy('BACK', 'user_back')).toBe(0);
    expect(await carts.read('user_back')).toEqual({ userId: 'user_back', lines: [] });
  });

  it('leaves the cart to the checkout that came after', async () => {
    const { before, changeTo } = await aPlacedOrder({ id: 'ord_before' });
    const next = anOrder({ id: 'ord_after', userId: before.userId });
    await orders.place(aPlacement(next, { cart: { userId: before.userId, previousOpenOrderId: before.id } }));
    await changeTo({ status: 'expired' });
    expect(await carts.read(before.userId)).toMatchObject({ openOrderId: next.id });
  });

  it('is decided anew when another checkout of the cart came after it was read', async () => {
    const { before, changeTo } = await aPlacedOrder({ id: 'ord_read' });
    const next = anOrder({ id: 'ord_next', userId: before.userId });
    await orders.place(aPlacement(next, { cart: { userId: before.userId, previousOpenOrderId: before.id } }));
    const settled = changeTo({ status: 'confirmed' }, { isOpenInCart: true });
    await expect(settled).rejects.toMatchObject({ code: 'cart_changed' });
    expect(await carts.read(before.userId)).toMatchObject({ openOrderId: next.id });
  });

  it('is refused as a whole when the stock of a late payment has gone', async () => {
    await products.create(aProduct({ id: 'prod_gone', stock: 0 }));
    const { before, changeTo } = await aPlacedOrder({ id: 'ord_late' });
    const revived = changeTo({ status: 'confirmed' }, { stock: [{ productId: 'prod_gone', change: -1 }] });
    await expect(revived).rejects.toMatchObject({
      code: 'out_of_stock',
      facts: { soldOut: [{ productId: 'prod_gone', left: 0 }] },
    });
    expect(await orders.read(before.id)).toMatchObject({ order: before });
  });

  it('is refused when the shopper has changed her cart meanwhile', async () => {
    const { before, changeTo } = await aPlacedOrder({ id: 'ord_cart' });
    await carts.add(aCartLine({ id: 'cart_more', userId: before.userId, quantity: 2 }), 20);
    const settled = changeTo({ status: 'confirmed' }, { cartLines: [{ id: 'cart_more', was: 1, keep: 0 }] });
    await expect(settled).rejects.toMatchObject({ code: 'cart_changed' });
  });

  it('can be asked to look at the payment again', async () => {
    const { before, changeTo } = await aPlacedOrder({ id: 'ord_again' });
    await changeTo({ status: 'cancelled' }, { reopensPayment: '2027-08-12T00:00:00.000Z' });
    expect(await orders.unsettled(new Date('2027-08-12T00:00:00.000Z'), 100)).not.toContain(before.id);
    expect(await orders.unsettled(new Date('2027-08-12T00:00:01.000Z'), 100)).toContain(before.id);
  });

  it('fits into one transaction at its largest: a late payment for 40 products in 12 parcels', async () => {
    const ids = Array.from({ length: 40 }, (_, n) => `prod_late${n}`);
    await Promise.all(ids.map((id) => products.create(aProduct({ id }))));
    const { before, changeTo } = await aPlacedOrder({ id: 'ord_large' });
    await Promise.all(ids.map((id) => carts.add(aCartLine({ id: `cart_${id}`, userId: before.userId }), 20)));
    await changeTo(
      { status: 'confirmed' },
      {
        timeline: [anEntry()],
        shipments: Array.from({ length: 12 }, (_, n) => aShipment({ orderId: before.id, n: n + 1 })),
        stock: ids.map((productId) => ({ productId, change: -1 })),
        coupon: { code: 'LARGE', customerKey: 'user_large', change: 1 },
        cartLines: ids.map((id) => ({ id: `cart_${id}`, was: 1, keep: 0 })),
        closesPayment: true,
        mails: [aMail({ id: 'mail_large' })],
      },
    );
    expect(await carts.readForCheckout(before.userId, [])).toMatchObject({ cart: { lines: [] } });
  });
});

describe('the packing list', () => {
  it('has the parcels of an order that may go and are still here', async () => {
    const recipients = [1, 2].map((n) => aRecipient({ n }));
    let { before } = await aPlacedOrder({ id: 'ord_pack', recipients });
    const change = async (differing: Partial<Order>, shipments?: OrderChange['shipments']) => {
      const after = { ...before, ...differing, version: before.version + 1 };
      await orders.change({ before, after, timeline: [], ...(shipments && { shipments }) });
      before = after;
      return toPack(before.id);
    };
    const [first, second] = ['2027-08-11#ord_pack#1', '2027-08-11#ord_pack#2'];

    expect(await toPack(before.id)).toEqual([]);
    expect(await change({ status: 'confirmed' })).toEqual([first, second]);
    expect(await change({ status: 'on_hold' })).toEqual([]);
    const packed = aShipment({ orderId: before.id, n: 1, status: 'packed' });
    expect(await change({ status: 'processing' }, [packed])).toEqual([first, second]);
    expect(await change({ status: 'partially_shipped' }, [{ ...packed, status: 'shipped' }])).toEqual([second]);
    expect((await orders.read(before.id))?.shipments.map(({ status }) => status)).toEqual(['shipped', 'pending']);
    expect(await change({ status: 'cancelled' })).toEqual([]);
  });
});

describe('the session of an order', () => {
  it('is stored with a pointer to the order, and storing it again changes nothing', async () => {
    const { before } = await aPlacedOrder({ id: 'ord_session' });
    const attached = await orders.attachSession(before, 'cs_1');

    expect(attached).toEqual({ ...before, stripeSessionId: 'cs_1', version: 2 });
    expect(await orders.attachSession(before, 'cs_1')).toEqual(attached);
    expect(await orders.attachSession(attached, 'cs_1')).toEqual(attached);
    expect(await orders.read(before.id)).toMatchObject({ order: attached });
    expect(await orders.idBySession('cs_1')).toBe(before.id);
    expect(await orders.idBySession('cs_none')).toBeUndefined();
    await expect(orders.attachSession(before, 'cs_2')).rejects.toMatchObject({ code: 'version_conflict' });
  });

  it('is stored though the order has changed meanwhile, and keeps that change', async () => {
    const { before, changeTo } = await aPlacedOrder({ id: 'ord_noted' });
    await changeTo({ disputed: true });
    expect(await orders.attachSession(before, 'cs_3')).toMatchObject({ disputed: true, version: 3 });
  });

  it('was known before when the payment was faster, and gets its pointer then', async () => {
    const { before, changeTo } = await aPlacedOrder({ id: 'ord_fast' });
    await changeTo({ status: 'confirmed', stripeSessionId: 'cs_4' });
    expect(await orders.attachSession(before, 'cs_4')).toMatchObject({ status: 'confirmed', version: 2 });
    expect(await orders.idBySession('cs_4')).toBe(before.id);
  });
});

describe('what a change costs in capacity units', () => {
  it('settling one product and one parcel', async () => {
    const { before, changeTo } = await aPlacedOrder({ id: 'ord_cost' });
    await carts.add(aCartLine({ id: 'cart_cost', userId: before.userId }), 20);
    const settle = () =>
      changeTo(
        { status: 'confirmed', paymentStatus: 'paid' },
        {
          timeline: [anEntry({ id: 'evt_2' })],
          shipments: [aShipment({ orderId: before.id })],
          cartLines: [{ id: 'cart_cost', was: 1, keep: 0 }],
          isOpenInCart: true,
          closesPayment: true,
          mails: [aMail({ id: 'mail_cost' })],
        },
      );
    expect(await capacityOf(client, settle)).toEqual({ read: 0, write: 21, calls: 1 });
  });

  it('attaching a session', async () => {
    const { before } = await aPlacedOrder({ id: 'ord_attach' });
    const attach = () => orders.attachSession(before, 'cs_cost');
    expect(await capacityOf(client, attach)).toEqual({ read: 0, write: 6, calls: 1 });
  });
});
