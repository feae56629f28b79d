import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { apiChecks, checkoutCheck, doorChecks, versionCheck } from './api-checks.ts';
import { pageChecks } from './page-checks.ts';
import { runChecks } from './run-checks.ts';

type Canned = { status?: number; headers?: Record<string, string>; body?: unknown };
type Shop = Record<string, Canned>;

const CHECKS = [versionCheck('0f3c'), ...apiChecks, checkoutCheck, ...doorChecks, ...pageChecks];
const POLICY = "default-src 'none'; script-src 'self' 'sha256-abc='; frame-ancestors 'none'";
const PAGE = {
  'content-type': 'text/html; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=()',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'content-security-policy': POLICY,
};
const refused = (status: number, code: string): Canned => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: { code, status },
});

/** The answers of a shop where all is well. */
const WELL: Shop = {
  'GET /api/health': { body: { status: 'ok', version: '0f3c' } },
  'GET /api/products': {
    headers: { 'x-content-type-options': 'nosniff' },
    body: { items: [{ id: 'prod_1', slug: 'gold', images: [{ url: '/images/gold.webp' }] }] },
  },
  'GET /api/products/gold': { body: { id: 'prod_1' } },
  'POST /api/cart': {
    status: 201,
    headers: { 'x-cart-token': 'hers' },
    body: { items: [{ id: 'cart_1', productId: 'prod_1' }] },
  },
  'POST /api/checkout/quote': { headers: { 'cache-control': 'private, no-store' }, body: { totals: { total: 1999 } } },
  'POST /api/checkout': { status: 201, body: { orderId: 'ord_1', accessToken: 't', stripeSessionId: 'cs_test_1' } },
  'POST /api/orders/ord_1/cancel': { body: { status: 'expired' } },
  'DELETE /api/cart/cart_1': { body: { items: [] } },
  'GET /api/orders': refused(401, 'not_signed_in'),
  'GET /api/admin/orders': refused(401, 'not_signed_in'),
  'GET /api/admin/products': refused(401, 'not_signed_in'),
  'POST /api/webhooks/stripe': refused(400, 'invalid_request'),
  'GET /api/no-such-address': refused(404, 'not_found'),
  'GET /': { headers: PAGE, body: '<html></html>' },
  'GET /checkout': {
    headers: { ...PAGE, 'content-security-policy': "script-src 'nonce-1'", 'cache-control': 'no-store' },
    body: '<html></html>',
  },
  'GET /p/gold': { headers: PAGE, body: '<html><link rel="canonical" href="/p/gold"></html>' },
  'GET /images/gold.webp': { headers: { 'content-type': 'image/webp' }, body: '' },
  'GET /robots.txt': { body: 'Sitemap: /sitemap.xml' },
  'GET /sitemap.xml': { body: '<loc>/p/gold</loc>' },
  'GET /no-such-page': { status: 404, body: '' },
};

it('finds nothing in a shop where all is well', async () => {
  expect(await complaints(WELL)).toEqual([]);
});

it.each<[string, string, Canned]>([
  ['an ailing API', 'GET /api/health', { status: 503, body: { status: 'degraded', version: '0f3c' } }],
  ['a version that was left behind', 'GET /api/health', { body: { status: 'ok', version: 'e20d' } }],
  ['an empty shop', 'GET /api/products', { headers: { 'x-content-type-options': 'nosniff' }, body: { items: [] } }],
  ['another product than asked for', 'GET /api/products/gold', { body: { id: 'prod_2' } }],
  ['a cart that keeps nothing', 'POST /api/cart', { status: 201, body: { items: [] } }],
  ['goods for nothing', 'POST /api/checkout/quote', { body: { totals: { total: 0 } } }],
  ['a live payment', 'POST /api/checkout', { status: 201, body: { orderId: 'ord_1', stripeSessionId: 'cs_live_1' } }],
  ['an order that stays', 'POST /api/orders/ord_1/cancel', { body: { status: 'pending' } }],
  ['orders for everybody', 'GET /api/orders', { body: { items: [] } }],
  ['an open back office', 'GET /api/admin/orders', { body: { items: [] } }],
  ['a webhook that believes anybody', 'POST /api/webhooks/stripe', { body: {} }],
  ['a problem without its type', 'GET /api/no-such-address', { status: 404, body: { code: 'not_found' } }],
  ['a page without a policy', 'GET /', { headers: { 'content-type': 'text/html' }, body: '<html></html>' }],
  ['a policy that lets any script in', 'GET /', page(POLICY.replace("'sha256-abc='", "'unsafe-inline'"))],
  ['half a page', 'GET /p/gold', { headers: PAGE, body: '<html>' }],
  ['a checkout page that is kept', 'GET /checkout', page("script-src 'nonce-1'")],
  ['a picture that is an error page', 'GET /images/gold.webp', { headers: PAGE, body: '<html></html>' }],
  ['a sitemap without goods', 'GET /sitemap.xml', { body: '<urlset/>' }],
  ['a home page for every address', 'GET /no-such-page', { body: '<html></html>' }],
])('finds %s', async (_, request, answer) => {
  expect(await complaints({ ...WELL, [request]: answer })).not.toEqual([]);
});

it('says of a shop that does not answer what is wrong with every check', async () => {
  const told: string[] = [];
  const outcomes = await runChecks(CHECKS, { api: 'http://127.0.0.1:1/api', shop: 'http://127.0.0.1:1' }, (line) =>
    told.push(line),
  );
  expect(outcomes.every(({ failure }) => failure !== undefined)).toBe(true);
  expect(told).toHaveLength(CHECKS.length);
});

async function complaints(shop: Shop): Promise<string[]> {
  const server = createServer(({ method, url }, response) => {
    const { pathname } = new URL(url ?? '', 'http://shop.test');
    const { status = 200, headers = {}, body } = shop[`${method} ${pathname}`] ?? { status: 500 };
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const outcomes = await runChecks(CHECKS, { api: `${origin}/api`, shop: origin }, () => {});
    return outcomes.flatMap(({ name, failure }) => (failure === undefined ? [] : [name]));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function page(policy: string): Canned {
  return { headers: { ...PAGE, 'content-security-policy': policy }, body: '<html></html>' };
}
