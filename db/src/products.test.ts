import { beforeAll, describe, expect, it } from 'vitest';
import { productsIn } from './products.ts';
import { aClient, aTable } from './testing/a-table.ts';
import { aProduct } from './testing/builders.ts';
import { capacityOf } from './testing/capacity.ts';
import { faulty } from './testing/faulty.ts';

const { table, client } = await aTable();
const products = productsIn(table, client);

describe('products', () => {
  it('are found by id, by several ids and by slug', async () => {
    const rakhi = aProduct({ id: 'prod_found', personalisation: { label: 'Name', maxLength: 12 } });
    await products.create(rakhi);

    expect(await products.byId(rakhi.id)).toEqual(rakhi);
    expect(await products.bySlug(rakhi.slug)).toEqual(rakhi);
    expect(await products.byIds([rakhi.id, rakhi.id, 'prod_none'])).toEqual(new Map([[rakhi.id, rakhi]]));
    expect(await products.byId('prod_none')).toBeUndefined();
    expect(await products.bySlug('none')).toBeUndefined();
  });

  it('cannot share a slug or a SKU', async () => {
    const first = aProduct({ id: 'prod_first' });
    await products.create(first);

    const sameSlug = aProduct({ id: 'prod_second', slug: first.slug });
    await expect(products.create(sameSlug)).rejects.toMatchObject({ code: 'slug_taken', facts: { slug: first.slug } });
    const sameSku = aProduct({ id: 'prod_second', sku: first.sku });
    await expect(products.create(sameSku)).rejects.toMatchObject({ code: 'sku_taken' });
    await expect(products.create(first)).rejects.toMatchObject({ code: 'slug_taken' });
    expect(await products.byId('prod_second')).toBeUndefined();
  });

  it('give up their old names when they are renamed', async () => {
    const before = aProduct({ id: 'prod_renamed' });
    await products.create(before);
    const after = { ...before, slug: 'a-new-slug', sku: 'A-NEW-SKU', version: 2 };
    await products.update(before, after);

    expect(await products.bySlug('a-new-slug')).toEqual(after);
    expect(await products.bySlug(before.slug)).toBeUndefined();
    await products.create(aProduct({ id: 'prod_heir', slug: before.slug, sku: before.sku }));

    const thief = aProduct({ id: 'prod_thief' });
    await products.create(thief);
    await expect(products.update(thief, { ...thief, slug: 'a-new-slug' })).rejects.toMatchObject({
      code: 'slug_taken',
    });
    await expect(products.update(thief, { ...thief, sku: 'A-NEW-SKU' })).rejects.toMatchObject({ code: 'sku_taken' });
  });

  it('keep the stock that was sold while they were edited', async () => {
    const before = aProduct({ id: 'prod_edited', stock: 10, compareAtPrice: aProduct().price });
    await products.create(before);
    await products.changeStock(before.id, -3);
    const { compareAtPrice, ...rest } = before;
    await products.update(before, { ...rest, name: 'A new name', stock: 99, sold: 99, version: 2 });

    expect(await products.byId(before.id)).toEqual({ ...rest, name: 'A new name', stock: 7, sold: 0, version: 2 });
  });

  it('refuse the second of two edits, and tell the present version', async () => {
    const before = aProduct({ id: 'prod_twice' });
    await products.create(before);
    await products.update(before, { ...before, name: 'First', version: 2 });

    const second = products.update(before, { ...before, name: 'Second', version: 2 });
    await expect(second).rejects.toMatchObject({ code: 'version_conflict', facts: { version: 2 } });
    const unknown = aProduct({ id: 'prod_none' });
    await expect(products.update(unknown, unknown)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('never have less than nothing in stock', async () => {
    const rakhi = aProduct({ id: 'prod_stock', stock: 5 });
    await products.create(rakhi);

    expect(await products.changeStock(rakhi.id, -5)).toEqual({ ...rakhi, stock: 0 });
    await expect(products.changeStock(rakhi.id, -1)).rejects.toMatchObject({
      code: 'out_of_stock',
      facts: { soldOut: [{ productId: rakhi.id, left: 0 }] },
    });
    expect(await products.changeStock(rakhi.id, 7)).toMatchObject({ stock: 7 });
    await expect(products.changeStock('prod_none', 1)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('come in once when the first answer is lost', async () => {
    await products.create(aProduct({ id: 'prod_lost', stock: 5 }));
    const lossy = aClient();
    const lost = Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });
    faulty(lossy, (_, n) => (n === 1 ? { when: 'after', error: lost } : undefined));
    expect(await productsIn(table, lossy).changeStock('prod_lost', 10)).toMatchObject({ stock: 15 });
  });

  it('come in once for one request, which may also be granted after it was refused', async () => {
    await products.create(aProduct({ id: 'prod_asked', stock: 1 }));
    await expect(products.changeStock('prod_asked', -2, 'two broken')).rejects.toMatchObject({ code: 'out_of_stock' });
    await products.changeStock('prod_asked', 10, 'ten delivered');
    expect(await products.changeStock('prod_asked', 10, 'ten delivered')).toMatchObject({ stock: 11 });
    expect(await products.changeStock('prod_asked', -2, 'two broken')).toMatchObject({ stock: 9 });
  });
});

describe('the catalogue', () => {
  it('lists the active ones, and for the back office all', async () => {
    const { table, client } = await aTable();
    const products = productsIn(table, client);
    const active = aProduct({ id: 'prod_active' });
    const archived = aProduct({ id: 'prod_archived', isActive: false });
    await products.create(active);
    await products.create(archived);
    expect(await products.allActive()).toEqual([active]);
    expect(await products.all()).toEqual([active, archived]);

    await products.update(active, { ...active, isActive: false, version: 2 });
    expect(await products.allActive()).toEqual([]);
  });

  it('is read over as many pages as it has', async () => {
    const { table, client } = await aTable();
    const products = productsIn(table, client);
    const description = 'x'.repeat(300_000);
    await Promise.all(Array.from({ length: 8 }, (_, n) => products.create(aProduct({ id: `prod_${n}`, description }))));
    const { calls } = await capacityOf(client, async () => expect(await products.allActive()).toHaveLength(8));
    expect(calls).toBe(3);
  });
});

describe('what a product costs in capacity units', () => {
  const rakhi = aProduct({ id: 'prod_cost' });
  beforeAll(() => products.create(rakhi));

  it.each([
    ['by id', () => products.byId(rakhi.id), { read: 1, write: 0, calls: 1 }],
    ['by slug', () => products.bySlug(rakhi.slug), { read: 2, write: 0, calls: 2 }],
    ['by ids, each', () => products.byIds([rakhi.id]), { read: 1, write: 0, calls: 1 }],
    ['create', () => products.create(aProduct({ id: 'prod_new' })), { read: 0, write: 7, calls: 1 }],
    ['update', () => products.update(rakhi, { ...rakhi, version: 2 }), { read: 0, write: 3, calls: 1 }],
    ['stock', () => products.changeStock(rakhi.id, 1), { read: 1, write: 3, calls: 2 }],
  ])('%s', async (_, work, expected) => {
    expect(await capacityOf(client, work)).toEqual(expected);
  });
});
