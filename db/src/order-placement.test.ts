import type { Order } from '@rakhi/core';
import { describe, expect, it } from 'vitest';
import { cartsIn } from './carts.ts';
import { couponsIn } from './coupons.ts';
import { idempotencyIn } from './idempotency.ts';
import { ordersIn } from './orders.ts';
import { productsIn } from './products.ts';
import { aClient, aTable } from './testing/a-table.ts';
import { aCoupon, anEntry, anOrder, aPlacement, aProduct, aShipment } from './testing/builders.ts';
import { capacityOf } from './testing/capacity.ts';
import { failNext, faulty } from './testing/faulty.ts';
import { cancelled } from './testing/troubles.ts';

const { table, client } = await aTable();
const orders = ordersIn(table, client);
const products = productsIn(table, client);
const coupons = couponsIn(table, client);
const carts = cartsIn(table, client);

describe('an order number', () => {
  it('counts up from UR-10001, and none is given twice', async () => {
    const numbers = await Promise.all(Array.from({ length: 5 }, () => orders.nextNumber()));
    expect(numbers.sort()).toEqual(['UR-10001', 'UR-10002', 'UR-10003', 'UR-10004', 'UR-10005']);
  });
});

describe('placing an order', () => {
  it('writes the order with all that belongs to it', async () => {
    await products.create(aProduct({ id: 'prod_a', stock: 5, sold: 2 }));
    const order = anOrder({ id: 'ord_whole', userId: 'user_whole' });
    const stock = [
      { productId: 'prod_a', change: -1 },
      { productId: 'prod_a', change: -2 },
    ];
    await orders.place(aPlacement(order, { stock }));

    expect(await orders.read(order.id)).toEqual({
      order,
      shipments: [aShipment({ orderId: order.id })],
      timeline: [anEntry()],
    });
    expect(await orders.idByNumber(order.orderNumber)).toBe(order.id);
    expect(await orders.unsettled(new Date('2027-08-10T10:36:00.000Z'), 10)).toContain(order.id);
    expect(await orders.unsettled(new Date('2027-08-10T10:35:00.000Z'), 10)).not.toContain(order.id);
    expect(await products.byId('prod_a')).toMatchObject({ stock: 2, sold: 5 });
    expect(await carts.read('user_whole')).toMatchObject({ openOrderId: order.id });
  });

  it('tells everything that has sold out, and how many are left, and writes nothing', async () => {
    await products.create(aProduct({ id: 'prod_plenty', stock: 9 }));
    await products.create(aProduct({ id: 'prod_one', stock: 1 }));
    const order = anOrder({ id: 'ord_refused', userId: 'user_refused' });
    const stock = ['prod_plenty', 'prod_one', 'prod_none'].map((productId) => ({ productId, change: -2 }));

    await expect(orders.place(aPlacement(order, { stock }))).rejects.toMatchObject({
      code: 'out_of_stock',
      facts: {
        soldOut: [
          { productId: 'prod_one', left: 1 },
          { productId: 'prod_none', left: 0 },
        ],
      },
    });
    expect(await orders.read(order.id)).toBeUndefined();
    expect(await orders.idByNumber(order.orderNumber)).toBeUndefined();
    expect(await products.byId('prod_plenty')).toMatchObject({ stock: 9, sold: 0 });
    expect(await products.byId('prod_none')).toBeUndefined();
    expect(await carts.read('user_refused')).not.toHaveProperty('openOrderId');
  });

  it('sells 20 units to 20 of 100 buyers', async () => {
    await products.create(aProduct({ id: 'prod_rush', stock: 20 }));
    const tried = await Promise.allSettled(
      Array.from({ length: 100 }, (_, n) => {
        const order = anOrder({ id: `ord_rush${n}`, userId: `user_rush${n}` });
        return orders.place(aPlacement(order, { stock: [{ productId: 'prod_rush', change: -1 }] }));
      }),
    );

    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    const soldOut = expect.objectContaining({ code: 'out_of_stock' });
    expect(tried.filter(({ status }) => status === 'rejected')).toEqual(
      Array.from({ length: 80 }, () => ({ status: 'rejected', reason: soldOut })),
    );
    expect(await products.byId('prod_rush')).toMatchObject({ stock: 0, sold: 20 });
  });

  it('lets one of two checkouts of the same cart through', async () => {
    const placements = ['ord_left', 'ord_right'].map((id) =>
      aPlacement(anOrder({ id, userId: 'user_double' }), { stock: [] }),
    );
    const tried = await Promise.allSettled(placements.map(orders.place));

    expect(tried.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(tried.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'cart_changed' } });
  });

  it('replaces the open order that it knows of, and no other', async () => {
    const place = (id: string, previousOpenOrderId: string) => {
      const order = anOrder({ id, userId: 'user_replaces' });
      return orders.place(aPlacement(order, { stock: [], cart: { userId: order.userId, previousOpenOrderId } }));
    };
    await place('ord_r1', 'ord_gone');
    await place('ord_r2', 'ord_r1');
    await expect(place('ord_r3', 'ord_r1')).rejects.toMatchObject({ code: 'cart_changed' });
    expect(await carts.read('user_replaces')).toMatchObject({ openOrderId: 'ord_r2' });
  });

  it('lets one customer have the last use of a coupon', async () => {
    await coupons.put(aCoupon({ code: 'LAST', usageLimit: 1 }));
    const placements = [1, 2, 3].map((n) => {
      const order = anOrder({ id: `ord_last${n}`, userId: `user_last${n}` });
      const coupon = { code: 'LAST', customerKey: order.userId, change: 1, usageLimit: 1 } as const;
      return aPlacement(order, { stock: [], coupon });
    });
    const tried = await Promise.allSettled(placements.map(orders.place));

    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tried.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'coupon_used_up' } });
    expect(await coupons.byCode('LAST')).toMatchObject({ used: 1 });
  });

  it('counts a coupon for each customer', async () => {
    await coupons.put(aCoupon({ code: 'ONCE' }));
    const use = (id: string) => {
      const coupon = { code: 'ONCE', customerKey: 'mail_x', change: 1, usageLimitPerCustomer: 1 } as const;
      return orders.place(aPlacement(anOrder({ id, userId: `user_${id}` }), { stock: [], coupon }));
    };
    await use('ord_once1');
    await expect(use('ord_once2')).rejects.toMatchObject({ code: 'coupon_used_up', facts: { code: 'ONCE' } });
    expect(await coupons.usesBy('ONCE', 'mail_x')).toBe(1);
    expect(await coupons.byCode('ONCE')).toMatchObject({ used: 1 });
  });

  it('ties the order to the request that asked for it', async () => {
    const idempotency = idempotencyIn<string>(table, client);
    const now = new Date('2027-08-10T10:00:00.000Z');
    await idempotency.claim('user_tied', 'key', 'hash', now);
    const order = anOrder({ id: 'ord_tied', userId: 'user_tied' });
    await orders.place(aPlacement(order, { stock: [], idempotency: { scope: 'user_tied', key: 'key' } }));

    const later = new Date('2027-08-10T10:02:00.000Z');
    expect(await idempotency.claim('user_tied', 'key', 'hash', later)).toEqual({ state: 'again', orderId: order.id });
  });

  it('takes neither an id nor a number twice', async () => {
    const place = (order: Order) => orders.place(aPlacement(order, { stock: [] }));
    await place(anOrder({ id: 'ord_same', userId: 'user_same1' }));
    const sameId = anOrder({ id: 'ord_same', userId: 'user_same2' });
    await expect(place(sameId)).rejects.toMatchObject({ code: 'try_again' });
    const sameNumber = anOrder({ id: 'ord_other', orderNumber: 'UR-ord_same', userId: 'user_same3' });
    await expect(place(sameNumber)).rejects.toMatchObject({ code: 'try_again' });
  });

  it('takes 40 products and 12 parcels at once', async () => {
    const ids = Array.from({ length: 40 }, (_, n) => `prod_big${n}`);
    await Promise.all(ids.map((id) => products.create(aProduct({ id }))));
    await coupons.put(aCoupon({ code: 'BIG' }));
    const order = anOrder({ id: 'ord_big', userId: 'user_big' });
    const shipments = Array.from({ length: 12 }, (_, n) => aShipment({ orderId: order.id, n: n + 1 }));
    const coupon = { code: 'BIG', customerKey: 'user_big', change: 1 } as const;
    const stock = ids.map((productId) => ({ productId, change: -1 }));
    await orders.place(aPlacement(order, { shipments, coupon, stock }));

    const file = await orders.read(order.id);
    expect(file?.shipments.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

describe('when others write to the same items', () => {
  const conflict = () => cancelled('TransactionConflict');

  it.each([
    ['a conflict', conflict],
    ['throttling', () => cancelled('ThrottlingError')],
    ['silence', () => Object.assign(new Error('no answer'), { name: 'TimeoutError' })],
  ])('placing comes again after %s', async (name, error) => {
    const busy = aClient();
    const requests = failNext(busy, 2, error);
    const order = anOrder({ id: `ord_${name}`, userId: `user_${name}` });
    await ordersIn(table, busy).place(aPlacement(order, { stock: [] }));
    expect(requests()).toBe(3);
    expect(await orders.read(order.id)).toMatchObject({ order });
  });

  it('places once when the first answer is lost', async () => {
    await products.create(aProduct({ id: 'prod_lost', stock: 5 }));
    const busy = aClient();
    const lost = Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });
    faulty(busy, (_, n) => (n === 1 ? { when: 'after', error: lost } : undefined));
    const order = anOrder({ id: 'ord_lost', userId: 'user_lost' });
    await ordersIn(table, busy).place(aPlacement(order, { stock: [{ productId: 'prod_lost', change: -1 }] }));
    expect(await orders.read(order.id)).toMatchObject({ order });
    expect(await products.byId('prod_lost')).toMatchObject({ stock: 4, sold: 1 });
  });

  it('gives up in the end, and says that trying again helps', async () => {
    const busy = aClient();
    const requests = failNext(busy, 100, conflict);
    const placed = ordersIn(table, busy).place(aPlacement(anOrder({ id: 'ord_never' }), { stock: [] }));
    await expect(placed).rejects.toMatchObject({ code: 'try_again' });
    expect(requests()).toBe(10);
  });
});

describe('what placing costs in capacity units', () => {
  it('one product, one parcel, with coupon', async () => {
    await products.create(aProduct({ id: 'prod_cost' }));
    await coupons.put(aCoupon({ code: 'COST' }));
    const order = anOrder({ id: 'ord_cost', userId: 'user_cost' });
    const coupon = { code: 'COST', customerKey: 'user_cost', change: 1 } as const;
    const placement = aPlacement(order, { stock: [{ productId: 'prod_cost', change: -1 }], coupon });
    expect(await capacityOf(client, () => orders.place(placement))).toEqual({ read: 0, write: 24, calls: 1 });
    expect(await capacityOf(client, () => orders.nextNumber())).toEqual({ read: 0, write: 1, calls: 1 });
  });
});
