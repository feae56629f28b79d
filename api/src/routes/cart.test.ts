import { type Coupon, cents } from '@rakhi/core';
import { describe, expect, it } from 'vitest';
import { aProduct } from '../testing/a-product.ts';
import { aShop, as } from '../testing/a-shop.ts';
import type { Call } from '../testing/call.ts';

const thread = aProduct({ price: cents(1999) });
const rare = aProduct({ stock: 2 });
const named = aProduct({ personalisation: { label: 'Name', maxLength: 10 } });
const coupon: Coupon = { code: 'RAKHI10', kind: 'percent', percent: 10, isActive: true, used: 0, version: 1 };

const shop = () => aShop({ products: [thread, rare, named], coupons: [coupon] });

describe('a guest', () => {
  it('gets a token with her first write, in a cookie and in a header, and finds her cart by either', async () => {
    const { call } = await shop();
    expect((await call('GET /cart')).body).toMatchObject({ items: [], itemCount: 0, totals: { total: 0 } });

    const added = await call('POST /cart', { body: { productId: thread.id, quantity: 2 } });
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      itemCount: 2,
      totals: { subtotal: 3998, total: 3998, currency: 'USD' },
      items: [{ productId: thread.id, price: 1999, quantity: 2, lineTotal: 3998, maxQuantity: 20 }],
    });
    const cookie = added.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^cart=[^;]+; .*HttpOnly.*SameSite=Lax/);
    const token = added.headers.get('x-cart-token') ?? '';
    expect((await call('GET /cart', { headers: { Cookie: `cart=${token}` } })).body.itemCount).toBe(2);
    expect((await call('GET /cart', { headers: { 'X-Cart-Token': token } })).body.itemCount).toBe(2);
  });

  it('keeps her token with later writes, and meets the same line', async () => {
    const { call } = await shop();
    const headers = await guestWith(call, thread.id);
    const again = await call('POST /cart', { body: { productId: thread.id }, headers });
    expect(again.body).toMatchObject({ itemCount: 2, items: [{ quantity: 2 }] });
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  it('adds once when the same request comes twice', async () => {
    const { call } = await shop();
    const headers = { ...(await guestWith(call, thread.id)), 'Idempotency-Key': 'add-1' };
    const [first, second] = [
      await call('POST /cart', { body: { productId: thread.id }, headers }),
      await call('POST /cart', { body: { productId: thread.id }, headers }),
    ];
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(second.body.itemCount).toBe(2);
  });

  it('changes quantities and removes lines, twice if need be', async () => {
    const { call } = await shop();
    const headers = await guestWith(call, thread.id);
    const id = (await call('GET /cart', { headers })).body.items[0].id;
    expect((await call(`PUT /cart/${id}`, { body: { quantity: 5 }, headers })).body.itemCount).toBe(5);
    expect((await call(`DELETE /cart/${id}`, { headers })).body.itemCount).toBe(0);
    expect((await call(`DELETE /cart/${id}`, { headers })).status).toBe(200);
  });

  it.each([
    ['what is not there', { productId: 'prod_01TEST0000000000000009999' }, 409, 'product_unavailable'],
    ['more than there is', { productId: rare.id, quantity: 3 }, 409, 'out_of_stock'],
    ['none', { productId: thread.id, quantity: 0 }, 400, 'invalid_request'],
    ['a price of her own', { productId: thread.id, price: 1 }, 400, 'invalid_request'],
    [
      'a name that is too long',
      { productId: named.id, personalisation: 'Bartholomew Singh' },
      422,
      'personalisation_invalid',
    ],
  ])('is refused %s', async (_, body, status, code) => {
    expect(await (await shop()).call('POST /cart', { body })).toMatchObject({ status, body: { code } });
  });

  it('cannot reach the cart of another', async () => {
    const { call } = await shop();
    const hers = await guestWith(call, thread.id);
    const id = (await call('GET /cart', { headers: hers })).body.items[0].id;
    const stranger = await guestWith(call, named.id, { personalisation: 'Asha' });
    for (const headers of [stranger, {}, { 'X-Cart-Token': 'forged.token' }]) {
      expect((await call(`PUT /cart/${id}`, { body: { quantity: 9 }, headers })).body.code).toBe('not_found');
      await call(`DELETE /cart/${id}`, { headers });
    }
    expect((await call('GET /cart', { headers: hers })).body.itemCount).toBe(1);
  });
});

describe('a coupon', () => {
  it('shows what it saves, however it is typed, and can be dropped', async () => {
    const { call } = await shop();
    const headers = await guestWith(call, thread.id);
    const { body } = await call('POST /cart/coupon', { body: { code: ' rakhi10 ' }, headers });
    expect(body).toMatchObject({ coupon: { code: 'RAKHI10', applies: true }, totals: { discount: 200, total: 1799 } });
    const { body: without } = await call('DELETE /cart/coupon', { headers });
    expect(without.coupon).toBeUndefined();
  });

  it('that nobody knows is refused, and guessing has an end', async () => {
    const { call } = await shop();
    const headers = await guestWith(call, thread.id);
    const guess = () => call('POST /cart/coupon', { body: { code: 'GUESS' }, headers });
    for (let turn = 0; turn < 20; turn += 1) expect((await guess()).body.code).toBe('coupon_unknown');
    const refused = await guess();
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('signing in', () => {
  it('takes the guest’s cart along, once', async () => {
    const { call } = await shop();
    const guest = await guestWith(call, thread.id);
    await call('POST /cart', { body: { productId: thread.id }, headers: as('asha') });
    const merged = await call('POST /cart/merge', { headers: { ...guest, ...as('asha') } });
    expect(merged.body).toMatchObject({ itemCount: 2, items: [{ quantity: 2 }] });
    const again = await call('POST /cart/merge', { headers: { ...guest, ...as('asha') } });
    expect(again.body.itemCount).toBe(2);
  });

  it('is needed to merge', async () => {
    const { call } = await shop();
    expect((await call('POST /cart/merge', { headers: await guestWith(call, thread.id) })).status).toBe(401);
  });
});

async function guestWith(call: Call, productId: string, more = {}): Promise<Record<string, string>> {
  const { headers } = await call('POST /cart', { body: { productId, ...more } });
  return { 'X-Cart-Token': headers.get('x-cart-token') ?? '' };
}
