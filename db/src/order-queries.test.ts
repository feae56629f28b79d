import type { Order, OrderFilter } from '@rakhi/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { orderListIn } from './order-list.ts';
import { ordersIn } from './orders.ts';
import { aTable } from './testing/a-table.ts';
import { anOrder, aPlacement } from './testing/builders.ts';
import { capacityOf } from './testing/capacity.ts';

const { table, client } = await aTable();
const orders = ordersIn(table, client);

/** One order a day over three months; every tenth is confirmed. */
const placed = Array.from({ length: 60 }, (_, n) => {
  const createdAt = new Date(Date.UTC(2027, 4, 20 + n, 9)).toISOString();
  const status = n % 10 === 0 ? 'confirmed' : 'pending';
  return anOrder({ id: `ord_${String(n).padStart(3, '0')}`, userId: `user_${n % 3}`, createdAt, status });
});

beforeAll(async () => {
  await Promise.all(
    placed.map((order) => orders.place(aPlacement(order, { stock: [], cart: { userId: `cart_of_${order.id}` } }))),
  );
});

const YEAR = { from: '2027-01-01', to: '2027-12-31' };

async function everyPage(filter: OrderFilter, limit: number, list = orders.list): Promise<Order[][]> {
  const pages: Order[][] = [];
  let startKey: string | undefined;
  do {
    const page = await list(filter, { limit, ...(startKey !== undefined && { startKey }) });
    pages.push(page.items);
    startKey = page.nextKey;
  } while (startKey !== undefined);
  return pages;
}

describe("the back office's list of orders", () => {
  it.each<[string, OrderFilter, Order[]]>([
    ['newest first', YEAR, placed.toReversed()],
    ['oldest first', { ...YEAR, oldestFirst: true }, placed],
    ['of some days', { from: '2027-05-21', to: '2027-05-23' }, placed.slice(1, 4).reverse()],
    ['over the end of a month', { from: '2027-05-30', to: '2027-06-02' }, placed.slice(10, 14).reverse()],
    [
      'of one status',
      { ...YEAR, status: 'confirmed' },
      placed.filter(({ status }) => status === 'confirmed').reverse(),
    ],
    [
      'of one status, oldest first',
      { ...YEAR, status: 'confirmed', oldestFirst: true },
      placed.filter((_, n) => n % 10 === 0),
    ],
    ['of a status that none has', { ...YEAR, status: 'delivered' }, []],
    ['of a payment status', { ...YEAR, status: 'pending', paymentStatus: 'paid' }, []],
    ['of a time without orders', { from: '2026-01-01', to: '2026-12-31' }, []],
  ])('%s, in pages of any size', async (_, filter, expected) => {
    for (const limit of [3, 20, 100]) {
      const pages = await everyPage(filter, limit);
      expect(pages.flat()).toEqual(expected);
      expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
    }
  });
});

describe('a time with very many months', () => {
  it.each([true, false])('is walked through in steps (oldest first: %s)', async (oldestFirst) => {
    const pages = await everyPage({ from: '2024-02-01', to: '2030-12-31', oldestFirst }, 50);
    expect(pages.flat()).toEqual(oldestFirst ? placed : placed.toReversed());
    expect(pages.length).toBeGreaterThan(3);
  });

  it('costs no more than any other', async () => {
    const ages = { from: '0001-01-01', to: '9999-12-31' };
    const { calls } = await capacityOf(client, () => orders.list(ages, { limit: 24 }));
    expect(calls).toBe(20);
  });
});

describe('a filter that drops nearly all', () => {
  it('ends a page early, and loses and repeats nothing', async () => {
    const { list } = orderListIn(table, client, { lookedAt: 3, queries: 2 });
    for (const oldestFirst of [true, false]) {
      const pages = await everyPage({ ...YEAR, status: 'confirmed', oldestFirst }, 4, list);
      const confirmed = placed.filter(({ status }) => status === 'confirmed');
      expect(pages.flat()).toEqual(oldestFirst ? confirmed : confirmed.reverse());
      expect(pages.length).toBeGreaterThan(5);
    }
  });
});

describe("a customer's orders", () => {
  it('come newest first, page by page', async () => {
    const expected = placed.filter(({ userId }) => userId === 'user_1').reverse();
    const first = await orders.ofUser('user_1', { limit: 12 });
    expect(first.items).toEqual(expected.slice(0, 12));
    const rest = await orders.ofUser('user_1', { limit: 8, startKey: String(first.nextKey) });
    expect(rest).toEqual({ items: expected.slice(12) });
    expect(await orders.ofUser('user_none', { limit: 20 })).toEqual({ items: [] });
  });
});

describe('open payments', () => {
  it('are told from the longest waiting on, no more than asked for', async () => {
    expect(await orders.unsettled(new Date('2030-01-01'), 5)).toHaveLength(5);
    expect(await orders.unsettled(new Date('2020-01-01'), 5)).toEqual([]);
  });
});

describe('what reading orders costs in capacity units', () => {
  it.each([
    ['an order with all that belongs to it', () => orders.read('ord_000'), { read: 1, write: 0, calls: 1 }],
    ['by session', () => orders.idBySession('cs_none'), { read: 1, write: 0, calls: 1 }],
    ['by number', () => orders.idByNumber('UR-ord_000'), { read: 1, write: 0, calls: 1 }],
    ['a customer’s 20', () => orders.ofUser('user_1', { limit: 24 }), { read: 2.5, write: 0, calls: 1 }],
    [
      '24 of a month',
      () => orders.list({ from: '2027-07-01', to: '2027-07-31' }, { limit: 24 }),
      { read: 2.5, write: 0, calls: 1 },
    ],
    [
      'a month, filtered',
      () => orders.list({ from: '2027-07-01', to: '2027-07-31', status: 'confirmed' }, { limit: 24 }),
      { read: 2.5, write: 0, calls: 1 },
    ],
    ['20 unsettled', () => orders.unsettled(new Date('2030-01-01'), 20), { read: 0.5, write: 0, calls: 1 }],
  ])('%s', async (_, work, expected) => {
    expect(await capacityOf(client, work)).toEqual(expected);
  });
});
