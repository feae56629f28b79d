import type { Cart, Product } from '@rakhi/contract';

export type AddOn = { product: Product; reachesFreeDelivery: boolean };

const MOST = 2;

/** Small things to send along that are not in the cart: those that make delivery free come first, the cheapest of them. */
export function addOnsFor(cart: Cart, products: readonly Product[]): AddOn[] {
  const missing = cart.freeShippingRemaining ?? 0;
  const inCart = new Set(cart.items.map((item) => item.productId));
  return products
    .filter((product) => !inCart.has(product.id) && product.availability !== 'out_of_stock' && !product.personalisation)
    .map((product) => ({ product, reachesFreeDelivery: missing > 0 && product.price >= missing }))
    .toSorted(
      (a, b) => Number(b.reachesFreeDelivery) - Number(a.reachesFreeDelivery) || a.product.price - b.product.price,
    )
    .slice(0, MOST);
}
