import type { Product } from './product.ts';

export const AVAILABILITIES = ['in_stock', 'low_stock', 'out_of_stock'] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** From this many units down the shop says how many are left. */
export const LOW_STOCK = 5;
/** The most of one product that one order may hold. */
export const MAX_QUANTITY = 20;

type Sellable = Pick<Product, 'stock' | 'isActive'>;

export function availabilityOf(product: Sellable): Availability {
  if (!product.isActive || product.stock <= 0) return 'out_of_stock';
  return product.stock <= LOW_STOCK ? 'low_stock' : 'in_stock';
}

/** What a shopper may put into her cart. It tells the exact stock only when that is low. */
export function maxQuantityOf(product: Sellable): number {
  return product.isActive ? Math.max(0, Math.min(product.stock, MAX_QUANTITY)) : 0;
}
