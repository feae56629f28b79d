import { ADMIN, aProduct } from '@rakhi/api/testing';
import { cents } from '@rakhi/core';
import { expect, it } from 'vitest';
import { crowdShop, tally, times } from './crowd-shop.ts';

it('units that come in and go missing while forty check out are counted to the last', async () => {
  const rakhi = aProduct({ stock: 20 });
  const shop = await crowdShop({ products: [rakhi] });
  const carts = await times(40, () => shop.guest([rakhi]));
  const change = (units: number) =>
    shop.call(`POST /admin/products/${rakhi.id}/stock`, { body: { change: units, reason: 'counted' }, headers: ADMIN });
  const [answers, changes] = await Promise.all([
    Promise.all(carts.map((cart) => shop.checkout(cart))),
    Promise.all([5, -4, 5, -4, 5, -4, -4, 5].map(async (units) => ({ units, ...(await change(units)) }))),
  ]);
  const { 201: placed = 0, '409 out_of_stock': refused = 0, ...others } = tally(answers);
  expect([placed + refused, others]).toEqual([40, {}]);
  const added = changes.filter(({ status }) => status === 200).reduce((sum, { units }) => sum + units, 0);
  expect(await shop.stockOf(rakhi)).toBe(20 + added - placed);
  expect(await shop.imbalances({ [rakhi.id]: added })).toEqual([]);
});

it('nobody pays another price than she was shown when it changes during her checkout', async () => {
  const rakhi = aProduct({ price: cents(1000) });
  const shop = await crowdShop({ products: [rakhi] });
  const carts = await times(20, () => shop.guest([rakhi]));
  const [answers] = await Promise.all([
    Promise.all(carts.map((cart) => shop.checkout(cart))),
    shop.deps.products.update(rakhi, { ...rakhi, price: cents(1500), version: 2 }),
  ]);
  const { 201: placed = 0, '409 price_changed': refused = 0, ...others } = tally(answers);
  expect([placed + refused, others]).toEqual([20, {}]);
  for (const { status, body } of answers) {
    if (status === 201) expect([1000, 1500]).toContain(body.totals.subtotal);
  }
  const late = await shop.checkout(await shop.guest([rakhi]));
  expect(late.body.totals.subtotal).toBe(1500);
  expect(await shop.imbalances()).toEqual([]);
});

it('a product that is taken off the shelf during checkouts stays with those who have it, and nobody gets it later', async () => {
  const rakhi = aProduct();
  const shop = await crowdShop({ products: [rakhi] });
  const carts = await times(20, () => shop.guest([rakhi]));
  const [answers] = await Promise.all([
    Promise.all(carts.slice(1).map((cart) => shop.checkout(cart))),
    shop.call(`DELETE /admin/products/${rakhi.id}`, { headers: ADMIN }),
  ]);
  const { 201: placed = 0, '409 product_unavailable': refused = 0, ...others } = tally(answers);
  expect([placed + refused, others]).toEqual([19, {}]);
  const late = await shop.checkout(carts[0] ?? {});
  expect(late).toMatchObject({ status: 409, body: { code: 'product_unavailable' } });
  const orders = answers.filter(({ status }) => status === 201).map(({ bought }) => bought);
  await Promise.all(orders.map((order) => shop.pay(order).then(() => shop.settle(order))));
  expect(await shop.stockOf(rakhi)).toBe(100 - placed);
  expect(await shop.imbalances()).toEqual([]);
});
