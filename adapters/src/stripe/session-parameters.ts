import type { Order, OrderItem } from '@rakhi/core';
import type Stripe from 'stripe';
import type { StripeOptions } from './payments.ts';

/**
 * What we ask Stripe for. Made from the stored order alone, without a clock: the same order gives the same parameters
 * for ever, which is what makes the idempotency key work when a reply was lost.
 */
export function sessionParameters(
  order: Order,
  discount: string | undefined,
  { page, shopUrl }: StripeOptions,
): Stripe.Checkout.SessionCreateParams {
  const returnUrl = `${shopUrl}/checkout/return?session_id={CHECKOUT_SESSION_ID}`;
  return {
    mode: 'payment',
    ...(page === 'elements'
      ? { ui_mode: 'elements', return_url: returnUrl }
      : { ui_mode: 'hosted_page', success_url: returnUrl, cancel_url: `${shopUrl}/checkout` }),
    currency: 'usd',
    client_reference_id: order.id,
    customer_email: order.email,
    expires_at: Math.floor(Date.parse(order.expiresAt) / 1000),
    allowed_payment_method_types: ['card', 'link'],
    line_items: [...goods(order), ...tax(order)],
    ...(order.totals.shipping > 0 && { shipping_options: [shipping(order)] }),
    ...(discount !== undefined && { discounts: [{ coupon: discount }] }),
    automatic_tax: { enabled: false },
    adaptive_pricing: { enabled: false },
    payment_intent_data: { metadata: { orderId: order.id }, description: `Usa Rakhi ${order.orderNumber}` },
    metadata: { orderId: order.id },
  };
}

type LineItem = Stripe.Checkout.SessionCreateParams.LineItem;

/** One line per product and price, whoever gets it: Stripe takes at most 100 lines. */
function goods(order: Order): LineItem[] {
  const lines = new Map<string, { item: OrderItem; quantity: number }>();
  for (const item of order.items) {
    const key = `${item.productId} ${item.price}`;
    lines.set(key, { item, quantity: (lines.get(key)?.quantity ?? 0) + item.quantity });
  }
  return [...lines.values()].map(({ item, quantity }) => lineItem(item.name, item.price, quantity));
}

function tax(order: Order): LineItem[] {
  return order.totals.tax > 0 ? [lineItem('Sales tax', order.totals.tax, 1)] : [];
}

function lineItem(name: string, amount: number, quantity: number): LineItem {
  return { quantity, price_data: { currency: 'usd', unit_amount: amount, product_data: { name } } };
}

function shipping(order: Order): Stripe.Checkout.SessionCreateParams.ShippingOption {
  const parcels = order.recipients.length === 1 ? 'Delivery' : `Delivery, ${order.recipients.length} parcels`;
  return {
    shipping_rate_data: {
      type: 'fixed_amount',
      display_name: parcels,
      fixed_amount: { amount: order.totals.shipping, currency: 'usd' },
    },
  };
}
