import { availabilityOf, maxQuantityOf } from '../catalog/availability.ts';
import type { Product } from '../catalog/product.ts';
import { type Cents, CURRENCY, cents, NOTHING, sum } from '../money.ts';
import { applyCoupon } from '../promotions/apply-coupon.ts';
import type { Coupon } from '../promotions/coupon.ts';
import type { CartLine, CartProblem, CartView, CartViewLine, StoredCart } from './cart.ts';

export type CartSurroundings = {
  products: ReadonlyMap<string, Product>;
  /** The coupon that the cart names, if there is one of that name. */
  coupon?: Coupon | undefined;
  freeStandardFrom: Cents;
  now: Date;
};

/** The cart with today's prices. Whatever changed since the shopper last looked is told, never silently mended. */
export function viewCart(cart: StoredCart, surroundings: CartSurroundings): CartView {
  const { products } = surroundings;
  const ordered = cart.lines.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
  const items = ordered.map((line) => viewLine(line, products.get(line.productId)));
  const problems = ordered.flatMap((line) => problemsOf(line, products.get(line.productId)));
  const sellable = items.filter((item) => item.availability !== 'out_of_stock');
  const subtotal = sum(sellable.map((item) => item.lineTotal));
  const coupon = viewCoupon(cart, sellable, surroundings);
  const discount = coupon?.discount ?? NOTHING;
  const shipped = sellable.some((item) => !item.digital);
  return {
    items,
    itemCount: items.reduce((count, item) => count + item.quantity, 0),
    totals: { subtotal, discount, total: cents(subtotal - discount), currency: CURRENCY },
    ...(coupon && { coupon: coupon.shown }),
    ...(shipped && { freeShippingRemaining: cents(Math.max(0, surroundings.freeStandardFrom - subtotal)) }),
    problems,
  };
}

/** A product that is gone keeps its name and picture as the shopper knew them. */
function viewLine(line: CartLine, product: Product | undefined): CartViewLine {
  const price = product?.price ?? line.price;
  return {
    id: line.id,
    productId: line.productId,
    slug: product?.slug ?? '',
    name: product?.name ?? line.name,
    image: product?.images[0]?.key ?? line.image,
    price,
    quantity: line.quantity,
    lineTotal: cents(price * line.quantity),
    ...(line.personalisation !== undefined && { personalisation: line.personalisation }),
    availability: product ? availabilityOf(product) : 'out_of_stock',
    maxQuantity: product ? maxQuantityOf(product) : 0,
    digital: product?.deliveryInfo.digital ?? false,
    category: product?.category ?? '',
  };
}

function problemsOf(line: CartLine, product: Product | undefined): CartProblem[] {
  const itemId = line.id;
  if (!product?.isActive) return [{ itemId, code: 'unavailable' }];
  if (product.stock <= 0) return [{ itemId, code: 'out_of_stock' }];
  const problems: CartProblem[] = [];
  const most = maxQuantityOf(product);
  if (line.quantity > most) problems.push({ itemId, code: 'quantity_reduced', was: line.quantity, now: most });
  if (line.price !== product.price)
    problems.push({ itemId, code: 'price_changed', was: line.price, now: product.price });
  return problems;
}

function viewCoupon(cart: StoredCart, items: readonly CartViewLine[], { coupon, now }: CartSurroundings) {
  if (cart.couponCode === undefined) return undefined;
  const shown = { code: cart.couponCode, ...(coupon && { kind: coupon.kind }) };
  // Who she is, and so how often she has used it, is known only at the checkout.
  const outcome = applyCoupon(coupon, items, { now, usedByCustomer: 0 });
  if (!outcome.applies) return { discount: NOTHING, shown: { ...shown, applies: false, why: outcome.why } };
  return { discount: outcome.discount, shown: { ...shown, applies: true } };
}
