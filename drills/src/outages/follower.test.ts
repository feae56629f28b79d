import { jobs, onTableChanges } from '@rakhi/api';
import { aProduct, streamRecord } from '@rakhi/api/testing';
import { salesBetween } from '@rakhi/core';
import { expect, it } from 'vitest';
import { allItems } from '../books/read-table.ts';
import { listeningShop } from '../cases/listening-shop.ts';
import { tableBeside } from '../cases/table-beside.ts';

const rakhi = aProduct({ stock: 10 });

it('two hours in which nobody follows the table keep no order and no letter; the backlog then counts each sale once', async () => {
  const shop = await listeningShop({ products: [rakhi] });
  const orders = [await shop.buy(rakhi), await shop.buy(rakhi), await shop.buy(rakhi)];
  for (const order of orders.slice(0, 2)) {
    await shop.pay(order);
    expect(await shop.stateOf(order)).toBe('paid');
  }
  await jobs['send-mail'](shop.deps);
  await shop.pass(120);
  await shop.sweep();
  expect((await salesBetween({}, shop.deps)).totals).toMatchObject({ placed: 0, paid: 0 });

  const follow = onTableChanges(shop.deps);
  // Every item was written at least once; the newest comes first here, and everything comes twice.
  const name = String((shop.settings as Record<string, string>)['TABLE_NAME']);
  const keys = (await allItems({ name, client: tableBeside(() => {}) })).toReversed();
  const backlog = [...keys, ...keys].map(({ PK, SK }) => streamRecord({ eventName: 'INSERT', PK, SK }));
  const batches = [backlog.slice(0, 10), backlog.slice(10)];
  for (const Records of batches) expect(await follow({ Records })).toEqual({ batchItemFailures: [] });

  const takings = orders.slice(0, 2).reduce((sum, { totals }) => sum + totals.total, 0);
  expect((await salesBetween({}, shop.deps)).totals).toEqual({
    placed: 3,
    paid: 2,
    takings,
    refunded: 0,
    givenBack: 1,
  });
  for (const order of orders.slice(0, 2)) expect(await shop.lettersTo(order)).toHaveLength(1);
  expect(await shop.stockOf(rakhi)).toBe(8);
});
