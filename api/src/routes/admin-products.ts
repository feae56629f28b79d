import {
  AdminProduct,
  AdminProductList,
  AdminProductQuery,
  CreateProductRequest,
  ProductId,
  StockRequest,
  UpdateProductRequest,
} from '@rakhi/contract';
import type { Product } from '@rakhi/core';
import * as z from 'zod';
import { archiveProduct, changeProduct, changeStock, createProduct, productWith } from '../catalogue/edit-products.ts';
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
  refusals: ['slug_taken', 'sku_taken'],
  async handle({ body }, deps) {
    return { status: 201, body: presentAdminProduct(await createProduct(body, deps), deps.imageUrl) };
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
  refusals: ['not_found', 'version_conflict', 'slug_taken', 'sku_taken'],
  async handle({ params: { id }, body }, deps) {
    return { status: 200, body: presentAdminProduct(await changeProduct(id, body, deps), deps.imageUrl) };
  },
});

export const deleteAdminProduct = route({
  method: 'DELETE',
  path: '/admin/products/{id}',
  summary: 'Take a product off the shelf; orders keep what they sold',
  access: 'staff',
  params: ProductParams,
  replies: { 200: AdminProduct },
  refusals: ['not_found', 'version_conflict'],
  async handle({ params: { id } }, deps) {
    return { status: 200, body: presentAdminProduct(await archiveProduct(id, deps), deps.imageUrl) };
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
  refusals: ['not_found', 'out_of_stock'],
  async handle({ params: { id }, body: { change, reason }, caller, repeat }, deps) {
    const request = repeat && deps.hash(JSON.stringify([repeat.scope, repeat.key, id, change]));
    const product = await changeStock({ id, change, request }, deps);
    deps.log('info', { message: 'stock changed', productId: id, change, reason, by: userIdOf(caller) });
    return { status: 200, body: presentAdminProduct(product, deps.imageUrl) };
  },
});

function mentions({ name, slug, sku }: Product, q: string | undefined): boolean {
  const text = `${name} ${slug} ${sku}`.toLowerCase();
  return (q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
