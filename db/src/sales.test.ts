import { type CountedOrder, cents, countSales, type DayFigures, NO_SALES, type Order, salesCount } from '@rakhi/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { key } from './keys.ts';
import { ordersIn } from './orders.ts';
import { productsIn } from './products.ts';
import { getItem } from './reading.ts';
import { salesIn } from './sales.ts';
import { aTable } from './testing/a-table.ts';
import { anOrder, aPlacement, aProduct } from './testing/builders.ts';
import { capacityOf } from './testing/capacity.ts';

const { table, client } = await aTable();
const orders = ordersIn(table, client);
const sales = salesIn(table, client);
const silent = { sales, metrics: { measure: () => undefined } };

beforeAll(() => productsIn(table, client).create(aProduct({ id: 'prod_1', stock: 1000 })));

const PLACED: DayFigures = { ...NO_SALES, placed: 1 };
const SOLD: DayFigures = { ...PLACED, paid: 1, takings: cents(1999) };

async function aPlacedOrder(differing: Pick<Order, 'id' | 'createdAt'>): Promise<Order> {
  const order = anOrder({ userId: `user_${differing.id}`, ...differing });
  await orders.place(aPlacement(order));
  return order;
}

async function pay(before: Order): Promise<Order> {
  const after: Order = { ...before, status: 'confirmed', paymentStatus: 'paid', version: before.version + 1 };
  await orders.change({ before, after, timeline: [] });
  return after;
}

async function figuresOf(day: string): Promise<DayFigures | undefined> {
  return (await sales.ofDays([day])).get(day);
}

describe('the figures of a day', () => {
  it('follow what its orders become', async () => {
    const order = await aPlacedOrder({ id: 'ord_follow', createdAt: '2027-08-01T23:59:59.999Z' });
    await countSales([order.id], silent);
    expect(await figuresOf('2027-08-01')).toEqual(PLACED);
    await pay(order);
    await countSales([order.id], silent);
    expect(await figuresOf('2027-08-01')).toEqual(SOLD);
  });

  it('are left out when nothing was sold, and for orders that are not there', async () => {
    await countSales(['ord_none'], silent);
    expect(await sales.ofDays(['2020-01-01'])).toEqual(new Map());
  });

  it('count an order once, however many count it at once', async () => {
    const ids = ['ord_once_1', 'ord_once_2', 'ord_once_3'];
    for (const id of ids) await aPlacedOrder({ id, createdAt: '2027-08-02T08:00:00.000Z' });
    await Promise.all(Array.from({ length: 8 }, (_, n) => countSales(ids.slice(n % 3), silent)));
    expect(await figuresOf('2027-08-02')).toEqual({ ...NO_SALES, placed: 3 });
  });

  it('take in fifty orders of fifty days at once', async () => {
    const days = Array.from({ length: 50 }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString());
    await Promise.all(days.map((createdAt, n) => aPlacedOrder({ id: `ord_many_${n}`, createdAt })));
    const { calls } = await capacityOf(client, () =>
      countSales(
        days.map((_, n) => `ord_many_${n}`),
        silent,
      ),
    );
    const all = await sales.ofDays(days.map((at) => at.slice(0, 10)));
    expect([calls, [...all.values()]]).toEqual([3, days.map(() => PLACED)]);
  });
});

describe('the note of what was counted of an order', () => {
  it('lies beside the order and is no part of what is read of it', async () => {
    const order = await aPlacedOrder({ id: 'ord_beside', createdAt: '2027-08-03T08:00:00.000Z' });
    await countSales([order.id], silent);
    expect(await getItem(client, table, key.countedOrder(order.id))).toMatchObject({ ...PLACED, version: 1 });
    expect(await orders.read(order.id)).toMatchObject({ order, timeline: [{ kind: 'placed' }], shipments: [{ n: 1 }] });
    const { items } = await orders.list({ from: '2027-08-03', to: '2027-08-03' }, { limit: 5 });
    expect(items).toEqual([order]);
  });

  it('refuses what was decided before it was written, and then nothing of it counts', async () => {
    const late = await aPlacedOrder({ id: 'ord_late', createdAt: '2027-08-04T08:00:00.000Z' });
    const other = await aPlacedOrder({ id: 'ord_other', createdAt: '2027-08-04T09:00:00.000Z' });
    const read = await sales.counted([other.id, late.id]);
    await countSales([late.id], silent);
    await expect(sales.add(salesCount(read))).rejects.toMatchObject({ code: 'version_conflict' });
    expect(await figuresOf('2027-08-04')).toEqual(PLACED);
  });

  it('is refused when it says something else than was read, though it is of the same version', async () => {
    const order = await aPlacedOrder({ id: 'ord_same', createdAt: '2027-08-05T08:00:00.000Z' });
    await countSales([order.id], silent);
    const misread: CountedOrder = { order, counted: { ...PLACED, placed: 0, version: 1 } };
    await expect(sales.add(salesCount([misread]))).rejects.toMatchObject({ code: 'version_conflict' });
  });
});

describe('what counting costs in capacity units', () => {
  it('is two writes a transaction for an order and for its day, and nothing when nothing has changed', async () => {
    const order = await aPlacedOrder({ id: 'ord_cost', createdAt: '2027-08-06T08:00:00.000Z' });
    const count = () => capacityOf(client, () => countSales([order.id], silent));
    expect(await count()).toEqual({ read: 4, write: 4, calls: 3 });
    expect(await count()).toEqual({ read: 2, write: 0, calls: 1 });
    await pay(order);
    expect(await count()).toEqual({ read: 4, write: 4, calls: 3 });
  });

  it('is less for each when many of a day are counted at once', async () => {
    const ids = Array.from({ length: 20 }, (_, n) => `ord_day_${n}`);
    await Promise.all(ids.map((id) => aPlacedOrder({ id, createdAt: '2027-08-07T08:00:00.000Z' })));
    expect(await capacityOf(client, () => countSales(ids, silent))).toEqual({ read: 80, write: 42, calls: 3 });
    const month = Array.from({ length: 30 }, (_, n) => `2027-08-${String(n + 1).padStart(2, '0')}`);
    expect(await capacityOf(client, () => sales.ofDays(month))).toEqual({ read: 30, write: 0, calls: 1 });
  });
});
