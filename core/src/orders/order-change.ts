import type { Mail } from '../mail/mail.ts';
import type { Order, Shipment, TimelineEntry } from './order.ts';

/** Units that leave the shelf (negative) or come back to it (positive). Taking more than there is refuses the change. */
export type StockMove = { productId: string; change: number };

/** One more use of a coupon, or one given back. `customerKey` is the user's id or a pseudonym of the guest's e-mail. */
export type CouponMove = { code: string; customerKey: string; change: 1 | -1 };

/** A coupon's uses by somebody who is to be forgotten, as they were read, and how many of them are counted for `to` instead. */
export type CouponForgotten = { code: string; customerKey: string; used: number; moved: number; to: string };

/** What to leave of a cart line once its order is paid; nothing is left when `keep` is 0. */
export type CartLineMove = { id: string; was: number; keep: number };

/**
 * Everything that moves together when an order moves: the database writes all of it or nothing.
 * It is decided here from `before` and refused by the database when the order is no longer that version,
 * so the same event can never count twice.
 */
export type OrderChange = {
  before: Order;
  after: Order;
  timeline: TimelineEntry[];
  /** Parcels to write, as they are to be. */
  shipments?: Shipment[];
  stock?: StockMove[];
  coupon?: CouponMove;
  couponForgotten?: CouponForgotten;
  cartLines?: CartLineMove[];
  /** Whether the cart, when it was read, named this order as its open one; whoever has not read it leaves that out. */
  isOpenInCart?: boolean;
  /** The payment is settled: the sweeper need not look at it again. */
  closesPayment?: boolean;
  /** Something is still to be done at Stripe: the sweeper looks at the order from this instant on. */
  reopensPayment?: string;
  mails?: Mail[];
};

/** A new order: the same, from nothing. */
export type OrderPlacement = {
  order: Order;
  shipments: Shipment[];
  timeline: TimelineEntry[];
  stock: StockMove[];
  coupon?: CouponMove & { usageLimit?: number; usageLimitPerCustomer?: number };
  /** The cart as it was read; refused (`cart_changed`) when another checkout of it came first, open or paid already. */
  cart: { userId: string; previousOpenOrderId?: string; paidOrderId?: string };
  /** Ties the order to the request that asked for it, so that repeating the request finds it. */
  idempotency?: { scope: string; key: string };
};
