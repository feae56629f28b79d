import { allocate, type Cents, cents, NOTHING, share, sum } from '../money.ts';
import type { Coupon, CouponReason } from './coupon.ts';

export type DiscountableLine = { category: string; lineTotal: Cents };

/** `shares` is each line's part of `discount`, in the order of the lines; the parts add up to it. */
export type CouponOutcome =
  | { applies: true; discount: Cents; shares: Cents[]; freeStandardShipping: boolean }
  | { applies: false; why: CouponReason };

export type CouponContext = {
  now: Date;
  /** How often this customer has used it before. */
  usedByCustomer: number;
  /** Takes no more than this off, e.g. to leave an amount that a card can be charged. */
  cap?: Cents;
};

export function applyCoupon(
  coupon: Coupon | undefined,
  lines: readonly DiscountableLine[],
  context: CouponContext,
): CouponOutcome {
  if (!coupon) return { applies: false, why: 'unknown' };
  const why = reasonAgainst(coupon, lines, context);
  if (why) return { applies: false, why };

  const bases = lines.map((line) => (covers(coupon, line) ? line.lineTotal : NOTHING));
  const discount = cents(Math.min(discountOn(sum(bases), coupon), context.cap ?? Number.MAX_SAFE_INTEGER));
  return {
    applies: true,
    discount,
    shares: discount === 0 ? lines.map(() => NOTHING) : allocate(discount, bases),
    freeStandardShipping: coupon.kind === 'free_shipping',
  };
}

function reasonAgainst(
  coupon: Coupon,
  lines: readonly DiscountableLine[],
  { now, usedByCustomer }: CouponContext,
): CouponReason | undefined {
  const at = now.toISOString();
  const checks: [CouponReason, boolean][] = [
    ['inactive', !coupon.isActive],
    ['not_yet', coupon.validFrom !== undefined && at < coupon.validFrom],
    ['expired', coupon.validUntil !== undefined && at >= coupon.validUntil],
    ['used_up', coupon.usageLimit !== undefined && coupon.used >= coupon.usageLimit],
    ['used_up', coupon.usageLimitPerCustomer !== undefined && usedByCustomer >= coupon.usageLimitPerCustomer],
    ['no_matching_items', !lines.some((line) => covers(coupon, line))],
    ['minimum_not_met', sum(lines.map((line) => line.lineTotal)) < (coupon.minimumSubtotal ?? 0)],
  ];
  return checks.find(([, fails]) => fails)?.[0];
}

function covers(coupon: Coupon, line: DiscountableLine): boolean {
  return coupon.categories === undefined || coupon.categories.includes(line.category);
}

function discountOn(base: Cents, coupon: Coupon): Cents {
  if (coupon.kind === 'percent') return share(base, coupon.percent * 100);
  if (coupon.kind === 'fixed') return cents(Math.min(coupon.off, base));
  return NOTHING;
}

/** Shoppers type ` rakhi10 `; the table knows `RAKHI10`. */
export function couponCode(typed: string): string {
  return typed.trim().toUpperCase();
}
