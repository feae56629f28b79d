import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Area, createApp } from '../app.ts';
import { compose } from '../compose.ts';
import { loadConfig } from '../config.ts';
import { aProduct } from '../testing/a-product.ts';
import { aShop } from '../testing/a-shop.ts';
import { aCheckout, aQuote } from '../testing/checkout-bodies.ts';
import { gatewayEvent } from '../testing/gateway-event.ts';
import { queueEvent } from '../testing/queue-event.ts';

type Sent = { body?: string; headers?: Record<string, string>; isBase64Encoded?: boolean };

const thread = aProduct({ slug: 'thread' });
const json = { 'Content-Type': 'application/json' };
const quote = JSON.stringify(aQuote());
let environment: Record<string, string> = {};

beforeAll(async () => {
  ({ environment } = await aShop({ products: [thread, aProduct({ category: 'combos' })] }));
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  vi.stubEnv('ADDRESS_LIMIT_FACTOR', '1');
});
afterAll(() => {
  vi.unstubAllEnvs();
});

const ENTRIES = {
  catalogue: () => import('./catalogue.ts'),
  cart: () => import('./cart.ts'),
  checkout: () => import('./checkout.ts'),
  orders: () => import('./orders.ts'),
  admin: () => import('./admin.ts'),
  webhook: () => import('./webhook.ts'),
} satisfies Record<Area, () => Promise<object>>;

const REQUESTS: [Area, `${string} ${string}`, Sent?][] = [
  ['catalogue', 'GET /products?category=single-rakhi&category=combos&limit=1'],
  ['catalogue', 'GET /products?q=zari%20thread'],
  ['catalogue', 'GET /products/thread'],
  ['catalogue', 'GET /products/not-there'],
  ['catalogue', 'GET /products/not%2Fthere'],
  ['catalogue', 'GET /settings/public'],
  ['catalogue', 'GET /openapi.json'],
  ['catalogue', 'GET /docs'],
  ['catalogue', 'POST /products', { body: '{}', headers: json }],
  ['cart', 'GET /cart'],
  ['cart', 'PUT /cart/cart_0000000000', { body: '{"quantity":2}', headers: json, isBase64Encoded: true }],
  ['cart', 'POST /cart', { body: '{"productId":', headers: json }],
  ['cart', 'GET /delivery-options?zip=78701'],
  ['checkout', 'POST /checkout/quote', { body: quote, headers: json }],
  ['checkout', 'POST /checkout/quote', { body: quote, headers: json, isBase64Encoded: true }],
  ['checkout', 'POST /checkout', { body: '{}', headers: json }],
  ['orders', 'GET /orders'],
  ['orders', 'GET /orders/ord_1?token=x%2By%26z'],
  ['orders', 'GET /orders/ord%20%E0%A4%B0'],
  ['admin', 'GET /admin/orders', { headers: { Authorization: 'Bearer forged' } }],
  ['webhook', 'POST /webhooks/stripe', { body: '{"id":"evt_1"}', headers: { 'Stripe-Signature': 't=1,v1=0' } }],
];

