import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Area, createApp } from '../app.ts';
import { compose } from '../compose.ts';
import { loadConfig } from '../config.ts';
import { aProduct } from '../testing/a-product.ts';
import { aShop } from '../testing/a-shop.ts';
import { gatewayEvent } from '../testing/gateway-event.ts';
import { withSecrets } from './environment.ts';

type Sent = { body?: string; headers?: Record<string, string>; isBase64Encoded?: boolean };

const thread = aProduct({ slug: 'thread' });
const json = { 'Content-Type': 'application/json' };
const quote = JSON.stringify({ recipients: [{ state: 'TX', postalCode: '78701' }] });
let environment: Record<string, string> = {};

beforeAll(async () => {
  ({ environment } = await aShop({ products: [thread, aProduct({ category: 'combos' })] }));
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
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
  ['orders', 'GET /orders/ord_1?token=x'],
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
    expect(result.body).toBe(await direct.text());
    const sameHeaders = ['content-type', 'cache-control', 'etag', 'x-request-id', 'allow'];
    for (const name of sameHeaders)
      expect(result.multiValueHeaders?.[name]?.[0]).toBe(direct.headers.get(name) ?? undefined);
  });

  it('a cart’s token comes as a cookie of its own', async () => {
    const { handler } = await import('./cart.ts');
    const body = JSON.stringify({ productId: thread.id });
    const result = await handler(gatewayEvent('POST /cart', { body, headers: json }), {} as Context);
    expect(result.statusCode).toBe(201);
    expect(result.multiValueHeaders?.['set-cookie']).toEqual([expect.stringMatching(/^cart=/)]);
  });

  it('the clock runs the jobs by their names', async () => {
    const { handler } = await import('./jobs.ts');
    expect(await handler({ job: 'settle-unsettled' })).toEqual({ looked: 0, failed: 0 });
    expect(await handler({ job: 'send-mail' })).toEqual({ sent: 0 });
    expect(await handler({ job: 'sweep-expired' })).toEqual({ swept: 0 });
    expect(await handler({ job: 'reconcile' })).toEqual({ looked: 0, failed: 0 });
  });
});

describe('the secrets', () => {
  it('come from Secrets Manager’s extension, over what the template says', async () => {
    const fetched = vi
      .spyOn(globalThis, 'fetch')
      .mockResolvedValue(Response.json({ SecretString: '{"TOKEN_SECRET":"s"}' }));
    const known = await withSecrets({ SECRETS_ARN: 'arn:x', AWS_SESSION_TOKEN: 't', TABLE_NAME: 'usarakhi' });
    expect(known).toMatchObject({ TOKEN_SECRET: 's', TABLE_NAME: 'usarakhi' });
    expect(fetched).toHaveBeenCalledWith('http://localhost:2773/secretsmanager/get?secretId=arn%3Ax', {
      headers: { 'X-Aws-Parameters-Secrets-Token': 't' },
    });
    fetched.mockResolvedValue(new Response('', { status: 400 }));
    await expect(withSecrets({ SECRETS_ARN: 'arn:x' })).rejects.toThrow('400');
    fetched.mockRestore();
  });

  it('are not asked for where there are none', async () => {
    expect(await withSecrets({ TABLE_NAME: 'local' })).toEqual({ TABLE_NAME: 'local' });
  });
});
