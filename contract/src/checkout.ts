import * as z from 'zod';
import { CartItemId } from './cart.ts';
import {
  Address,
  Amount,
  BillingAddress,
  CalendarDate,
  Email,
  Instant,
  line,
  multiline,
  Phone,
  Quantity,
  Usd,
} from './primitives.ts';

export const GIFT_MESSAGE_LENGTH = 500;
export const MAX_RECIPIENTS = 12;

export const RecipientRequest = z.strictObject({
  name: line(80),
  phone: Phone.optional(),
  address: Address,
  giftMessage: multiline(GIFT_MESSAGE_LENGTH).default(''),
  senderName: line(80, 0).default(''),
  deliveryOption: z.string().max(40).default('standard'),
  deliveryDate: CalendarDate.optional(),
  /** One recipient may leave this out and gets everything; with several every unit goes to exactly one. */
  items: z
    .array(z.strictObject({ itemId: CartItemId, quantity: Quantity }))
    .max(100)
    .optional(),
});
export type RecipientRequest = z.infer<typeof RecipientRequest>;

export const CheckoutRequest = z.strictObject({
  email: Email,
  phone: Phone.optional(),
  recipients: z.array(RecipientRequest).min(1).max(MAX_RECIPIENTS),
  billingAddress: BillingAddress.optional(),
  couponCode: line(40).optional(),
  /** What the shopper was shown; another total is refused before anything is reserved. */
  expectedTotal: Amount,
});
export type CheckoutRequest = z.infer<typeof CheckoutRequest>;

/** A quote may be asked for while addresses are still being typed. */
export const QuoteRequest = z.strictObject({
  email: z.string().trim().toLowerCase().max(254).optional(),
  recipients: z
    .array(
      z.strictObject({
        state: z.string().trim().toUpperCase().length(2).optional(),
        postalCode: z
          .string()
          .trim()
          .regex(/^\d{5}(-\d{4})?$/)
          .optional(),
        deliveryOption: z.string().max(40).default('standard'),
        deliveryDate: CalendarDate.optional(),
        items: z
          .array(z.strictObject({ itemId: CartItemId, quantity: Quantity }))
          .max(100)
          .optional(),
      }),
    )
    .min(1)
    .max(MAX_RECIPIENTS),
  couponCode: line(40).optional(),
});
export type QuoteRequest = z.infer<typeof QuoteRequest>;

export const OrderTotals = z.object({
  subtotal: Amount,
  discount: Amount,
  shipping: Amount,
  tax: Amount,
  total: Amount,
  currency: Usd,
});
export type OrderTotals = z.infer<typeof OrderTotals>;

export const QuotedRecipient = z.object({
  n: z.int(),
  deliveryOption: z.string(),
  deliveryOptionName: z.string(),
  deliveryDate: CalendarDate.optional(),
  shipBy: CalendarDate.optional(),
  shipping: Amount,
  arrivesBeforeFestival: z.boolean().optional(),
});
export const QuoteProblem = z.looseObject({
  code: z.string(),
  message: z.string(),
  recipient: z.int().optional(),
  itemId: z.string().optional(),
});
export const Quote = z.object({
  totals: OrderTotals,
  recipients: z.array(QuotedRecipient),
  coupon: z.object({ code: z.string(), applies: z.boolean(), why: z.string().optional() }).optional(),
  problems: z.array(QuoteProblem),
});
export type Quote = z.infer<typeof Quote>;

export const CheckoutResponse = z.object({
  orderId: z.string(),
  orderNumber: z.string(),
  /** Null when there is nothing to pay. */
  stripeSessionId: z.string().nullable(),
  clientSecret: z.string().nullable(),
  url: z.string().nullable(),
  expiresAt: Instant,
  totals: OrderTotals,
  /** Opens the order's page without an account. */
  accessToken: z.string(),
});
export type CheckoutResponse = z.infer<typeof CheckoutResponse>;

/** The return page asks this until the payment is settled. It says nothing about the person. */
export const SettleRequest = z.strictObject({
  sessionId: z.string().regex(/^cs_[A-Za-z0-9_]{10,120}$/, 'is not a session id'),
});
export const SettleResponse = z.object({
  orderId: z.string(),
  orderNumber: z.string(),
  state: z.enum(['confirming', 'paid', 'failed', 'review', 'refunded']),
});
export type SettleResponse = z.infer<typeof SettleResponse>;
