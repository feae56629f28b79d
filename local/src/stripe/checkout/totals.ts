import type Stripe from 'stripe';
import type { SessionParameters } from './session-parameters.ts';

export type Totals = { subtotal: number; shipping: number; discounts: number[]; discount: number; total: number };

type Amounts = { lines: SessionParameters['line_items']; shipping: number; coupon: Stripe.Coupon | undefined };

/** A coupon lowers the goods, never the shipping, and never below nothing. */
export function totalsOf({ lines, shipping, coupon }: Amounts): Totals {
  const subtotals = lines.map(({ quantity, price_data: price }) => quantity * price.unit_amount);
  const subtotal = sum(subtotals);
  const discount = coupon ? Math.min(subtotal, reduction(coupon, subtotal)) : 0;
  return {
    subtotal,
    shipping,
    discount,
    discounts: allocated(discount, subtotals),
    total: subtotal - discount + shipping,
  };
}

function reduction({ amount_off: cents, percent_off: percent }: Stripe.Coupon, subtotal: number): number {
  return cents ?? Math.round((subtotal * (percent ?? 0)) / 100);
}

/** Splits `cents` in proportion to the weights, so that the parts add up to it. */
function allocated(cents: number, weights: number[]): number[] {
  let weightLeft = sum(weights);
  let centsLeft = cents;
  return weights.map((weight) => {
    const share = weightLeft === 0 ? 0 : Math.round((centsLeft * weight) / weightLeft);
    weightLeft -= weight;
    centsLeft -= share;
    return share;
  });
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
