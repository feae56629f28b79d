import type Stripe from 'stripe';
import type { FAILURE_KINDS } from '../../failures.ts';

/** A price as it travels: the SDK turns the decimal into an object of its own, on the wire it is text. */
type WirePrice = Omit<Stripe.Price, 'unit_amount_decimal'> & { unit_amount_decimal: string };
export type WireLineItem = Omit<Stripe.LineItem, 'price'> & { price: WirePrice; images: string[] };

/** What the session asks its payment intent to carry, once there is one. */
export type IntentFields = Pick<
  Stripe.PaymentIntent,
  'metadata' | 'description' | 'receipt_email' | 'shipping' | 'statement_descriptor' | 'statement_descriptor_suffix'
>;

export type CheckoutRecord = {
  id: string;
  session: Stripe.Checkout.Session;
  /** The hosted page needs it too, though Stripe shows it only for the embedded modes. */
  clientSecret: string;
  lineItems: WireLineItem[];
  shippingRates: Stripe.ShippingRate[];
  intentFields: IntentFields;
};

/** Without `pending_webhooks`, which is counted when the event is shown. */
export type StoredEvent = Omit<Stripe.EventBase, 'pending_webhooks'>;

/** What was answered to an idempotency key. */
export type Reply = { id: string; fingerprint: string; status: number; body: object; requestId: string; at: number };

export const WEBHOOK_MODES = ['deliver', 'hold', 'drop', 'duplicate', 'reorder'] as const;
export type Failures = { times: number; kind: (typeof FAILURE_KINDS)[number]; ms?: number };

export type Settings = {
  id: 'settings';
  advancedSeconds: number;
  webhooks: (typeof WEBHOOK_MODES)[number];
  failures: Failures | null;
};
