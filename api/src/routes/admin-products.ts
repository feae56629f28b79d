import {
  AdminProduct,
  AdminProductList,
  AdminProductQuery,
  CreateProductRequest,
  ProductId,
  type ProductRequest,
  StockRequest,
  UpdateProductRequest,
} from '@rakhi/contract';
import { CURRENCY, cents, type Product, ShopError } from '@rakhi/core';
import * as z from 'zod';
import type { Deps } from '../deps.ts';
import { userIdOf } from '../http/caller.ts';
import { route } from '../http/route.ts';
import { presentAdminProduct } from '../presenters/product.ts';

const ProductParams = z.object({ id: ProductId });

export const getAdminProducts = route({
  method: 'GET',
  path: '/admin/products',
  summary: 'All products with their stock, newest first',
  access: 'staff',
  query: AdminProductQuery,
  replies: { 200: AdminProductList },
  refusals: ['invalid_cursor'],
  async handle({ query: { q, active, limit, cursor } }, { products, cursors, imageUrl }) {
    const list = `admin products ${q ?? ''} ${active ?? ''}`;
    const after = cursor === undefined ? undefined : cursors.read(list, cursor);
    const found = (await products.all())
      .filter((product) => (active === undefined || product.isActive === active) && mentions(product, q))
      .toSorted((a, b) => (a.id < b.id ? 1 : -1))
      .filter(({ id }) => after === undefined || id < after);
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    const nextCursor = last ? cursors.write(list, last.id) : null;
    return { status: 200, body: { items: page.map((product) => presentAdminProduct(product, imageUrl)), nextCursor } };
  },
});

export const getAdminProduct = route({
  method: 'GET',
  path: '/admin/products/{id}',
  summary: 'One product, active or archived, as it is edited',
  access: 'staff',
  params: ProductParams,
  replies: { 200: AdminProduct },
  refusals: ['not_found'],
  async handle({ params: { id } }, deps) {
    return { status: 200, body: presentAdminProduct(await productWith(id, deps), deps.imageUrl) };
  },
});

export const postAdminProduct = route({
  method: 'POST',
  path: '/admin/products',
  summary: 'Put a new product on the shelf',
  access: 'staff',
  body: CreateProductRequest,
  replies: { 201: AdminProduct },
  refusals: ['slug_taken', 'sku_taken', 'try_again'],
  async handle({ body: { stock, ...facts } }, deps) {
    const now = deps.clock.now().toISOString();
    const product: Product = {
      ...factsOf(facts),
      id: deps.ids.next('prod'),
      stock,
      sold: 0,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    await deps.products.create(product);
    await showChange([product], deps);
    return { status: 201, body: presentAdminProduct(product, deps.imageUrl) };
  },
});

export const putAdminProduct = route({
  method: 'PUT',
  path: '/admin/products/{id}',
  summary: 'Change a product; its stock has an address of its own',
  access: 'staff',
  params: ProductParams,
  body: UpdateProductRequest,
  replies: { 200: AdminProduct },
  refusals: ['not_found', 'version_conflict', 'slug_taken', 'sku_taken', 'try_again'],
  async handle({ params: { id }, body: { version, ...facts } }, deps) {
    const before = await productWith(id, deps);
    if (before.version !== version) {
      const message = 'Somebody else has changed this product meanwhile.';
      throw new ShopError('version_conflict', message, { version: before.version });
    }
    const { stock, sold, createdAt, updatedAt } = before;
    const after = await save(before, { ...factsOf(facts), id, stock, sold, version, createdAt, updatedAt }, deps);
    return { status: 200, body: presentAdminProduct(after, deps.imageUrl) };
  },
});

export const deleteAdminProduct = route({
  method: 'DELETE',
  path: '/admin/products/{id}',
  summary: 'Take a product off the shelf; orders keep what they sold',
  access: 'staff',
  params: ProductParams,
  replies: { 200: AdminProduct },
  refusals: ['not_found', 'version_conflict', 'try_again'],
  async handle({ params: { id } }, deps) {
    const before = await productWith(id, deps);
    const after = before.isActive ? await save(before, { ...before, isActive: false }, deps) : before;
    return { status: 200, body: presentAdminProduct(after, deps.imageUrl) };
  },
});

export const postAdminStock = route({
  method: 'POST',
  path: '/admin/products/{id}/stock',
  summary: 'Units that came in or went missing, with the reason',
  access: 'staff',
  params: ProductParams,
  body: StockRequest,
  replies: { 200: AdminProduct },
  refusals: ['not_found', 'out_of_stock', 'try_again'],
  async handle({ params: { id }, body: { change, reason }, caller }, deps) {
    const product = await deps.products.changeStock(id, change);
    deps.log('info', { message: 'stock changed', productId: id, change, reason, by: userIdOf(caller) });
    await showChange([product], deps);
    return { status: 200, body: presentAdminProduct(product, deps.imageUrl) };
  },
});

async function productWith(id: string, { products }: Deps): Promise<Product> {
  const product = await products.byId(id);
  if (!product) throw new ShopError('not_found', 'There is no such product.');
  return product;
}

async function save(before: Product, changed: Product, deps: Deps): Promise<Product> {
  const after = { ...changed, version: before.version + 1, updatedAt: deps.clock.now().toISOString() };
  await deps.products.update(before, after);
  await showChange([before, after], deps);
  return after;
}

/** The snapshot here and the pages kept by the web server show it at once; other processes follow in half a minute. */
async function showChange(changed: readonly Product[], { catalogue, storefront, log }: Deps): Promise<void> {
  const tags = new Set(['products', ...changed.map(({ slug }) => `product:${slug}`)]);
  await catalogue.refresh();
  // The change is written; pages that could not be told grow old by themselves within minutes.
  await storefront.refresh([...tags]).catch(() => log('warn', { message: 'pages not refreshed', tags: [...tags] }));
}

type Facts = Omit<Product, 'id' | 'stock' | 'sold' | 'version' | 'createdAt' | 'updatedAt'>;

function factsOf({ price, compareAtPrice, personalisation, ...facts }: ProductRequest): Facts {
  return {
    ...facts,
    price: cents(price),
    currency: CURRENCY,
    ...(compareAtPrice != null && { compareAtPrice: cents(compareAtPrice) }),
    ...(personalisation != null && { personalisation }),
  };
}

function mentions({ name, slug, sku }: Product, q: string | undefined): boolean {
  const text = `${name} ${slug} ${sku}`.toLowerCase();
  return (q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
