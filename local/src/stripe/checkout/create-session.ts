import type Stripe from 'stripe';
import { newId } from '../account/new-id.ts';
import type { CheckoutRecord } from '../account/records.ts';
import type { Question } from '../rest/operation.ts';
import { invalid } from '../rest/refusal.ts';
import { BLANK_SESSION } from './blank-session.ts';
import { usableCoupon } from './coupons.ts';
import { MOST_CENTS, readSessionParameters, type SessionParameters } from './session-parameters.ts';
import { intentFields, lineItem, shippingRate } from './session-parts.ts';
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
    ...ways(parameters),
    ...wishes(parameters),
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
    lineItems: parameters.line_items.map((line, place) => lineItem(line, totals.discounts[place] ?? 0, now)),
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

/** Where the shopper comes from and goes to. */
function ways(parameters: SessionParameters): Partial<Stripe.Checkout.Session> {
  return {
    cancel_url: parameters.cancel_url ?? null,
    redirect_on_completion: parameters.redirect_on_completion ?? 'always',
    success_url: parameters.success_url ?? null,
    ui_mode: parameters.ui_mode ?? 'hosted_page',
    ...(parameters.return_url && { return_url: parameters.return_url }),
  };
}

function wishes(parameters: SessionParameters): Partial<Stripe.Checkout.Session> {
  return {
    adaptive_pricing: parameters.adaptive_pricing ?? { enabled: true },
    allowed_payment_method_types: parameters.allowed_payment_method_types ?? null,
    automatic_tax: { enabled: false, ...NO_TAX, ...parameters.automatic_tax },
    billing_address_collection: parameters.billing_address_collection ?? null,
    client_reference_id: parameters.client_reference_id ?? null,
    customer_creation: parameters.customer_creation ?? 'if_required',
    customer_email: parameters.customer_email ?? null,
    excluded_payment_method_types: parameters.excluded_payment_method_types ?? [],
    locale: parameters.locale ?? null,
    metadata: parameters.metadata,
    phone_number_collection: parameters.phone_number_collection ?? { enabled: false },
    submit_type: parameters.submit_type ?? null,
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
