import { ADMIN, aGuest, aProduct, aShop, as, placed } from '@rakhi/api/testing';
import { beforeAll, describe, expect, it } from 'vitest';

const thread = aProduct();
let shop: Awaited<ReturnType<typeof aShop>>;
let order: { orderId: string; accessToken: string };

beforeAll(async () => {
  shop = await aShop({ products: [thread] });
  order = (await placed(shop.call, await aGuest(shop.call, [{ productId: thread.id }]))).body;
});

describe('another way to write an address', () => {
  it.each([
    '/admin/orders/',
    '//admin/orders',
    '/admin//orders',
    '/Admin/orders',
    '/admin/orders;x=1',
    '/admin/orders%00',
    '/admin%2Forders',
    '/admin/./orders',
    '/x/../admin/orders',
    '/%61dmin/orders',
    '/admin/orders?x=/public',
    '/admin/orders%3F',
    '/products/../admin/orders',
    '/products/%2e%2e/admin/orders',
  ])('opens the back office to nobody: %s', async (path) => {
    for (const headers of [{}, as('asha')]) {
      const { status, text } = await ask('GET', path, headers);
      expect([401, 403, 404], path).toContain(status);
      expect(text).not.toContain(order.orderId);
    }
  });

  it.each([
    '%2e%2e',
    '..%2f..%2fetc%2fpasswd',
    '%00',
    'a%2Fb',
    '%E0%A4%A',
    '%',
    'x'.repeat(5_000),
    '%F0%9F%92%A9',
    '*',
    '#',
  ])('finds no order and no product: %s', async (id) => {
    for (const path of [`/orders/${id}`, `/products/${id}`, `/admin/orders/${id}`, `/admin/products/${id}`]) {
      const { status, text } = await ask('GET', path, ADMIN);
      const isList = id === '#';
      expect(isList ? [200, 404] : [400, 404], path).toContain(status);
      expect(text).not.toContain('passwd:');
    }
  });
});

describe('another method', () => {
  it.each(['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'])('is not taken from %s', async (name) => {
    const path = `/orders/${order.orderId}/cancel?token=${order.accessToken}`;
    expect((await ask('GET', path, { [name]: 'POST' })).status).toBe(405);
    expect((await ask('GET', `${path}&_method=POST`)).status).toBe(405);
    expect((await ask('POST', '/cart', { [name]: 'GET' }, JSON.stringify({ productId: 'no' }))).status).toBe(400);
    expect((await ask('GET', `/orders/${order.orderId}?token=${order.accessToken}`)).text).toContain('"pending"');
  });

  it.each(['PATCH', 'PROPFIND', 'PURGE', 'LINK', 'BREW'])(
    'that nobody knows, %s, is refused with those that are',
    async (method) => {
      const { status, headers, text } = await ask(method, '/cart');
      expect(status).toBe(405);
      expect(headers.get('allow')?.split(', ').toSorted()).toEqual(['GET', 'POST']);
      expect(JSON.parse(text).code).toBe('method_not_allowed');
    },
  );

  it('HEAD tells no more than GET and needs the same leave', async () => {
    expect((await ask('HEAD', '/admin/orders')).status).toBe(401);
    expect((await ask('HEAD', '/admin/orders', as('asha'))).status).toBe(403);
    expect((await ask('HEAD', `/orders/${order.orderId}`)).status).toBe(404);
    const head = await ask('HEAD', '/admin/orders', ADMIN);
    expect([head.status, head.text]).toEqual([200, '']);
  });

  it('OPTIONS tells nobody but our own pages anything', async () => {
    for (const path of ['/admin/orders', '/cart', '/nowhere', '/']) {
      const { status, headers } = await ask('OPTIONS', path);
      expect(status).toBe(403);
      expect(headers.get('allow')).toBeNull();
    }
  });
});

describe('the same thing said twice', () => {
  it('counts once, as the last one said, in a body', async () => {
    const body = `{"productId":"${thread.id}","quantity":9,"quantity":1}`;
    expect(JSON.parse((await ask('POST', '/cart', {}, body)).text).itemCount).toBe(1);
  });

  it('is refused in a query where one value is wanted', async () => {
    for (const query of [
      'limit=1&limit=2',
      'minPrice=1&minPrice=2',
      'sort=price&sort=newest',
      'inStock=true&inStock=false',
    ]) {
      expect((await ask('GET', `/products?${query}`)).status, query).toBe(400);
    }
    const other = `/orders/${order.orderId}?token=x&token=${order.accessToken}`;
    expect((await ask('GET', other)).status).toBe(404);
  });

  it('opens nothing when it is a header', async () => {
    for (const Authorization of [
      `${ADMIN.Authorization}, Bearer x`,
      `Bearer x, ${ADMIN.Authorization}`,
      'Bearer',
      ' ',
    ]) {
      expect((await ask('GET', '/admin/orders', { Authorization })).status, Authorization).toBe(401);
    }
  });
});

async function ask(method: string, path: string, headers: Record<string, string> = {}, body?: string) {
  const typed = { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers };
  const request = { method, headers: typed, ...(body !== undefined && { body }) };
  const response = await shop.app.request(`http://shop.test/api${path}`, request, {});
  expect(response.status, path).toBeLessThan(500);
  return { status: response.status, headers: response.headers, text: await response.text() };
}
