import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Product, type Products, ShopError } from '@rakhi/core';
import { matching, updateOf } from './expressions.ts';
import { entity } from './item.ts';
import { gsi1, key } from './keys.ts';
import { getItem, getItems, queryAll } from './reading.ts';
import { enoughFor, soldOut } from './stock.ts';
import { putNew, transact, type Write } from './transaction.ts';

export const products = entity<Product>('product');
/** Holds a slug or a SKU for one product: two products cannot have the same. */
const guards = entity<{ productId: string }>('product-name');

const PAGE = 100;

export function productsIn(table: string, client: DynamoDBDocumentClient): Products {
  async function byId(id: string): Promise<Product | undefined> {
    const item = await getItem(client, table, key.product(id));
    return item && products.read(item);
  }

  async function list(isActive: boolean): Promise<Product[]> {
    const items = await queryAll(client, {
      TableName: table,
      IndexName: 'GSI1',
      KeyConditionExpression: 'GSI1PK = :products',
      ExpressionAttributeValues: { ':products': gsi1.products({ isActive }) },
      // A page at a time, so that unpacking the catalogue does not hold up the requests beside it.
      Limit: PAGE,
    });
    return items.map(products.read);
  }

  return {
    byId,
    async byIds(ids) {
      const items = await getItems(client, table, [...new Set(ids)].map(key.product));
      return new Map(items.map(products.read).map((product) => [product.id, product]));
    },
    async bySlug(slug) {
      const guard = await getItem(client, table, key.slug(slug));
      return guard && byId(guards.read(guard).productId);
    },
    allActive: () => list(true),
    all: async () => (await Promise.all([list(true), list(false)])).flat(),
    async create(product) {
      const item = products.item({ ...key.product(product.id), ...gsi1.product(product) }, product);
      const taken = () => new ShopError('version_conflict', 'There is such a product already.');
      await transact(client, [...claimNames(table, product), putNew(table, item, taken)]);
    },
    async update(before, after) {
      const names = [...releaseNames(table, before, after), ...claimNames(table, after, before)];
      await transact(client, [rewrite(table, before, after), ...names]);
    },
    async changeStock(id, change, request) {
      // A transaction, because only those know their own repeats: ten units must not come in twice when an answer is lost.
      await transact(client, [stockCorrection(table, id, change)], request);
      const product = await byId(id);
      if (product === undefined) throw noSuchProduct();
      return product;
    },
  };
}

function stockCorrection(table: string, id: string, change: number): Write {
  return {
    request: {
      Update: {
        TableName: table,
        Key: key.product(id),
        ...updateOf({ add: { stock: change } }, enoughFor(change)),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refusal: (stored) => (stored['id'] === undefined ? noSuchProduct() : soldOut(id, stored)),
  };
}

/** Orders move stock and sold while somebody edits the product, so an edit leaves both as they are. */
function rewrite(table: string, before: Product, after: Product): Write {
  const nothing: { [Name in keyof Product]?: undefined } = Object.fromEntries(
    Object.keys(before).map((name) => [name, undefined]),
  );
  const { stock, sold, ...set } = { ...nothing, ...after, ...products.marks, ...gsi1.product(after) };
  return {
    request: {
      Update: {
        TableName: table,
        Key: key.product(after.id),
        ...updateOf({ set }, matching({ version: before.version })),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refusal: ({ version }) =>
      version === undefined
        ? noSuchProduct()
        : new ShopError('version_conflict', 'Somebody else has changed this product.', { version }),
  };
}

/** Slug and SKU of a product; only those that are not its own already. */
function claimNames(table: string, { id, slug, sku }: Product, before?: Product): Write[] {
  const claim = (name: ReturnType<typeof key.slug>, refusal: () => ShopError) =>
    putNew(table, guards.item(name, { productId: id }), refusal);
  return [
    ...(slug === before?.slug
      ? []
      : [claim(key.slug(slug), () => new ShopError('slug_taken', 'Another product has this address.', { slug }))]),
    ...(sku === before?.sku
      ? []
      : [claim(key.sku(sku), () => new ShopError('sku_taken', 'Another product has this SKU.', { sku }))]),
  ];
}

function releaseNames(table: string, before: Product, after: Product): Write[] {
  const released = [
    ...(before.slug === after.slug ? [] : [key.slug(before.slug)]),
    ...(before.sku === after.sku ? [] : [key.sku(before.sku)]),
  ];
  return released.map((name) => ({ request: { Delete: { TableName: table, Key: name } } }));
}

function noSuchProduct(): ShopError {
  return new ShopError('not_found', 'There is no such product.');
}
