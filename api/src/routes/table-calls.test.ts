import { beforeAll, expect, it } from 'vitest';
import { aProduct } from '../testing/a-product.ts';
import { aShop } from '../testing/a-shop.ts';
import { aCheckout, aGuest, aQuote } from '../testing/checkout-bodies.ts';
import { listeningTable } from '../testing/listening-table.ts';

const { table, during } = listeningTable();
const [thread, silver] = [aProduct({ slug: 'thread' }), aProduct({ slug: 'silver' })];
let shop: Awaited<ReturnType<typeof aShop>>;

/** A process that has served before: it has the catalogue and the settings. */
beforeAll(async () => {
  shop = await aShop({ products: [thread, silver], choices: { table } });
  await Promise.all([shop.call('GET /products'), shop.call('GET /cart')]);
});

it.each(['/products', '/products?q=thread', '/products/thread', '/settings/public'])(
  'asks the table nothing for GET %s',
  async (address) => {
    expect(await during(() => shop.call(`GET ${address}`))).toMatchObject({ calls: '', result: { status: 200 } });
  },
);

it('asks the table as little as it can for a cart', async () => {
  const { call } = shop;
  const first = await during(() => aGuest(call, [{ productId: thread.id }]));
  expect(first.calls).toBe('BatchGet Update');
  const headers = first.result;
  const add = () => call('POST /cart', { body: { productId: silver.id }, headers });
  expect(await during(add)).toMatchObject({ calls: 'BatchGet Query Update' });
  const seen = await during(() => call('GET /cart', { headers }));
  expect(seen.calls).toBe('BatchGet Query');
  const line = `/cart/${seen.result.body.items[0].id}`;
  const set = () => call(`PUT ${line}`, { body: { quantity: 2 }, headers });
  expect(await during(set)).toMatchObject({ calls: 'BatchGet Get Query Update' });
  expect(await during(() => call(`DELETE ${line}`, { headers }))).toMatchObject({ calls: 'BatchGet Delete Query' });
});

it('asks the table as little as it can from the quote to the confirmed order', async () => {
  const { call, stripe } = shop;
  const headers = await aGuest(call, [{ productId: thread.id }, { productId: silver.id }]);
  const quoted = await during(() => call('POST /checkout/quote', { body: aQuote(), headers }));
  expect(quoted.calls).toBe('BatchGet Query');

  const body = aCheckout({ expectedTotal: quoted.result.body.totals.total });
  const named = { ...headers, 'Idempotency-Key': 'counted' };
  const placed = await during(() => call('POST /checkout', { body, headers: named }));
  // Two limits, the claim, the cart with its products, the order's number, the order, its session, the answer to repeat.
  expect(placed.calls).toBe('BatchGet Put Query TransactWrite TransactWrite Update Update Update Update');

  const { orderId, accessToken, stripeSessionId: sessionId } = placed.result.body;
  await stripe.pay(sessionId);
  const settle = () => call('POST /checkout/settle', { body: { sessionId } });
  expect(await during(settle)).toMatchObject({ calls: 'BatchGet Query TransactWrite', result: { status: 200 } });
  expect(await during(settle)).toMatchObject({ calls: 'Query', result: { body: { state: 'paid' } } });
  const look = () => call(`GET /orders/${orderId}?token=${accessToken}`);
  expect(await during(look)).toMatchObject({ calls: 'Query', result: { body: { status: 'confirmed' } } });
});
