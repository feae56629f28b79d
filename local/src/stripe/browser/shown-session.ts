import type { StripeCheckoutAmount, StripeCheckoutSession, StripeCheckoutStatus } from '@stripe/stripe-js';
import type Stripe from 'stripe';
import type { Account } from '../account/account.ts';
import type { CheckoutRecord, WireLineItem } from '../account/records.ts';

/** The session in the form in which stripe.js gives it to a page. */
export function shownSession(account: Account, record: CheckoutRecord): StripeCheckoutSession {
  const { session, lineItems, shippingRates } = record;
  const intent = account.intents.get(String(session.payment_intent));
  const refusal = intent?.last_payment_error?.message;
  const options = shippingRates.map(shippingOption);
  const chosen = options[0];
  return {
    ...NOTHING_ELSE,
    id: session.id,
    canConfirm: false,
    currency: session.currency ?? 'usd',
    discountAmounts: discountAmounts(account, session),
    email: session.customer_details?.email ?? session.customer_email,
    lastPaymentError: refusal ? { message: refusal } : null,
    lineItems: lineItems.map(lineItem),
    shipping: chosen ? { shippingOption: chosen, taxAmounts: null } : null,
    shippingOptions: options,
    status: statusOf(session),
    total: totalOf(session),
  };
}

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const amount = (cents: number): StripeCheckoutAmount => ({
  minorUnitsAmount: cents,
  amount: dollars.format(cents / 100),
});
const NOTHING = amount(0);

const NOTHING_ELSE = {
  billingAddress: null,
  businessName: null,
  currencyOptions: null,
  livemode: false,
  minorUnitsAmountDivisor: 100,
  nameCollection: null,
  optionalItems: null,
  phoneNumber: null,
  recurring: null,
  savedPaymentMethods: null,
  shippingAddress: null,
  surcharge: null,
  tax: { status: 'ready' },
  taxAmounts: null,
  taxIdInfo: null,
} as const;

function statusOf({ status, payment_status: paid }: Stripe.Checkout.Session): StripeCheckoutStatus {
  if (status !== 'complete') return { type: status === 'open' ? 'open' : 'expired' };
  return { type: 'complete', paymentStatus: PAYMENT_STATUSES.find((known) => known === paid) ?? 'unpaid' };
}

const PAYMENT_STATUSES = ['paid', 'unpaid', 'no_payment_required'] as const;

function totalOf(session: Stripe.Checkout.Session): StripeCheckoutSession['total'] {
  return {
    appliedBalance: NOTHING,
    balanceAppliedToNextInvoice: false,
    discount: amount(session.total_details?.amount_discount ?? 0),
    shippingRate: amount(session.total_details?.amount_shipping ?? 0),
    subtotal: amount(session.amount_subtotal ?? 0),
    surcharge: NOTHING,
    taxExclusive: NOTHING,
    taxInclusive: NOTHING,
    total: amount(session.amount_total ?? 0),
  };
}

function discountAmounts(account: Account, session: Stripe.Checkout.Session): StripeCheckoutSession['discountAmounts'] {
  const coupon = account.coupons.get(String(session.discounts?.[0]?.coupon));
  if (!coupon) return null;
  const cents = amount(session.total_details?.amount_discount ?? 0);
  const { percent_off: percentOff } = coupon;
  return [{ ...cents, displayName: coupon.name ?? coupon.id, promotionCode: null, recurring: null, percentOff }];
}

function lineItem(item: WireLineItem): StripeCheckoutSession['lineItems'][number] {
  return {
    id: item.id,
    name: item.description ?? '',
    discount: amount(item.amount_discount),
    subtotal: amount(item.amount_subtotal),
    total: amount(item.amount_total),
    taxExclusive: NOTHING,
    taxInclusive: NOTHING,
    unitAmount: amount(item.price.unit_amount ?? 0),
    unitAmountDecimal: null,
    description: null,
    quantity: item.quantity ?? 1,
    unitLabel: null,
    discountAmounts: null,
    taxAmounts: null,
    recurring: null,
    adjustableQuantity: null,
    images: item.images,
    priceId: item.price.id,
    isRemovable: false,
    pricing: null,
    transformQuantity: null,
  };
}

function shippingOption(rate: Stripe.ShippingRate): StripeCheckoutSession['shippingOptions'][number] {
  return {
    ...amount(rate.fixed_amount?.amount ?? 0),
    id: rate.id,
    currency: 'usd',
    displayName: rate.display_name,
    deliveryEstimate: null,
  };
}
