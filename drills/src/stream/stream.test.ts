import { jobs, tableChangeIn } from '@rakhi/api';
import { salesBetween } from '@rakhi/core';
import { troubles } from '@rakhi/db/testing';
import { describe, expect, it } from 'vitest';
import type { Bought } from '../cases/shoppers.ts';
import { seeded } from '../crowds/seeded.ts';
import { breakDown } from '../outages/break-down.ts';
import { poll } from './poller.ts';
import { lettersOf, type StreamRecord, type WatchedShop, watchedShop } from './watched-shop.ts';

const isLetter = (record: StreamRecord) => tableChangeIn(record)?.kind === 'letter';

describe('of ten records', () => {
  it('the third cannot be followed: it is named alone, tried again and put away; nine letters leave, each once', async () => {
    const shop = await watchedShop();
    const orders = await shop.paidOrders(10);
    const letters = shop.told().filter(isLetter);
    const poisoned = letters[2] as StreamRecord;
    const id = String(tableChangeIn(poisoned)?.id);

    const named: string[][] = [];
    const { claimOne } = shop.deps.outbox;
    const refusing = async (each: string, now: Date) => (each === id ? Promise.reject(broken()) : claimOne(each, now));
    const follow = shop.aFollower({ outbox: { ...shop.deps.outbox, claimOne: refusing } });
    const putAway = await poll(letters, async (event) => {
      const answer = await follow(event);
      named.push(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      return answer;
    });
    expect(named).toEqual(Array(6).fill([poisoned.dynamodb.SequenceNumber]));
    expect((await countsOf(orders)).toSorted()).toEqual([0, ...Array(9).fill(1)]);

    // Mended, and what was put away is told again: with it come records that were followed long ago.
    expect(putAway).toEqual(letters.slice(2));
    expect(await poll(putAway, shop.aFollower())).toEqual([]);
    expect(await countsOf(orders)).toEqual(Array(10).fill(1));
  });
});

describe('whoever follows the table', () => {
  it('catches up with two hours in which it was out of order', async () => {
    const shop = await watchedShop();
    const orders = await shop.paidOrders(4);
    const backlog = shop.told();
    await shop.pass(120);
    expect(await countsOf(orders)).toEqual([0, 0, 0, 0]);
    expect(await poll(backlog, shop.aFollower(), { batch: 100 })).toEqual([]);
    await expectAllDone(shop, orders);
  });

  it.each([1, 2, 3])('may be told twice and in any order, while another is told the same (%i)', async (seed) => {
    const shop = await watchedShop();
    const orders = await shop.paidOrders(4);
    const told = shop.told();
    const [one, other] = [seeded(seed), seeded(seed + 100)].map((chance) =>
      [...told, ...told].toSorted(() => chance() - 0.5),
    );
    const followers = [one, other].map((records = []) => poll(records, shop.aFollower(), { batch: 7 }));
    expect(await Promise.all(followers)).toEqual([[], []]);
    await expectAllDone(shop, orders);
    expect(await poll(shop.told(), shop.aFollower())).toEqual([]);
    await expectAllDone(shop, orders);
  });

  it('has done its part when the mail is out of order: the letters leave by the clock, each once', async () => {
    const shop = await watchedShop();
    const orders = await shop.paidOrders(2);
    const repairs = await Promise.all(orders.map(({ email }) => breakDown('mailbox', { about: email })));
    const told = shop.told();
    expect(await poll(told, shop.aFollower())).toEqual([]);
    expect(await countsOf(orders)).toEqual([0, 0]);
    await Promise.all(repairs.map((repair) => repair()));
    // Not even when it is told again: the letter has its own time.
    expect(await poll(told, shop.aFollower())).toEqual([]);
    expect(await countsOf(orders)).toEqual([0, 0]);
    await shop.pass(1);
    await jobs['send-mail'](shop.deps);
    await expectAllDone(shop, orders);
  });

  it.each(troubles.busy)('loses nothing while the table is in trouble, and does nothing twice: %s', async (trouble) => {
    const shop = await watchedShop();
    const orders = await shop.paidOrders(2);
    const told = shop.told();
    let isBroken = true;
    const { claimOne } = shop.deps.outbox;
    const { counted } = shop.deps.sales;
    const inTrouble = shop.aFollower({
      outbox: { ...shop.deps.outbox, claimOne: async (...asked) => (isBroken ? fail(trouble) : claimOne(...asked)) },
      sales: { ...shop.deps.sales, counted: async (ids) => (isBroken ? fail(trouble) : counted(ids)) },
    });
    const left = await poll(told, inTrouble, { retries: 1 });
    isBroken = false;
    expect(await poll(left, inTrouble)).toEqual([]);
    await expectAllDone(shop, orders);
  });
});

const broken = () => new Error('this letter cannot be claimed');
const fail = (trouble: () => Error) => Promise.reject(trouble());
const countsOf = (orders: readonly Bought[]) => Promise.all(orders.map(lettersOf));

/** Each order has one letter and counts once, and the pages of what was sold were made anew. */
async function expectAllDone({ deps, refreshed, products }: WatchedShop, orders: readonly Bought[]): Promise<void> {
  const takings = orders.reduce((sum, { totals }) => sum + totals.total, 0);
  expect(await countsOf(orders)).toEqual(orders.map(() => 1));
  expect((await salesBetween({}, deps)).totals).toMatchObject({ placed: orders.length, paid: orders.length, takings });
  expect(refreshed).toContain('products');
  expect(products).toHaveLength(1);
}
