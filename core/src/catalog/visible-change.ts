import { availabilityOf } from './availability.ts';
import type { Product } from './product.ts';

type Shown = Pick<Product, 'version' | 'stock' | 'isActive'>;

/** Whether shoppers can see that something is another than before: every edit raises the version, a sale does not. */
export function isVisibleChange(before: Shown, after: Shown): boolean {
  return before.version !== after.version || stockTold(before) !== stockTold(after);
}

/** How many are left the shop says only when they are few. */
function stockTold(product: Shown): string | number {
  const availability = availabilityOf(product);
  return availability === 'low_stock' ? product.stock : availability;
}
