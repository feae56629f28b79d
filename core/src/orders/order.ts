import type { Totals } from '../cart/cart.ts';
import type { Cents } from '../money.ts';
import type { CouponKind } from '../promotions/coupon.ts';
import type { Address, BillingAddress } from './address.ts';
import type { OrderStatus, PaymentStatus, ShipmentStatus } from './order-status.ts';

/** A product as it was sold, to one recipient: name, price and picture are frozen with the order. */
export type OrderItem = {
  /** The cart line it came from. */
  itemId: string;
  productId: string;
  sku: string;
  slug: string;
  name: string;
  image: string;
  category: string;
  price: Cents;
  quantity: number;
  lineTotal: Cents;
  /** This item's part of the coupon. */
  discount: Cents;
  tax: Cents;
  personalisation?: string;
  digital: boolean;
  /** Which recipient gets it: `recipients[].n`. */
  recipient: number;
};

export type Recipient = {
  /** 1 for the first one. One parcel each. */
  n: number;
  name: string;
  phone?: string;
  address: Address;
  giftMessage: string;
  senderName: string;
  deliveryOption: string;
  deliveryOptionName: string;
  /** The day the parcel is meant to arrive. */
  deliveryDate: string;
  /** The day it must leave the house. */
  shipBy: string;
  shipping: Cents;
  shippingTax: Cents;
};

/** One per recipient. */
export type Shipment = {
  orderId: string;
  n: number;
  status: ShipmentStatus;
  shipBy: string;
  deliveryDate: string;
  carrier?: string;
  trackingNumber?: string;
  trackingUrl?: string;
  shippedAt?: string;
  deliveredAt?: string;
};

export const REFUND_STATUSES = ['requested', 'succeeded', 'pending', 'failed'] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];

export type Refund = {
  id: string;
  amount: Cents;
  status: RefundStatus;
  reason: string;
  /** Who asked for it: a user id, `shopper`, `shop` (by itself) or `stripe` (made in Stripe's dashboard). */
  by: string;
  stripeRefundId?: string;
  /** What follows once the money is on its way back. */
  afterwards?: { cancelOrder?: boolean; restock?: { productId: string; quantity: number }[] };
  /** It has followed, and stays so when a bank sends the money back later. */
  hasFollowed?: true;
  createdAt: string;
};

export type TimelineEntry = {
  id: string;
  at: string;
  /** What happened, e.g. `placed`, `paid`, `status`, `shipment`, `refund`, `address`, `note`. */
  kind: string;
  actor: string;
  from?: string;
  to?: string;
  /** For people; notes with `internal` are for the back office only. */
  text?: string;
  internal?: boolean;
};

export type Order = {
  id: string;
  orderNumber: string;
  userId: string;
  email: string;
  phone?: string;
  status: OrderStatus;
  paymentStatus: PaymentStatus;
  disputed: boolean;
  /** Where the order goes back to when a dispute is won. */
  statusBeforeDispute?: OrderStatus;
  items: OrderItem[];
  recipients: Recipient[];
  totals: Totals;
  coupon?: { code: string; kind: CouponKind; customerKey: string };
  billingAddress?: BillingAddress;
  refunds: Refund[];
  stripeSessionId?: string;
  paymentIntentId?: string;
  /** What Stripe really took; differs from the total only while the order is held for that reason. */
  amountPaid?: Cents;
  card?: { brand: string; last4: string };
  /** Whether the stock (and the coupon's use) of this order is taken; it is given back exactly once. */
  stockHeld: boolean;
  /** A hash of what was ordered, to recognise the same checkout when it comes again. */
  fingerprint: string;
  /** When the Stripe session ends; stored before the session is made, because repeating the call needs the same value. */
  expiresAt: string;
  paidAt?: string;
  /** Since when it names nobody any more (`people/`). */
  erasedAt?: string;
  createdAt: string;
  updatedAt: string;
  version: number;
};

/** Everything that lies under an order's key. */
export type OrderFile = { order: Order; shipments: Shipment[]; timeline: TimelineEntry[] };
