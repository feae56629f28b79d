import type { CreateProductRequest, ProductRequest, UpdateProductRequest } from '@rakhi/contract';
import { CURRENCY, cents, type Product, ShopError } from '@rakhi/core';
import type { Deps } from '../deps.ts';

// Each of these shows at once in the catalogue of its own process. Pages and other processes hear of it by the table's
// stream (`events/table-changes.ts`).

/** @throws ShopError not_found */
export async function productWith(id: string, { products }: Deps): Promise<Product> {
  const product = await products.byId(id);
  if (!product) throw new ShopError('not_found', 'There is no such product.');
  return product;
}

/** @throws ShopError slug_taken, sku_taken */
export async function createProduct({ stock, ...facts }: CreateProductRequest, deps: Deps): Promise<Product> {
  const now = deps.clock.now().toISOString();
  const fresh = { id: deps.ids.next('prod'), stock, sold: 0, version: 1, createdAt: now, updatedAt: now };
  const product = { ...factsOf(facts), ...fresh };
  await deps.products.create(product);
  await deps.catalogue.refresh();
  return product;
}

/** Changes everything but the stock, on the version that was seen. @throws ShopError not_found, version_conflict, slug_taken, sku_taken */
export async function changeProduct(
  id: string,
  { version, ...facts }: UpdateProductRequest,
  deps: Deps,
): Promise<Product> {
  const before = await productWith(id, deps);
  if (before.version !== version) {
    const message = 'Somebody else has changed this product meanwhile.';
    throw new ShopError('version_conflict', message, { version: before.version });
  }
  const { stock, sold, createdAt, updatedAt } = before;
  return save(before, { ...factsOf(facts), id, stock, sold, version, createdAt, updatedAt }, deps);
}

/** Orders keep what they sold. Archiving again changes nothing. @throws ShopError not_found */
export async function archiveProduct(id: string, deps: Deps): Promise<Product> {
  const before = await productWith(id, deps);
  return before.isActive ? save(before, { ...before, isActive: false }, deps) : before;
}

/** `request` names the asking, so that units whose answer was lost do not come in twice. */
type StockChange = { id: string; change: number; request?: string | undefined };

/** @throws ShopError not_found, out_of_stock when it would fall below nothing */
export async function changeStock({ id, change, request }: StockChange, deps: Deps): Promise<Product> {
  const product = await deps.products.changeStock(id, change, request);
  await deps.catalogue.refresh();
  return product;
}

async function save(before: Product, changed: Product, deps: Deps): Promise<Product> {
  const after = { ...changed, version: before.version + 1, updatedAt: deps.clock.now().toISOString() };
  await deps.products.update(before, after);
  await deps.catalogue.refresh();
  return after;
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
