import type { Availability } from '../catalog/availability.ts';
import type { Cents, Currency } from '../money.ts';
import type { CouponKind } from '../promotions/coupon.ts';

/** A cart holds one line per product and personalisation. */
export type CartLine = {
  /** Derived from user, product and personalisation, so that adding the same thing twice meets the same line. */
  id: string;
  userId: string;
  productId: string;
  quantity: number;
  personalisation?: string;
  /** What the product cost, was called and looked like when the shopper last touched the line. */
  price: Cents;
  name: string;
  image: string;
  createdAt: string;
  updatedAt: string;
};

/** What is kept of a cart: its lines, and a head with the coupon and the checkout that is under way. */
export type StoredCart = {
  userId: string;
  lines: CartLine[];
  couponCode?: string;
  /** The pending order that was made from this cart, if any. */
  openOrderId?: string;
  /** The last order of this cart that was paid: as long as it is the same, nobody has ordered these lines meanwhile. */
  paidOrderId?: string;
};

/** Lines, not units; with everything else an order writes it keeps the transaction below DynamoDB's 100 items. */
export const MAX_CART_LINES = 40;

export type Totals = {
  subtotal: Cents;
  discount: Cents;
  shipping: Cents;
  tax: Cents;
  /** subtotal − discount + shipping + tax. */
  total: Cents;
  currency: Currency;
};

export type CartProblem =
  | { itemId: string; code: 'price_changed'; was: Cents; now: Cents }
  | { itemId: string; code: 'quantity_reduced'; was: number; now: number }
  | { itemId: string; code: 'out_of_stock' | 'unavailable' };

export type CartViewLine = {
  id: string;
  productId: string;
  slug: string;
  name: string;
  /** The key of the picture. */
  image: string;
  price: Cents;
  quantity: number;
  lineTotal: Cents;
  personalisation?: string;
  availability: Availability;
  maxQuantity: number;
  digital: boolean;
  category: string;
};

/** The cart as its owner sees it: today's prices, and what is wrong with it. */
export type CartView = {
  items: CartViewLine[];
  itemCount: number;
  totals: { subtotal: Cents; discount: Cents; total: Cents; currency: Currency };
  coupon?: { code: string; kind?: CouponKind; applies: boolean; why?: string };
  /** How much more makes standard delivery of one parcel free; 0 when it is. */
  freeShippingRemaining?: Cents;
  problems: CartProblem[];
};