describe('behind API Gateway', () => {
  it.each(REQUESTS)('%s answers %s as the whole API does', async (area, request, sent) => {
    const { handler } = await ENTRIES[area]();
    const result = await handler(gatewayEvent(request, sent), {} as Context);

    const [method = '', address = ''] = request.split(' ');
    const app = createApp(compose(loadConfig(environment)));
    const init = { method, ...(sent?.headers && { headers: sent.headers }), ...(sent?.body && { body: sent.body }) };
    const connection = { requestContext: { requestId: 'gateway-1', identity: { sourceIp: '203.0.113.7' } } };
    const direct = await app.request(`/api${address}`, init, connection);
    expect(result.statusCode).toBe(direct.status);
    expect(result.isBase64Encoded).toBe(false);
    expect(contentOf(result.body)).toEqual(contentOf(await direct.text()));
    const sameHeaders = ['content-type', 'cache-control', 'etag', 'x-request-id', 'allow'];
    for (const name of sameHeaders)
      expect(result.multiValueHeaders?.[name]?.[0]).toBe(direct.headers.get(name) ?? undefined);
  });

  it('a cart’s token comes as a cookie of its own', async () => {
    const result = await ask('cart', 'POST /cart', { body: { productId: thread.id } });
    expect(result.statusCode).toBe(201);
    expect(result.multiValueHeaders?.['set-cookie']).toEqual([expect.stringMatching(/^cart=/)]);
  });

  it.each([true, false])('a gift message in Hindi arrives whole, base64 %s', async (isBase64Encoded) => {
    const cart = await ask('cart', 'POST /cart', { body: { productId: thread.id } });
    const guest = { 'X-Cart-Token': String(cart.multiValueHeaders?.['x-cart-token']?.[0]) };
    const quoted = await ask('checkout', 'POST /checkout/quote', { body: aQuote(), headers: guest });
    const body = aCheckout({ expectedTotal: JSON.parse(quoted.body).totals.total });
    const headers = { ...guest, 'Idempotency-Key': `hindi-${isBase64Encoded}` };

    const placed = await ask('checkout', 'POST /checkout', { body, headers, isBase64Encoded });
    expect(placed).toMatchObject({ statusCode: 201 });
    const { orderId, accessToken } = JSON.parse(placed.body);
    const order = await ask('orders', `GET /orders/${orderId}?token=${encodeURIComponent(accessToken)}`);
    expect(JSON.parse(order.body)).toMatchObject({ giftMessage: 'राखी मुबारक 🎉' });
  });

  it('who asks too often is known by the address that API Gateway saw, whatever a header says', async () => {
    const body = { orderNumber: 'UR-10001', email: 'nobody@example.com' };
    const lookUp = (sourceIp: string, n: number) =>
      ask('orders', 'POST /orders/lookup', { body, sourceIp, headers: { 'X-Forwarded-For': `192.0.2.${n}` } });
    const answers = await Promise.all(Array.from({ length: 11 }, (_, n) => lookUp('198.51.100.1', n)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([...Array(10).fill(202), 429]);
    expect(await lookUp('198.51.100.2', 0)).toMatchObject({ statusCode: 202 });
  });

  it('the clock runs the jobs by their names', async () => {
    const { handler } = await import('./jobs.ts');
    expect(await handler({ job: 'settle-unsettled' }, {} as Context)).toEqual({ looked: 0, failed: 0 });
    expect(await handler({ job: 'send-mail' }, {} as Context)).toEqual({ sent: 0 });
    expect(await handler({ job: 'sweep-expired' }, {} as Context)).toEqual({ swept: 0 });
    expect(await handler({ job: 'reconcile' }, {} as Context)).toEqual({ looked: 0, failed: 0 });
  });

  it('the queue hears which of its messages was not done', async () => {
    const { handler } = await import('./payment-events.ts');
    const session = { id: 'evt_1', at: new Date(), event: { kind: 'session', sessionId: 'cs_unknown' } };
    const event = queueEvent({ id: 'unknown', body: JSON.stringify(session) }, { id: 'nonsense', body: '{' });
    expect(await handler(event, {} as Context)).toEqual({
      batchItemFailures: [{ itemIdentifier: 'unknown' }, { itemIdentifier: 'nonsense' }],
    });
  });
});

/** The two shops read the table apart, and it gives the fields of a map in any order. */
function contentOf(text: string): unknown {
  return text.startsWith('{') ? JSON.parse(text) : text;
}

type Asked = { body?: object; headers?: Record<string, string>; isBase64Encoded?: boolean; sourceIp?: string };

async function ask(area: Area, request: `${string} ${string}`, { body, headers, ...more }: Asked = {}) {
  const { handler } = await ENTRIES[area]();
  const sent = { ...more, headers: { ...json, ...headers }, ...(body && { body: JSON.stringify(body) }) };
  return handler(gatewayEvent(request, sent), {} as Context);
}
