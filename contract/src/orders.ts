import { REFUND_STATUSES } from '@rakhi/core';
import * as z from 'zod';
import { OrderTotals } from './checkout.ts';
import {
  Address,
  Amount,
  BillingAddress,
  CalendarDate,
  Email,
  Instant,
  line,
  multiline,
  OrderStatus,
  PageQuery,
  PaymentStatus,
  Phone,
  ShipmentStatus,
} from './primitives.ts';
import { Image } from './products.ts';

export const OrderItem = z.object({
  itemId: z.string(),
  productId: z.string(),
  sku: z.string(),
  slug: z.string(),
  name: z.string(),
  image: Image.nullable(),
  price: Amount,
  quantity: z.int(),
  lineTotal: Amount,
  discount: Amount,
  tax: Amount,
  personalisation: z.string().optional(),
  digital: z.boolean(),
  recipient: z.int(),
});

export const Recipient = z.object({
  n: z.int(),
  name: z.string(),
  phone: z.string().optional(),
  address: z.object({
    line1: z.string(),
    line2: z.string().optional(),
    city: z.string(),
    state: z.string(),
    postalCode: z.string(),
    country: z.string(),
  }),
  giftMessage: z.string(),
  senderName: z.string(),
  deliveryOption: z.string(),
  deliveryOptionName: z.string(),
  deliveryDate: CalendarDate,
  shipBy: CalendarDate,
  shipping: Amount,
});
export type Recipient = z.infer<typeof Recipient>;

export const Shipment = z.object({
  n: z.int(),
  status: ShipmentStatus,
  shipBy: CalendarDate,
  deliveryDate: CalendarDate,
  carrier: z.string().optional(),
  trackingNumber: z.string().optional(),
  trackingUrl: z.string().optional(),
  shippedAt: Instant.optional(),
  deliveredAt: Instant.optional(),
});
export const TimelineEntry = z.object({
  id: z.string(),
  at: Instant,
  kind: z.string(),
  actor: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
  text: z.string().optional(),
});
export const Refund = z.object({
  id: z.string(),
  amount: Amount,
  status: z.enum(REFUND_STATUSES),
  reason: z.string(),
  createdAt: Instant,
});

/** `shippingAddress`, `deliveryDate` and `giftMessage` are the first recipient's. */
export const Order = z.object({
  id: z.string(),
  orderNumber: z.string(),
  userId: z.string(),
  email: z.string(),
  phone: z.string().optional(),
  status: OrderStatus,
  paymentStatus: PaymentStatus,
  disputed: z.boolean(),
  paymentIntentId: z.string().optional(),
  stripeSessionId: z.string().optional(),
  card: z.object({ brand: z.string(), last4: z.string() }).optional(),
  items: z.array(OrderItem),
  totals: OrderTotals,
  shippingAddress: Recipient.shape.address,
  billingAddress: BillingAddress.optional(),
  deliveryDate: CalendarDate,
  giftMessage: z.string(),
  recipients: z.array(Recipient),
  shipments: z.array(Shipment),
  timeline: z.array(TimelineEntry),
  coupon: z.object({ code: z.string() }).optional(),
  refunds: z.array(Refund),
  refundable: Amount,
  canCancel: z.boolean(),
  canChangeAddress: z.boolean(),
  version: z.int(),
  /** Since when it names nobody: texts and addresses are empty. */
  erasedAt: Instant.optional(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Order = z.infer<typeof Order>;

export const OrderSummary = Order.pick({
  id: true,
  orderNumber: true,
  email: true,
  status: true,
  paymentStatus: true,
  disputed: true,
  totals: true,
  erasedAt: true,
  createdAt: true,
  version: true,
}).extend({
  itemCount: z.int(),
  images: z.array(Image),
  recipients: z.array(
    z.object({ n: z.int(), name: z.string(), city: z.string(), state: z.string(), deliveryDate: CalendarDate }),
  ),
});
export type OrderSummary = z.infer<typeof OrderSummary>;
export const OrderList = z.object({ items: z.array(OrderSummary), nextCursor: z.string().nullable() });
export type OrderList = z.infer<typeof OrderList>;

export const OrderTokenQuery = z.object({ token: z.string().max(200).optional() });
export const LookupRequest = z.strictObject({ orderNumber: z.string().trim().toUpperCase().max(20), email: Email });
export const Accepted = z.object({ accepted: z.literal(true) });
export const CancelOrderRequest = z.strictObject({ reason: line(200, 0).optional() }).default({});
export const ChangeAddressRequest = z.strictObject({
  name: line(80).optional(),
  phone: Phone.optional(),
  address: Address,
  version: z.int().min(1),
});

/* The back office */

export const AdminOrderQuery = PageQuery.extend({
  status: OrderStatus.optional(),
  paymentStatus: PaymentStatus.optional(),
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
  q: z.string().trim().max(100).optional(),
  sort: z.enum(['createdAt', '-createdAt']).default('-createdAt'),
});

export const ShipmentChange = z.strictObject({
  n: z.int().min(1),
  status: ShipmentStatus,
  carrier: line(40).optional(),
  trackingNumber: line(60).optional(),
  trackingUrl: z
    .url({ protocol: /^https$/ })
    .max(400)
    .optional(),
});
export const UpdateOrderRequest = z.strictObject({
  status: OrderStatus.optional(),
  note: multiline(1_000).optional(),
  reason: line(200).optional(),
  shipments: z.array(ShipmentChange).max(12).optional(),
  version: z.int().min(1),
});
export type UpdateOrderRequest = z.infer<typeof UpdateOrderRequest>;

export const RefundRequest = z.strictObject({
  /** Left out: whatever is left, or what `items` cost. */
  amount: z.int().min(1).optional(),
  items: z
    .array(z.strictObject({ itemId: z.string(), recipient: z.int().min(1), quantity: z.int().min(1) }))
    .max(100)
    .optional(),
  /** Put the units of `items` back on the shelf. */
  restock: z.boolean().default(false),
  reason: line(200),
});
export type RefundRequest = z.infer<typeof RefundRequest>;
