import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ADMIN, aProduct, aShop, type Call, placed, STAFF } from '@rakhi/api/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { A_PRODUCT } from './a-product-request.ts';

/** Nobody listens there; whoever asks has taken a client's word for where to go. */
const ELSEWHERE = 'http://169.254.169.254/latest/meta-data/';
/** What Node tells of every request that leaves the process, by its own client and by `fetch`. */
const CHANNELS = ['http.client.request.start', 'undici:request:create'];

let asked: string[] = [];
const note = (message: unknown) => asked.push(hostIn(message));

beforeEach(() => {
  asked = [];
  for (const channel of CHANNELS) subscribe(channel, note);
});
afterEach(() => {
  for (const channel of CHANNELS) unsubscribe(channel, note);
});

describe('the shop', () => {
  it('asks nobody but the services it rents, whatever addresses it is told', async () => {
    const thread = aProduct({ personalisation: { label: 'A name', maxLength: 60 } });
    const { call, deps, stripe } = await aShop({ products: [thread] });
    const hostile = { Host: '169.254.169.254', 'X-Forwarded-Host': '169.254.169.254', Referer: ELSEWHERE };

    const line = { productId: thread.id, personalisation: ELSEWHERE };
    const added = await call('POST /cart', { body: line, headers: hostile });
    const token = { ...hostile, 'X-Cart-Token': added.headers.get('x-cart-token') ?? '' };
    const { body: order } = await placed(call, token);
    await stripe.pay(order.stripeSessionId);
    await call('POST /checkout/settle', { body: { sessionId: order.stripeSessionId }, headers: hostile });

    const trackingUrl = 'https://169.254.169.254/latest';
    const shipments = [{ n: 1, status: 'shipped', carrier: ELSEWHERE, trackingNumber: ELSEWHERE, trackingUrl }];
    const { body: seen } = await call(`GET /admin/orders/${order.orderId}`, { headers: ADMIN });
    const body = { shipments, note: ELSEWHERE, version: seen.version };
    expect((await call(`PUT /admin/orders/${order.orderId}`, { body, headers: STAFF })).status).toBe(200);
    const product = { ...A_PRODUCT, name: ELSEWHERE, description: ELSEWHERE, stock: 1 };
    expect((await call('POST /admin/products', { body: product, headers: STAFF })).status).toBe(201);
    const [letter] = await deps.outbox.claim(10, deps.clock.now());
    const file = await deps.orders.read(order.orderId);
    if (!letter || !file) throw new Error('no letter waits');
    await deps.mailer.send(letter.to, deps.letters.write(letter, file), letter.id);

    const ours = Object.values(inject('standIns')).map((address) => new URL(address).host);
    expect(asked.length).toBeGreaterThan(20);
    expect([...new Set(asked)].filter((host) => !ours.includes(host))).toEqual([]);
  });

  it('writes its own address into letters and payments, whatever Host it was called by', async () => {
    const thread = aProduct();
    const { call, deps } = await aShop({ products: [thread] });
    const hostile = { Host: 'evil.test', 'X-Forwarded-Host': 'evil.test', 'X-Forwarded-Proto': 'https' };
    const added = await call('POST /cart', { body: { productId: thread.id }, headers: hostile });
    const answer = await placed(call, { ...hostile, 'X-Cart-Token': added.headers.get('x-cart-token') ?? '' });
    const { orderId, orderNumber } = answer.body;
    await call('POST /orders/lookup', { body: { orderNumber, email: 'asha@example.com' }, headers: hostile });
    const [letter] = await deps.outbox.claim(10, deps.clock.now());
    const file = await deps.orders.read(orderId);
    if (!letter || !file) throw new Error('no letter waits');
    const { html, text } = deps.letters.write(letter, file);
    for (const words of [html, text, answer.text]) expect(words).not.toContain('evil.test');
    expect(text).toContain(`http://shop.test/orders/${orderId}?token=`);
  });
});

describe('the key of a picture', () => {
  const KEYS = [
    ELSEWHERE,
    '//evil.test/x',
    'https:evil',
    '../secrets',
    'products/../../x',
    '/etc/passwd',
    'products/x.svg',
    'products/%2e%2e/x',
    'products\\x',
    'a\u0000b',
    'a\r\nb',
  ];

  let call: Call;
  beforeAll(async () => {
    ({ call } = await aShop());
  });

  it.each(KEYS)('is no address and climbs nowhere: %j', async (key) => {
    const images = [{ key, alt: 'A rakhi', width: 1, height: 1 }];
    const product = await call('POST /admin/products', { body: { ...A_PRODUCT, images, stock: 1 }, headers: STAFF });
    expect(product).toMatchObject({ status: 400, body: { errors: [{ path: 'images.0.key' }] } });
    const before = asked.length;
    for (const upload of [key, `uploads/${key}`, `uploads/../${key}`, `uploads/${'0'.repeat(36)}/../x`]) {
      const answer = await call('POST /admin/uploads/publish', {
        body: { key: upload, alt: 'A rakhi' },
        headers: STAFF,
      });
      expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
    }
    const storeHost = new URL(inject('standIns').images).host;
    expect(asked.slice(before)).not.toContain(storeHost);
  });

  it('of an upload is the shop’s own choice', async () => {
    const body = { contentType: 'image/png' };
    const named = await call('POST /admin/uploads', {
      body: { ...body, key: 'products/x', fileName: '../x' },
      headers: STAFF,
    });
    expect(named.status).toBe(400);
    const { body: permission } = await call('POST /admin/uploads', { body, headers: STAFF });
    expect(permission.key).toMatch(/^uploads\/[0-9a-f-]{36}$/);
    expect(permission.fields.key).toBe(permission.key);
  });
});

function hostIn(message: unknown): string {
  const { request } = message as { request: { host?: string; origin?: string; getHeader?(name: string): unknown } };
  if (request.origin !== undefined) return new URL(request.origin).host;
  return String(request.getHeader?.('host') ?? request.host);
}
