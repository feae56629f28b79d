import type Stripe from 'stripe';
import { newId } from '../account/new-id.ts';
import type { IntentFields, WireLineItem } from '../account/records.ts';
import type { SessionParameters } from './session-parameters.ts';

/** The line of a session, with the share of the discount that falls on it. */
export function lineItem(line: SessionParameters['line_items'][number], discount: number, now: number): WireLineItem {
  const { quantity, price_data: price } = line;
  const subtotal = quantity * price.unit_amount;
  return {
    id: newId('li_'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: discount,
    amount_subtotal: subtotal,
    amount_tax: 0,
    amount_total: subtotal - discount,
    currency: price.currency,
    description: price.product_data.name,
    images: price.product_data.images ?? [],
    metadata: {},
    quantity,
    price: {
      id: newId('price_'),
      object: 'price',
      active: false,
      billing_scheme: 'per_unit',
      created: now,
      currency: price.currency,
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: newId('prod_', 14),
      recurring: null,
      tax_behavior: price.tax_behavior ?? 'unspecified',
      tiers_mode: null,
      transform_quantity: null,
      type: 'one_time',
      unit_amount: price.unit_amount,
      unit_amount_decimal: String(price.unit_amount),
    },
  };
}

type ShippingOption = NonNullable<SessionParameters['shipping_options']>[number];

export function shippingRate({ shipping_rate_data: rate }: ShippingOption, now: number): Stripe.ShippingRate {
  return {
    id: newId('shr_'),
    object: 'shipping_rate',
    active: true,
    created: now,
    delivery_estimate: null,
    display_name: rate.display_name,
    fixed_amount: rate.fixed_amount,
    livemode: false,
    metadata: rate.metadata,
    tax_behavior: rate.tax_behavior ?? 'unspecified',
    tax_code: rate.tax_code ?? null,
    type: 'fixed_amount',
  };
}

/** What the session hands on to its payment intent. */
export function intentFields({ payment_intent_data: fields }: SessionParameters): IntentFields {
  const shipping = fields?.shipping;
  return {
    metadata: fields?.metadata ?? {},
    description: fields?.description ?? null,
    receipt_email: fields?.receipt_email ?? null,
    statement_descriptor: fields?.statement_descriptor ?? null,
    statement_descriptor_suffix: fields?.statement_descriptor_suffix ?? null,
    shipping: shipping
      ? {
          name: shipping.name,
          phone: shipping.phone ?? null,
          carrier: null,
          tracking_number: null,
          address: wholeAddress(shipping.address),
        }
      : null,
  };
}

function wholeAddress(address: Partial<Record<keyof Stripe.Address, string | undefined>>): Stripe.Address {
  const { city = null, country = null, line1 = null, line2 = null, postal_code = null, state = null } = address;
  return { city, country, line1, line2, postal_code, state };
}
