import { aProduct } from '@rakhi/api/testing';
import { type Coupon, cents } from '@rakhi/core';
import { cancelled } from '@rakhi/db/testing';
import { expect, it } from 'vitest';
import { type CrowdShop, crowdShop, tally, times } from './crowd-shop.ts';
import { seeded } from './seeded.ts';

it.each([
  [20, 100],
  [1, 50],
])('%i units go to as many of %i buyers who all want one at once', async (units, buyers) => {
  const rare = aProduct({ stock: units });
  const shop = await crowdShop({ products: [rare] });
  const carts = await times(buyers, () => shop.guest([rare]));
  const answers = await Promise.all(carts.map((cart) => shop.checkout(cart)));
  expect(tally(answers)).toEqual({ 201: units, '409 out_of_stock': buyers - units });
  await payAll(shop, answers);
  expect(await shop.stockOf(rare)).toBe(0);
  expect(await shop.imbalances()).toEqual([]);
});

it.each([
  ['one after the other', 0],
  ['in conflict, which is what DynamoDB makes of it', 0.4],
])('carts that hold the same scarce products in any order are served whole or not at all, %s', async (_, share) => {
  const products = [aProduct({ stock: 5 }), aProduct({ stock: 5 }), aProduct({ stock: 5 })];
  const shop = await crowdShop({ products });
  const chance = seeded(7);
  const carts = await times(20, (n) =>
    shop.guest(...turned(products, n).map((product): [typeof product] => [product])),
  );
  shop.fail((command) => {
    const isConflict = command === 'TransactWriteItemsCommand' && chance() < share;
    return isConflict ? { when: 'before', error: cancelled('TransactionConflict') } : undefined;
  });
  const answers = await Promise.all(carts.map((cart) => shop.checkout(cart)));
  expect(tally(answers)).toEqual({ 201: 5, '409 out_of_stock': 15 });
  await payAll(shop, answers);
  expect(await Promise.all(products.map(shop.stockOf))).toEqual([0, 0, 0]);
  expect(await shop.imbalances()).toEqual([]);
});

it('carts that each want two of three scarce products leave nothing locked and nothing halved', async () => {
  const products = [aProduct({ stock: 6 }), aProduct({ stock: 6 }), aProduct({ stock: 6 })];
  const shop = await crowdShop({ products });
  const carts = await times(20, (n) => {
    const pair = turned(products, n).slice(0, 2);
    return shop.guest(...pair.map((product): [typeof product] => [product]));
  });
  const answers = await Promise.all(carts.map((cart) => shop.checkout(cart)));
  const { 201: served = 0, '409 out_of_stock': refused = 0, ...others } = tally(answers);
  expect([served + refused, others]).toEqual([20, {}]);
  // Every pair that still could be had was sold: of the 18 units at most those of one product are left.
  const left = (await Promise.all(products.map(shop.stockOf))).filter((stock) => stock !== 0);
  expect(left.length).toBeLessThan(2);
  expect(await shop.imbalances()).toEqual([]);
});

it.each<[string, Partial<Coupon>, string]>([
  ['the last use of a coupon', { usageLimit: 1 }, 'each'],
  ['the one use that a customer has of a coupon', { usageLimitPerCustomer: 1 }, 'asha@example.com'],
])('%s goes to one of ten checkouts', async (_, limit, email) => {
  const rakhi = aProduct();
  const coupon = {
    code: 'ONCE',
    kind: 'percent',
    percent: 10,
    isActive: true,
    used: 0,
    version: 1,
    ...limit,
  } as Coupon;
  const shop = await crowdShop({ products: [rakhi], coupons: [coupon] });
  const { headers, expectedTotal } = await aCartWith(shop, coupon);
  const carts = [headers, ...(await times(9, () => aCartWith(shop, coupon).then((cart) => cart.headers)))];
  const answers = await Promise.all(
    carts.map((cart, n) =>
      shop.checkout(cart, {
        couponCode: 'ONCE',
        expectedTotal,
        email: email === 'each' ? `guest-${n}@example.com` : email,
      }),
    ),
  );
  expect(tally(answers)).toEqual({ 201: 1, '409 coupon_used_up': 9 });
  await payAll(shop, answers);
  expect((await shop.deps.coupons.byCode('ONCE'))?.used).toBe(1);
  expect(await shop.stockOf(rakhi)).toBe(99);
  expect(await shop.imbalances()).toEqual([]);

  async function aCartWith({ call, guest }: CrowdShop, { code }: Coupon) {
    const headers = await guest([rakhi]);
    const recipients = [{ state: 'TX', postalCode: '78701' }];
    const { body: quote } = await call('POST /checkout/quote', { body: { recipients, couponCode: code }, headers });
    return { headers, expectedTotal: cents(quote.totals.total) };
  }
});

async function payAll(shop: CrowdShop, answers: readonly Awaited<ReturnType<CrowdShop['checkout']>>[]) {
  const orders = answers.filter(({ status }) => status === 201).map(({ bought }) => bought);
  const settled = await Promise.all(orders.map((order) => shop.pay(order).then(() => shop.settle(order))));
  expect(settled.map(({ body }) => body.state)).toEqual(orders.map(() => 'paid'));
}

const turned = <Thing>(things: readonly Thing[], by: number): Thing[] => {
  const from = by % things.length;
  const order = [...things.slice(from), ...things.slice(0, from)];
  return by % 2 === 0 ? order : order.toReversed();
};
