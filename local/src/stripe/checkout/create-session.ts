import type Stripe from 'stripe';
import type { Account } from '../account/account.ts';
import { newId } from '../account/ids.ts';
import type { CheckoutRecord, IntentFields, WireLineItem } from '../account/records.ts';
import { usableCoupon } from '../money-back/coupons.ts';
import type { Question } from '../rest/operation.ts';
import { invalid } from '../rest/refusal.ts';
import { BLANK_SESSION } from './blank-session.ts';
import { MOST_CENTS, readSessionParameters, type SessionParameters } from './session-parameters.ts';
import { type Totals, totalsOf } from './totals.ts';

const LEAST_CENTS = 50;
const A_DAY = 24 * 60 * 60;

export function createSession({ account, form, origin }: Question): Stripe.Checkout.Session {
  const now = account.now();
  const parameters = readSessionParameters(form, now);
  const shippingRates = (parameters.shipping_options ?? []).map((option) => shippingRate(option, now));
  const coupon = usableCoupon(account, parameters.discounts?.[0]?.coupon);
  const shipping = shippingRates[0]?.fixed_amount?.amount ?? 0;
  const totals = totalsOf({ lines: parameters.line_items, shipping, coupon });
  checkTotal(totals.total);

  const id = newId('cs_test_', 58);
  const clientSecret = `${id}_secret_${newId('', 50)}`;
  const hosted = parameters.ui_mode !== 'elements';
  const session: Stripe.Checkout.Session = {
    ...BLANK_SESSION,
    id,
    created: now,
    ...chosen(parameters),
    ...priced(totals, shippingRates),
    discounts: coupon ? [{ coupon: coupon.id, promotion_code: null }] : [],
    client_secret: hosted ? null : clientSecret,
    expires_at: parameters.expires_at ?? now + A_DAY,
    url: hosted ? `${origin}/c/pay/${id}` : null,
  };
  const record: CheckoutRecord = {
    id,
    session,
    clientSecret,
    shippingRates,
    lineItems: parameters.line_items.map((line, place) => lineItem(line, totals.discounts[place] ?? 0, account)),
    intentFields: intentFields(parameters),
  };
  return account.sessions.put(record).session;
}

function checkTotal(total: number): void {
  if (total > MOST_CENTS) {
    throw invalid("The Checkout Session's total amount must be no more than $999,999.99 usd.", {
      code: 'amount_too_large',
    });
  }
  if (total === 0 || total >= LEAST_CENTS) return;
  const message = "The Checkout Session's total amount due must add up to at least $0.50 usd";
  throw invalid(message, { code: 'amount_too_small' });
}

function chosen(parameters: SessionParameters): Partial<Stripe.Checkout.Session> {
  const {
    billing_address_collection = null,
    cancel_url = null,
    client_reference_id = null,
    locale = null,
  } = parameters;
  const {
    customer_creation = 'if_required',
    customer_email = null,
    submit_type = null,
    success_url = null,
  } = parameters;
  const { redirect_on_completion = 'always', ui_mode = 'hosted_page', return_url, metadata } = parameters;
  const { allowed_payment_method_types = null, excluded_payment_method_types = [] } = parameters;
  const { adaptive_pricing = { enabled: true }, phone_number_collection = { enabled: false } } = parameters;
  return {
    adaptive_pricing,
    allowed_payment_method_types,
    automatic_tax: { enabled: false, ...NO_TAX, ...parameters.automatic_tax },
    billing_address_collection,
    cancel_url,
    client_reference_id,
    customer_creation,
    customer_email,
    excluded_payment_method_types,
    locale,
    metadata,
    phone_number_collection,
    redirect_on_completion,
    submit_type,
    success_url,
    ui_mode,
    ...(return_url && { return_url }),
  };
}

const NO_TAX = { liability: null, provider: null, status: null };

function priced(totals: Totals, rates: Stripe.ShippingRate[]): Partial<Stripe.Checkout.Session> {
  const { shipping } = totals;
  const rate = rates[0];
  return {
    amount_subtotal: totals.subtotal,
    amount_total: totals.total,
    total_details: { amount_discount: totals.discount, amount_shipping: shipping, amount_tax: 0 },
    shipping_cost: rate
      ? { amount_subtotal: shipping, amount_tax: 0, amount_total: shipping, shipping_rate: rate.id }
      : null,
    shipping_options: rates.map(({ id, fixed_amount: fixed }) => ({
      shipping_amount: fixed?.amount ?? 0,
      shipping_rate: id,
    })),
  };
}

function lineItem(line: SessionParameters['line_items'][number], discount: number, account: Account): WireLineItem {
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
      created: account.now(),
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

function shippingRate({ shipping_rate_data: rate }: ShippingOption, now: number): Stripe.ShippingRate {
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

function intentFields({ payment_intent_data: fields }: SessionParameters): IntentFields {
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
