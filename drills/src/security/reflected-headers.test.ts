import { aProduct, aShop, STAFF } from '@rakhi/api/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { ACCESS_BY_ROUTE, type Things } from './access-by-route.ts';

const MARK = 'evil-mark';
/** Line ends as they would come through an address, a cookie or a proxy that decodes once too often. */
const SPLITS = [
  `${MARK}%0d%0aSet-Cookie:%20cart=${MARK}`,
  `${MARK}%0aLocation:%20//evil.test`,
  `${MARK}\u00e5\u00a0\u00bd`,
];
/** Those that decide what becomes of a request go alone; the others together. */
const DECISIVE = ['Authorization', 'Origin', 'Host', 'Cookie'];
const OTHERS = [
  'Idempotency-Key',
  'X-Cart-Token',
  'X-Request-Id',
  'X-Amzn-Trace-Id',
  'Referer',
  'If-None-Match',
  'Accept',
  'Accept-Language',
  'Access-Control-Request-Headers',
];

const thread = aProduct();
const spare = aProduct();
const THINGS: Things = {
  productId: thread.id,
  spareId: spare.id,
  lineId: 'cart_00000000000000000000000000',
  orderId: 'ord_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  sessionId: 'cs_test_00000000000000',
  version: 1,
};

let shop: Awaited<ReturnType<typeof aShop>>;
beforeAll(async () => {
  shop = await aShop({ products: [thread, spare], changes: { limits: { general() {}, async tight() {} } } });
});

describe('what a client sends', () => {
  it.each(Object.entries(ACCESS_BY_ROUTE))('comes back in no header of %s', async (route, row) => {
    const { address, body, headers } = row.ask(THINGS);
    const method = route.split(' ')[0] ?? '';
    const answers = SPLITS.flatMap((split) => [
      ...[...DECISIVE.map((name) => [name]), OTHERS].map((names) => {
        const marked = Object.fromEntries(names.map((name) => [name, split]));
        return send(method, address, { body, headers: { ...STAFF, ...headers, ...marked } });
      }),
      send(method, `${address}${address.includes('?') ? '&' : '?'}limit=${split}&cursor=${split}`, {
        body,
        headers: STAFF,
      }),
      send(method, `${address}${split}`, { body, headers: STAFF }),
    ]);
    for (const answer of await Promise.all(answers)) {
      const all = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
      expect(all).not.toContain(MARK);
      expect(all).not.toContain('evil');
      expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      const ownCookie = /^(cart=[\w-]{22}\.[\w-]{22}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax)?$/;
      expect(answer.headers.get('set-cookie') ?? '').toMatch(ownCookie);
    }
  });

  it.each(['\r', '\n', '\r\n', '\u0000'])('cannot even be a header with %j in it', (end) => {
    expect(() => new Headers({ 'Idempotency-Key': `a${end}Set-Cookie: cart=${MARK}` })).toThrow(TypeError);
  });

  it('names a request of its own only as far as its length allows', async () => {
    const { headers } = await shop.call('POST /cart', { body: { productId: thread.id } });
    const token = { 'X-Cart-Token': headers.get('x-cart-token') ?? '' };
    const asked = (key: string) => ({ body: { productId: thread.id }, headers: { ...token, 'Idempotency-Key': key } });
    expect((await shop.call('POST /cart', asked('k'.repeat(255)))).status).toBe(201);
    expect((await shop.call('POST /cart', asked('k'.repeat(256)))).status).toBe(400);
    // The parts of a key of the table mean nothing inside a name.
    for (const key of ['a#b', `${'#'.repeat(255)}`, '__proto__', "' OR 1=1", '../x']) {
      expect((await shop.call('POST /cart', asked(key))).status).toBe(201);
      expect((await shop.call('POST /cart', asked(key))).headers.get('idempotent-replayed')).toBe('true');
    }
  });
});

type Sent = { body: object | undefined; headers: Record<string, string> };

async function send(method: string, address: string, { body, headers }: Sent): Promise<Response> {
  const typed = { 'Content-Type': 'application/json', ...headers };
  const request = { method, headers: typed, ...(body && { body: JSON.stringify(body) }) };
  const answer = await shop.app.request(`/api${address}`, request, {});
  expect(answer.status, `${method} ${address}`).toBeLessThan(500);
  return answer;
}
