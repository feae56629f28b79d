import { cents, type Product } from '@rakhi/core';
import { describe, expect, it } from 'vitest';
import { shelve } from '../catalogue/shelf.ts';
import { snapshotsOf } from '../catalogue/snapshot.ts';
import { serve } from '../http/serve.ts';
import { imageUrlUnder } from '../presenters/image.ts';
import { presentProduct } from '../presenters/product.ts';
import { aProduct } from '../testing/a-product.ts';
import { checkedCalls } from '../testing/call.ts';
import { plainDeps } from '../testing/plain-deps.ts';
import * as routes from './products.ts';

const rudraksha = aProduct({
  name: 'Om Rudraksha Rakhi',
  slug: 'om-rudraksha',
  price: cents(999),
  sold: 9,
  createdAt: '2027-06-03T00:00:00.000Z',
});
const kundan = aProduct({ name: 'Kundan Kamal Rakhi', slug: 'kundan-kamal', price: cents(1499), stock: 3, sold: 5 });
const sweets = aProduct({
  name: 'Om Rakhi with Kaju Katli',
  slug: 'om-kaju',
  price: cents(2799),
  category: 'combos',
  sold: 7,
  createdAt: '2027-06-02T00:00:00.000Z',
  attributes: { ...kundan.attributes, style: 'food', includes: ['roli', 'kaju katli 250 g', 'almonds 100 g'] },
});
const kids = aProduct({
  name: 'Puppy Rakhi',
  slug: 'puppy',
  price: cents(599),
  stock: 0,
  category: 'kids-rakhi',
  attributes: { ...kundan.attributes, recipients: ['kids'], style: 'fun', includes: ['card'] },
});
const CATALOGUE = [rudraksha, kundan, sweets, kids];

