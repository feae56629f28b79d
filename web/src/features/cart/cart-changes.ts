import type { Cart } from '@rakhi/contract';

/** A cart on the page. While it shows what she asked for and not yet what the shop answered, its amounts are unsettled. */
export type ShownCart = Cart & { isProvisional?: true };

export const EMPTY_CART: Cart = {
  items: [],
  itemCount: 0,
  totals: { subtotal: 0, discount: 0, total: 0, currency: 'USD' },
  problems: [],
};

/** What the cart will probably look like. Amounts are left to the shop, which alone computes what a shopper pays. */
export function withQuantity(cart: Cart, itemId: string, quantity: number): ShownCart {
  const items = cart.items
    .map((item) => (item.id === itemId ? { ...item, quantity } : item))
    .filter((item) => item.quantity > 0);
  return { ...cart, ...counted(items), problems: cart.problems.filter((problem) => problem.itemId !== itemId) };
}

/** A product that is not in the cart yet shows in the count; its line comes with the answer. */
export function withAdded(cart: Cart, { productId, quantity }: { productId: string; quantity: number }): ShownCart {
  const known = cart.items.find((item) => item.productId === productId);
  if (known) return withQuantity(cart, known.id, known.quantity + quantity);
  return { ...cart, itemCount: cart.itemCount + quantity, isProvisional: true };
}

export function withoutCoupon({ coupon: _dropped, ...cart }: Cart): ShownCart {
  return { ...cart, isProvisional: true };
}

function counted(items: Cart['items']) {
  const itemCount = items.reduce((count, item) => count + item.quantity, 0);
  return { items, itemCount, isProvisional: true as const };
}
