import { Product, ProductId, ProductList, ProductQuery, Slug } from '@rakhi/contract';
import { ShopError } from '@rakhi/core';
import * as z from 'zod';
import { searchProducts } from '../catalogue/search.ts';
import type { Shelf } from '../catalogue/shelf.ts';
import type { Snapshots } from '../catalogue/snapshot.ts';
import { PUBLIC, route } from '../http/route.ts';

export const getProducts = route({
  method: 'GET',
  path: '/products',
  summary: 'Search, filter and page through the active products',
  access: 'anyone',
  cache: PUBLIC,
  query: ProductQuery,
  replies: { 200: ProductList },
  refusals: ['invalid_cursor'],
  async handle({ query, header }, { catalogue, cursors }) {
    return { status: 200, prepared: searchProducts(query, await shelfFor(header, catalogue), cursors) };
  },
});

export const getProduct = route({
  method: 'GET',
  path: '/products/{id}',
  summary: 'One active product, by its id or its slug',
  access: 'anyone',
  cache: PUBLIC,
  params: z.object({ id: z.union([ProductId, Slug], 'is neither an id nor a slug') }),
  replies: { 200: Product },
  refusals: ['not_found'],
  async handle({ params: { id }, header }, { catalogue }) {
    const { byId, bySlug } = await shelfFor(header, catalogue);
    const shelved = byId.get(id) ?? bySlug.get(id);
    if (!shelved) throw new ShopError('not_found', 'There is no such product.');
    return { status: 200, prepared: shelved.prepared };
  },
});

/**
 * The pages keep for minutes what they are told, so they say `no-cache`, and a page that is made anew after a change shows
 * it. The index may be some milliseconds behind the table; the pages hear of a change a second after it, or later.
 */
function shelfFor(header: (name: string) => string | undefined, catalogue: Snapshots<Shelf>): Promise<Shelf> {
  return header('cache-control') === 'no-cache' ? catalogue.newest() : catalogue.current();
}