describe('the list of products', () => {
  it.each([
    ['', ['om-rudraksha', 'om-kaju', 'kundan-kamal', 'puppy']],
    ['sort=price', ['puppy', 'om-rudraksha', 'kundan-kamal', 'om-kaju']],
    ['sort=-price', ['om-kaju', 'kundan-kamal', 'om-rudraksha', 'puppy']],
    ['sort=newest', ['om-rudraksha', 'om-kaju', 'kundan-kamal', 'puppy']],
    ['category=combos,kids-rakhi', ['om-kaju', 'puppy']],
    ['category=combos&category=kids-rakhi', ['om-kaju', 'puppy']],
    ['recipient=kids', ['puppy']],
    ['style=food', ['om-kaju']],
    ['includes=sweets', ['om-kaju']],
    ['includes=dry-fruit,chocolates', ['om-kaju']],
    ['includes=no-food&inStock=true', ['om-rudraksha', 'kundan-kamal']],
    ['minPrice=900&maxPrice=1500', ['om-rudraksha', 'kundan-kamal']],
    ['q=rudraksh', ['om-rudraksha']],
    ['q=rudrakhsa', ['om-rudraksha']],
    ['q=KUNDAN+rakhi+for+my+brother', ['kundan-kamal']],
    ['q=katli', ['om-kaju']],
    ['q=submarine', []],
  ])('%s finds %j', async (query, slugs) => {
    const { body } = await shop().call(`GET /products?${query}`);
    expect(body.items.map(({ slug }: { slug: string }) => slug)).toEqual(slugs);
    expect(body.total).toBe(slugs.length);
  });

  it('counts each choice as if nothing of its own kind were chosen', async () => {
    const { body } = await shop().call('GET /products?style=food&maxPrice=3000');
    expect(body.items).toHaveLength(1);
    expect(body.facets.style).toEqual([
      { value: 'traditional', count: 2 },
      { value: 'food', count: 1 },
      { value: 'fun', count: 1 },
    ]);
    expect(body.facets.category).toEqual([{ value: 'combos', count: 1 }]);
    expect(body.facets.price).toEqual({ min: 2799, max: 2799 });
    expect(body.facets.inStock).toBe(1);
  });

  it('is paged without gaps or repeats', async () => {
    const { call } = shop();
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await call(`GET /products?limit=1&sort=price${cursor && `&cursor=${cursor}`}`);
      seen.push(body.items[0].slug);
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(['puppy', 'om-rudraksha', 'kundan-kamal', 'om-kaju']);
  });

  it('goes on where it was when a product on the way has gone', async () => {
    const { call, shelf } = shop();
    const first = await call('GET /products?limit=2&sort=price');
    shelf.splice(shelf.indexOf(rudraksha), 1);
    await shelf.refresh();
    const second = await call(`GET /products?limit=2&sort=price&cursor=${first.body.nextCursor}`);
    expect(second.body.items.map(({ slug }: { slug: string }) => slug)).toEqual(['om-kaju']);
  });

  it.each(['bm90IG91cnM.AAAA', 'x', ''])('refuses the cursor "%s"', async (cursor) => {
    expect((await shop().call(`GET /products?cursor=${cursor}`)).body.code).toBe('invalid_cursor');
  });

  it('refuses the cursor of another list', async () => {
    const { call } = shop();
    const { body } = await call('GET /products?limit=1&sort=price');
    expect((await call(`GET /products?limit=1&cursor=${body.nextCursor}`)).body.code).toBe('invalid_cursor');
  });

  it.each(['limit=0', 'limit=101', 'limit=many', 'sort=best', 'inStock=maybe', 'minPrice=-1'])(
    'refuses %s',
    async (query) => {
      const { body } = await shop().call(`GET /products?${query}`);
      expect(body).toMatchObject({ status: 400, errors: [{ path: query.split('=')[0] }] });
    },
  );

  it('is not sent again to who has it', async () => {
    const { call } = shop();
    const etag = (await call('GET /products')).headers.get('etag') ?? '';
    expect((await call('GET /products', { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  it.each(['GET /products?q=om', 'GET /products/om-rudraksha'] as const)(
    'is read anew for who may not be told what is old, once for a hundred of them: %s',
    async (request) => {
      const { call, shelf, reads } = shop();
      await call(request);
      shelf.splice(shelf.indexOf(rudraksha), 1, { ...rudraksha, price: cents(1_234) });
      reads.later = 2_000;
      expect((await call(request)).text).not.toContain('"price":1234');
      const headers = { 'Cache-Control': 'no-cache' };
      const answers = await Promise.all(Array.from({ length: 100 }, () => call(request, { headers })));
      expect(answers.filter(({ text }) => text.includes('"price":1234'))).toHaveLength(100);
      expect(reads.count).toBe(2);
    },
  );

  it('answers a known question in well under half a millisecond', async () => {
    const { app } = shop();
    const ask = () => app.request('/products?limit=24&category=combos');
    for (let turn = 0; turn < 200; turn += 1) await ask();
    const before = process.cpuUsage();
    for (let turn = 0; turn < 500; turn += 1) await ask();
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 500 / 1000).toBeLessThan(0.5);
  });
});

describe('one product', () => {
  it('is found by its slug and by its id', async () => {
    const { call } = shop();
    const bySlug = await call('GET /products/om-rudraksha');
    expect(bySlug.body).toMatchObject({ id: rudraksha.id, price: 999, currency: 'USD', availability: 'in_stock' });
    expect((await call(`GET /products/${rudraksha.id}`)).text).toBe(bySlug.text);
  });

  it('tells how many are left only when they are few', async () => {
    const { call } = shop();
    expect((await call('GET /products/kundan-kamal')).body).toMatchObject({
      availability: 'low_stock',
      maxQuantity: 3,
    });
    expect((await call('GET /products/om-rudraksha')).body.maxQuantity).toBe(20);
    expect((await call('GET /products/om-rudraksha')).text).not.toMatch(/"stock"|"sold"|"version"/);
  });

  it('shows pictures where they are served', async () => {
    const { body } = await shop().call('GET /products/kundan-kamal');
    expect(body.images[0].url).toBe(`/images/${kundan.images[0]?.key}-1080.webp`);
  });

  it.each(['no-such-thing', 'prod_01TEST0000000000000009999'])('%s is not there', async (id) => {
    expect(await shop().call(`GET /products/${id}`)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('is not asked for by something that is neither', async () => {
    expect((await shop().call('GET /products/..%2Fadmin')).status).toBe(400);
  });
});

function shop() {
  const shelf = Object.assign([...CATALOGUE], { refresh: async () => {} });
  const imageUrl = imageUrlUnder('/images');
  const reads = { count: 0, later: 0 };
  const allActive = async () => {
    reads.count += 1;
    return [...shelf];
  };
  const catalogue = snapshotsOf({
    products: { allActive },
    clock: { now: () => new Date(reads.later) },
    derive: (products: Product[]) => shelve(products, (product) => presentProduct(product, imageUrl)),
  });
  shelf.refresh = catalogue.refresh;
  const app = serve(Object.values(routes), plainDeps({ catalogue, imageUrl }));
  return { shelf, reads, app, call: checkedCalls(app, Object.values(routes)) };
}
