import { ADMIN, aCheckout, aGuest, aProduct, aQuote } from '@rakhi/api/testing';
import { expect, it } from 'vitest';
import { chaos, conflicts, throttling } from './chaos.ts';
import { type CrowdShop, crowdShop, tally, times } from './crowd-shop.ts';

const SHOPPERS = 8;

const WAYS = { 'go wrong': chaos, 'are throttled': throttling, 'are in conflict': conflicts };

it.each<[number, keyof typeof WAYS]>([
  ...[0, 0.1, 0.5, 0.9, 1].map((share): [number, 'go wrong'] => [share, 'go wrong']),
  ...[0.3, 1].map((share): [number, 'are throttled'] => [share, 'are throttled']),
  ...[0.3, 1].map((share): [number, 'are in conflict'] => [share, 'are in conflict']),
])('when %d of all requests to the table %s, a shopper has her order or is asked to try again', async (share, way) => {
  const rakhi = aProduct();
  const shop = await crowdShop({ products: [rakhi] });
  const shoppers = await times(SHOPPERS, (n) => aShopper(shop, `shopper-${n}`));
  const catalogue = () => shop.call('GET /products');
  await catalogue();

  shop.fail(WAYS[way](share, SHOPPERS));
  expect((await catalogue()).status).toBe(200);
  const answers = await Promise.all(shoppers.map((shopper) => shopper.checkout()));
  const { 201: served = 0, '503 try_again': putOff = 0, ...others } = tally(answers);
  expect([served + putOff, others]).toEqual([SHOPPERS, {}]);
  if (share === 0) expect(putOff).toBe(0);
  if (share === 1) expect(served).toBe(0);
  for (const { status, headers } of answers) expect(headers.get('retry-after')).toBe(status === 503 ? '2' : null);

  const paid = answers.filter(({ status }) => status === 201);
  await Promise.all(paid.map(({ body }) => shop.pay(body)));
  const settled = await Promise.all(paid.map(({ body }) => shop.settle(body)));
  expect(Object.keys(tally(settled)).filter((said) => said !== '200' && said !== '503 try_again')).toEqual([]);
  await shop.sweep().catch(({ code }) => expect(code).toBe('try_again'));
  await shop.webhooks();

  shop.fail(() => undefined);
  const orders = await repeated(shop, shoppers);
  expect(new Set(orders.map(({ orderId }) => orderId)).size).toBe(SHOPPERS);
  expect(await shop.stockOf(rakhi)).toBe(100 - SHOPPERS);
  expect(await shop.imbalances()).toEqual([]);
});

it.each([0.3, 0.8])(
  'when %d go wrong, units that came in are counted once, and money goes back once',
  async (share) => {
    const rakhi = aProduct({ stock: 20 });
    const shop = await crowdShop({ products: [rakhi] });
    const orders = await times(6, () => shop.buy(rakhi));
    await Promise.all(orders.map((order) => shop.pay(order).then(() => shop.settle(order))));
    const asks = [
      ...orders.slice(0, 4).map((order) => () => shop.refund(order, { key: `refund ${order.orderId}` })),
      ...orders.slice(2).map((order) => () => shop.cancel(order)),
      ...[5, -3, 7].map((change) => () => {
        const headers = { ...ADMIN, 'Idempotency-Key': `stock ${change}` };
        const body = { change, reason: 'counted' };
        return shop.call(`POST /admin/products/${rakhi.id}/stock`, { body, headers });
      }),
    ];
    const askAll = () => Promise.all(asks.map((ask) => ask()));

    shop.fail(chaos(share, 5));
    for (let turn = 0; turn < 3; turn++) {
      for (const { status } of await askAll()) expect([200, 201, 409, 503]).toContain(status);
      await shop.pass(1);
    }
    shop.fail(() => undefined);
    for (const { status } of await askAll()) expect([200, 201, 409]).toContain(status);
    for (const order of orders) expect((await shop.orderOf(order)).paymentStatus).toBe('refunded');
    expect(await shop.imbalances({ [rakhi.id]: 5 - 3 + 7 })).toEqual([]);
  },
);

it('a table that falls silent at any step of a checkout, having done that step or not, leaves one order in the end', async () => {
  const rakhi = aProduct();
  const shop = await crowdShop({ products: [rakhi] });
  const before = shop.requests();
  await (await aShopper(shop, 'undisturbed')).checkout();
  const most = shop.requests() - before;

  const silence = () => Object.assign(new Error('no answer'), { name: 'TimeoutError' });
  const outages = Array.from({ length: most }, (_, step) => step).flatMap((step): [number, 'before' | 'after'][] => [
    [step, 'before'],
    [step, 'after'],
  ]);
  for (const [step, when] of outages) {
    const shopper = await aShopper(shop, `${when}-${step}`);
    let request = 0;
    shop.fail(() => {
      request += 1;
      if (request <= step) return undefined;
      return { when: request === step + 1 ? when : 'before', error: silence() };
    });
    expect(['201', '503 try_again']).toContain(Object.keys(tally([await shopper.checkout()]))[0]);
    shop.fail(() => undefined);
    await repeated(shop, [shopper]);
  }
  expect(outages.length).toBeGreaterThan(20);
  expect(await shop.stockOf(rakhi)).toBe(100 - 1 - outages.length);
  expect(await shop.imbalances()).toEqual([]);
});

type Shopper = Awaited<ReturnType<typeof aShopper>>;

/** A guest at the last step of the checkout. */
async function aShopper(shop: CrowdShop, name: string) {
  const { id: productId } = shop.products[0] ?? aProduct();
  const cart = await aGuest(shop.call, [{ productId }]);
  const { body: quote } = await shop.call('POST /checkout/quote', { body: aQuote(), headers: cart });
  const body = aCheckout({ email: `${name}@example.com`, expectedTotal: quote.totals.total });
  return { checkout: () => shop.call('POST /checkout', { body, headers: { ...cart, 'Idempotency-Key': name } }) };
}

/** Each sends her very request again; after a minute no claim of a dead one holds her up any more. */
async function repeated(shop: CrowdShop, shoppers: readonly Shopper[]): Promise<{ orderId: string }[]> {
  const checkout = () => Promise.all(shoppers.map((shopper) => shopper.checkout()));
  const isWaiting = ({ body: { code } }: Awaited<ReturnType<Shopper['checkout']>>) =>
    code === 'idempotency_in_progress';
  let answers = await checkout();
  if (answers.some(isWaiting)) {
    await shop.pass(1);
    answers = await checkout();
  }
  for (const { status, body, text } of answers) {
    if (status !== 201 && body.code !== 'already_paid') throw new Error(text);
  }
  return answers.map(({ body }) => body);
}
