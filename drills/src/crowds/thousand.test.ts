import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { aCheckout, aProduct, aQuote } from '@rakhi/api/testing';
import { expect, it, onTestFinished } from 'vitest';
import { type CrowdShop, crowdShop, tally, times } from './crowd-shop.ts';

const BUYERS = 1_000;
const UNITS = 200;
const CONNECTIONS = 100;

it('a thousand buyers come over the network for two hundred units', async () => {
  const rakhi = aProduct({ stock: UNITS });
  const shop = await crowdShop({ products: [rakhi] });
  await shop.dropWebhooks();
  const send = await overTheNetwork(shop.app);

  let next = 0;
  const outcomes: Outcome[] = [];
  await times(CONNECTIONS, async () => {
    for (let n = next++; n < BUYERS; n = next++) outcomes.push(await buyOne(n));
  });

  expect(tally(outcomes)).toEqual({ 200: UNITS, '409 out_of_stock': BUYERS - UNITS });
  expect(outcomes.filter(({ body }) => body.state === 'paid')).toHaveLength(UNITS);
  expect(await shop.stockOf(rakhi)).toBe(0);
  expect(await shop.imbalances()).toEqual([]);
  const charges = (await shop.deps.payments.completedSince(new Date(0))).filter(({ paid }) => paid);
  expect(charges).toHaveLength(UNITS);
  expect(new Set(charges.map(({ orderId }) => orderId)).size).toBe(UNITS);

  /** The whole way of one guest, as far as she gets. */
  async function buyOne(n: number): Promise<Outcome> {
    const added = await send('/cart', { productId: rakhi.id });
    if (added.status !== 201) return added;
    const cart = { 'X-Cart-Token': added.headers.get('x-cart-token') ?? '' };
    const quote = await send('/checkout/quote', aQuote(), cart);
    const wish = aCheckout({ email: `guest-${n}@example.com`, expectedTotal: quote.body.totals.total });
    const placed = await send('/checkout', wish, { ...cart, 'Idempotency-Key': `buyer-${n}` });
    if (placed.status !== 201) return placed;
    await shop.pay(placed.body as Parameters<CrowdShop['pay']>[0]);
    return send('/checkout/settle', { sessionId: placed.body.stripeSessionId });
  }
});

// biome-ignore lint/suspicious/noExplicitAny: the routes' own tests have checked the shape of each answer
type Outcome = { status: number; headers: Headers; body: any };

/** The app behind a real socket, and a client with connections that it keeps. */
async function overTheNetwork(app: CrowdShop['app']) {
  const server = createServer(async (asked, answered) => {
    const { method = '', url = '', headers } = asked;
    const init = { method, headers: headers as Record<string, string>, body: new Uint8Array(await buffer(asked)) };
    const answer = await app.request(url, init, { incoming: asked });
    answered.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  return async (path: string, body: object, headers: Record<string, string> = {}): Promise<Outcome> => {
    const answer = await fetch(base + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  };
}
