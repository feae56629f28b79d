import type Stripe from 'stripe';
import type { Account } from '../account/account.ts';
import { newId } from '../account/new-id.ts';
import type { Operation, Question } from '../rest/operation.ts';
import { integer, metadata, oneOf, optional, type Reader, readParameters, text } from '../rest/parameters.ts';
import { impossible, invalid, missing } from '../rest/refusal.ts';

const percentage: Reader<number> = (value, path) => {
  const written = text()(value, path);
  const percent = Number(written);
  if (percent > 0 && percent <= 100) return percent;
  throw invalid(`Invalid percentage: ${written}`, { param: path });
};

const COUPON_PARAMETERS = {
  id: optional(text(200)),
  amount_off: optional(integer({ least: 1 })),
  percent_off: optional(percentage),
  currency: optional(oneOf('usd')),
  duration: optional(oneOf('once', 'forever')),
  max_redemptions: optional(integer({ least: 1 })),
  redeem_by: optional(integer()),
  name: optional(text(40)),
  metadata,
};

export const couponOperations: readonly Operation[] = [
  { method: 'POST', path: '/v1/coupons', answer: createCoupon },
  { method: 'GET', path: '/v1/coupons/:id', answer: ({ account, id }) => shown(account, findCoupon(account, id)) },
];

/** The coupon a new session asks for, or a refusal. */
export function usableCoupon(account: Account, id: string | undefined): Stripe.Coupon | undefined {
  if (id === undefined) return undefined;
  const coupon = shown(account, findCoupon(account, id, 'discounts[0][coupon]'));
  if (coupon.valid) return coupon;
  throw impossible(`Coupon ${id} is used up or expired and cannot be applied.`, {
    code: 'coupon_expired',
    param: 'discounts[0][coupon]',
  });
}

export function redeem(account: Account, session: Stripe.Checkout.Session): void {
  for (const { coupon } of session.discounts ?? []) {
    const used = typeof coupon === 'string' ? account.coupons.get(coupon) : undefined;
    if (used) account.coupons.put({ ...used, times_redeemed: used.times_redeemed + 1 });
  }
}

function createCoupon({ account, form }: Question): Stripe.Coupon {
  const parameters = readParameters(form, COUPON_PARAMETERS);
  const id = parameters.id ?? newId('', 8);
  const { amount_off: cents, percent_off: percent } = parameters;
  if ((cents === undefined) === (percent === undefined)) {
    throw invalid('You must pass either `percent_off` or `amount_off`, and not both.', { param: 'amount_off' });
  }
  if (cents !== undefined && !parameters.currency) {
    throw invalid('Missing required param: currency.', { code: 'parameter_missing', param: 'currency' });
  }
  if (account.coupons.get(id))
    throw invalid('Coupon already exists.', { code: 'resource_already_exists', param: 'id' });
  return account.coupons.put({
    id,
    object: 'coupon',
    amount_off: cents ?? null,
    created: account.now(),
    currency: cents === undefined ? null : 'usd',
    duration: parameters.duration ?? 'once',
    duration_in_months: null,
    livemode: false,
    max_redemptions: parameters.max_redemptions ?? null,
    metadata: parameters.metadata,
    name: parameters.name ?? null,
    percent_off: percent ?? null,
    redeem_by: parameters.redeem_by ?? null,
    times_redeemed: 0,
    valid: true,
  });
}

function findCoupon(account: Account, id: string, param = 'id'): Stripe.Coupon {
  const coupon = account.coupons.get(id);
  if (!coupon) throw missing('coupon', id, param);
  return coupon;
}

function shown(account: Account, coupon: Stripe.Coupon): Stripe.Coupon {
  const usedUp = coupon.max_redemptions !== null && coupon.times_redeemed >= coupon.max_redemptions;
  const late = coupon.redeem_by !== null && coupon.redeem_by <= account.now();
  return { ...coupon, valid: !usedUp && !late };
}
