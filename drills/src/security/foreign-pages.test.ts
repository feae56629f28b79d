import { aGuest, aProduct, aShop } from '@rakhi/api/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { ACCESS_BY_ROUTE, type Things } from './access-by-route.ts';
import { shopUnderAttack } from './shop-under-attack.ts';

const OWN = 'http://shop.test';
const FOREIGN = [
  'https://evil.test',
  'null',
  'https://shop.test',
  'http://shop.test:8080',
  'http://shop.test.evil.test',
  'http://evil.test/http://shop.test',
  'http://SHOP.test@evil.test',
  'http://sub.shop.test',
];
const WRITES = Object.entries(ACCESS_BY_ROUTE).filter(([route]) => !route.startsWith('GET '));
const thread = aProduct();

let shop: Awaited<ReturnType<typeof shopUnderAttack>>;
let things: Things;
beforeAll(async () => {
  shop = await shopUnderAttack();
  things = await shop.thingsOf('customer');
});

describe('a page of another origin', () => {
  it.each(WRITES)('may not %s, whoever is signed in there', async (route, row) => {
    for (const [turn, Origin] of FOREIGN.entries()) {
      const { headers = {} } = shop.cast[['guest', 'customer', 'admin'][turn % 3] ?? ''] ?? {};
      const answer = await shop.ask({ headers: { ...headers, Origin } }, route, row.ask(things));
      expect(answer, Origin).toMatchObject({ status: 403, body: { code: 'foreign_origin' } });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('is shown no answer by a browser, and none of ours is shown with leave for all', async () => {
    const foreign = FOREIGN.map((Origin) => [Origin, null, null, 403] as const);
    const leaves = [...foreign, [OWN, OWN, 'true', 204] as const];
    for (const [Origin, origin, credentials, preflight] of leaves) {
      for (const path of ['/products', '/cart', '/orders', '/nowhere'] as const) {
        const { headers } = await shop.call(`GET ${path}`, { headers: { Origin } });
        expect(headers.get('access-control-allow-origin')).toBe(origin);
        expect(headers.get('access-control-allow-credentials')).toBe(credentials);
        expect(headers.get('vary')).toContain('Origin');
      }
      const asked = { headers: { Origin, 'Access-Control-Request-Method': 'POST' } };
      expect((await shop.call('OPTIONS /checkout', asked)).status).toBe(preflight);
    }
  });

  it.each([
    ['text/plain', (body: object) => `${JSON.stringify({ ...body, tail: '=' }).slice(0, -2)}="}`],
    ['application/x-www-form-urlencoded', (body: object) => new URLSearchParams({ ...body }).toString()],
    ['multipart/form-data; boundary=x', (body: object) => formOf(body)],
  ])('puts nothing into a cart by a form of %s, though the cookie travels along', async (type, formBody) => {
    const { call } = await aShop({ products: [thread] });
    const token = (await aGuest(call, [{ productId: thread.id }]))['X-Cart-Token'];
    const headers = { Cookie: `cart=${token}`, 'Content-Type': type, Origin: 'https://evil.test' };
    const body = formBody({ productId: thread.id, quantity: 3 });
    expect((await call('POST /cart', { body, headers })).status).toBe(403);
    expect((await call('GET /cart', { headers: { Cookie: `cart=${token}` } })).body.itemCount).toBe(1);
  });

  it('cannot have a browser send the cookie along, read it by script, or plant it over http', async () => {
    const { call } = await aShop({ products: [thread], changes: { site: { origins: new Set(), isHttps: true } } });
    const { headers } = await call('POST /cart', { body: { productId: thread.id } });
    const [cookie = '', ...attributes] = (headers.get('set-cookie') ?? '').split('; ');
    expect(cookie).toMatch(/^cart=/);
    expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/']));
    expect(attributes.join()).not.toMatch(/domain/i);
  });
});

describe('no answer of the API', () => {
  it.each(Object.entries(ACCESS_BY_ROUTE))('can be framed, sniffed, or lead elsewhere: %s', async (route, row) => {
    for (const who of ['nobody', 'customer', 'admin']) {
      const { status, headers, text } = await shop.ask(shop.cast[who] ?? { headers: {} }, route, row.ask(things));
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      const isPage = route === 'GET /docs';
      expect(headers.get('content-type')).toMatch(isPage ? /^text\/html/ : /^application\/(problem\+)?json$/);
      if (isPage) expect(text).not.toContain('<script');
      expect([headers.get('location'), headers.get('refresh')]).toEqual([null, null]);
      expect(status < 300 || status >= 400).toBe(true);
    }
  });
});

function formOf(fields: object): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--x--\r\n`;
}
