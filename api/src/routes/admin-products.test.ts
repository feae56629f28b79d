import { describe, expect, it } from 'vitest';
import { aProduct } from '../testing/a-product.ts';
import { ADMIN, aShop, as, PACKER, STAFF } from '../testing/a-shop.ts';

const REQUEST = {
  slug: 'mor-pankh',
  sku: 'UR-9001',
  name: 'Mor Pankh Rakhi',
  description: 'Enamel on a silk cord.',
  price: 1299,
  compareAtPrice: 1599,
  category: 'single-rakhi',
  images: [{ key: 'products/mor-pankh', alt: 'A peacock feather rakhi', width: 1080, height: 1296 }],
  attributes: aProduct().attributes,
  deliveryInfo: aProduct().deliveryInfo,
  isActive: true,
};

describe('a new product', () => {
  it('is in the shop at once', async () => {
    const { call } = await aShop();
    await call('GET /products');
    const { status, body } = await call('POST /admin/products', { body: { ...REQUEST, stock: 7 }, headers: STAFF });
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: expect.stringMatching(/^prod_/), stock: 7, sold: 0, version: 1, currency: 'USD' });
    expect((await call('GET /products/mor-pankh')).body).toMatchObject({ id: body.id, compareAtPrice: 1599 });
  });

  it.each([
    ['a slug that is taken', { slug: 'taken' }, 409, 'slug_taken'],
    ['a SKU that is taken', { sku: 'UR-TAKEN' }, 409, 'sku_taken'],
    ['a price in dollars', { price: 12.99 }, 400, 'invalid_request'],
    ['a stock below nothing', { stock: -1 }, 400, 'invalid_request'],
    ['a field nobody knows', { sold: 1_000 }, 400, 'invalid_request'],
  ])('is refused with %s', async (_, changes, status, code) => {
    const { call } = await aShop({ products: [aProduct({ slug: 'taken', sku: 'UR-TAKEN' })] });
    const body = { ...REQUEST, stock: 1, ...changes };
    expect(await call('POST /admin/products', { body, headers: STAFF })).toMatchObject({ status, body: { code } });
  });
});

describe('changing a product', () => {
  it('works on the version that was seen, and only on that', async () => {
    const product = aProduct({ stock: 5 });
    const { call } = await aShop({ products: [product] });
    const change = (version: number, changes: object = {}) =>
      call(`PUT /admin/products/${product.id}`, { body: { ...REQUEST, version, ...changes }, headers: STAFF });
    expect((await change(1)).body).toMatchObject({ name: 'Mor Pankh Rakhi', stock: 5, version: 2 });
    expect((await change(1)).body).toMatchObject({ code: 'version_conflict', version: 2 });
    const { body } = await change(2, { compareAtPrice: null });
    expect(body).not.toHaveProperty('compareAtPrice');
    expect((await call('GET /products/mor-pankh')).body.price).toBe(1299);
  });

  it('of stock is by so many units, never below nothing', async () => {
    const product = aProduct({ stock: 5 });
    const { call } = await aShop({ products: [product] });
    const change = (units: number) =>
      call(`POST /admin/products/${product.id}/stock`, { body: { change: units, reason: 'counted' }, headers: STAFF });
    expect((await change(-3)).body.stock).toBe(2);
    expect(await change(-3)).toMatchObject({ status: 409, body: { code: 'out_of_stock' } });
    expect((await call(`GET /products/${product.slug}`)).body).toMatchObject({
      availability: 'low_stock',
      maxQuantity: 2,
    });
  });

  it('archives it when it is deleted: the shop has it no more, the house still does', async () => {
    const product = aProduct();
    const { call } = await aShop({ products: [product] });
    const archive = () => call(`DELETE /admin/products/${product.id}`, { headers: STAFF });
    expect((await archive()).body).toMatchObject({ isActive: false, version: 2 });
    expect((await archive()).body.version).toBe(2);
    expect((await call(`GET /products/${product.slug}`)).status).toBe(404);
    expect((await call(`GET /admin/products/${product.id}`, { headers: STAFF })).body.isActive).toBe(false);
  });

  it('is impossible when there is none', async () => {
    const { call } = await aShop();
    const answer = await call('DELETE /admin/products/prod_01TEST0000000000000099999', { headers: STAFF });
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});

describe('the list of all products', () => {
  it('has stock and archived ones, finds names, and is paged', async () => {
    const products = [aProduct({ name: 'Om Rakhi' }), aProduct({ isActive: false }), aProduct({ name: 'Om Kada' })];
    const { call } = await aShop({ products });
    const list = async (query: string) => (await call(`GET /admin/products?${query}`, { headers: STAFF })).body;
    expect((await list('')).items).toHaveLength(3);
    expect((await list('q=om')).items.map(({ name }: { name: string }) => name)).toEqual(['Om Kada', 'Om Rakhi']);
    expect((await list('active=false')).items).toMatchObject([{ id: products[1]?.id, isActive: false }]);
    const first = await list('limit=2');
    expect((await list(`limit=2&cursor=${first.nextCursor}`)).items.map(({ id }: { id: string }) => id)).toEqual([
      products[0]?.id,
    ]);
  });
});

describe('strangers', () => {
  it.each([
    ['GET /admin/products', undefined],
    ['POST /admin/products', { ...REQUEST, stock: 1 }],
    ['GET /admin/products/prod_01TEST0000000000000000001', undefined],
    ['PUT /admin/products/prod_01TEST0000000000000000001', { ...REQUEST, version: 1 }],
    ['DELETE /admin/products/prod_01TEST0000000000000000001', undefined],
    ['POST /admin/products/prod_01TEST0000000000000000001/stock', { change: 1, reason: 'x' }],
    ['POST /admin/uploads', { contentType: 'image/png' }],
    ['POST /admin/uploads/publish', { key: 'uploads/x', alt: 'x' }],
    ['GET /admin/orders', undefined],
    ['GET /admin/orders/ord_1', undefined],
    ['PUT /admin/orders/ord_1', { version: 1 }],
    ['POST /admin/orders/ord_1/refunds', { reason: 'x' }],
  ] as const)('are kept out of %s', async (request, body) => {
    const { call } = await aShop({ products: [] });
    const status = async (headers: Record<string, string>) => (await call(request, { body, headers })).status;
    expect([await status({}), await status(as('asha')), await status(PACKER)]).toEqual([401, 403, 403]);
    expect(await status(ADMIN)).not.toBe(403);
  });
});
