import { aCheckout, aGuest, aProduct, aQuote } from '@rakhi/api/testing';
import type { Choice } from '@rakhi/db/testing';
import { expect, it } from 'vitest';
import { type CrowdShop, crowdShop, tally, times } from './crowd-shop.ts';
import { seeded } from './seeded.ts';

const SHOPPERS = 20;
const rakhi = aProduct({ stock: 100 });
type Line = Record<string, unknown>;

it('a release of which a fifth of all calls throws loses no order and makes none twice, and every throw is seen by the alarm', async () => {
  const log: Line[] = [];
  const shop = await crowdShop({ products: [rakhi], choices: { log: (level, line) => log.push({ level, ...line }) } });
  const shoppers = await times(SHOPPERS, (n) => aShopper(shop, `shopper-${n}`));
  const checkout = () => Promise.all(shoppers.map((send) => send()));

  shop.fail(bug(7));
  log.length = 0;
  const answers = await checkout();
  const { 201: served = 0, '500 internal': thrown = 0, ...others } = tally(answers);
  expect([served + thrown, others]).toEqual([SHOPPERS, {}]);
  expect(thrown).toBeGreaterThan(0);
  expect(served).toBeGreaterThan(0);
  // API Gateway counts what it answers, and this is what it answered: the alarm of the canary looks at no more.
  expect(log.filter(({ status }) => status === 500)).toHaveLength(thrown);
  expect(log.filter(({ level, error }) => level === 'error' && error === 'TypeError')).toHaveLength(thrown);

  // Nobody has rolled back yet: whoever was thrown out sends the same again, a minute later.
  for (let turn = 0; turn < 5; turn++) {
    await shop.pass(1.1);
    await checkout();
  }
  shop.fail(() => undefined);
  await shop.pass(1.1);
  const orders = await checkout();
  expect(tally(orders)).toEqual({ 201: SHOPPERS });
  expect(new Set(orders.map(({ body }) => body.orderId)).size).toBe(SHOPPERS);
  expect(await shop.stockOf(rakhi)).toBe(100 - SHOPPERS);
  await Promise.all(orders.map(({ body }) => shop.pay(body)));
  expect(await shop.imbalances()).toEqual([]);
});

/** One in so many requests to the table meets a mistake of ours; a checkout makes some ten, so a fifth of them throws. */
function bug(seed: number): Choice {
  const chance = seeded(seed);
  const mistake = () => new TypeError("Cannot read properties of undefined (reading 'id')");
  return () => {
    if (chance() >= 0.025) return undefined;
    return { when: chance() < 0.5 ? 'before' : 'after', error: mistake() };
  };
}

/** A guest at the last step of the checkout, who sends the same each time. */
async function aShopper({ call }: CrowdShop, name: string) {
  const cart = await aGuest(call, [{ productId: rakhi.id }]);
  const { body: quote } = await call('POST /checkout/quote', { body: aQuote(), headers: cart });
  const body = aCheckout({ email: `${name}@example.com`, expectedTotal: quote.totals.total });
  return () => call('POST /checkout', { body, headers: { ...cart, 'Idempotency-Key': name } });
}
