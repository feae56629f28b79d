import type { Cart } from '@rakhi/contract';
import type { CouponReason } from '@rakhi/core';

const REASONS: Record<CouponReason, string> = {
  inactive: 'It is not in use just now.',
  not_yet: 'It is not valid yet.',
  expired: 'It has expired.',
  minimum_not_met: 'It needs a larger order.',
  no_matching_items: 'It is for other things than those in the cart.',
  used_up: 'It has been used up.',
  unknown: 'We do not know it. Check the letters.',
};

/** Why a code that was entered takes nothing off. */
export function couponReason({ why }: NonNullable<Cart['coupon']>): string {
  return isReason(why) ? REASONS[why] : 'It does not apply to what is in the cart.';
}

const isReason = (why: string | undefined): why is CouponReason => why !== undefined && Object.hasOwn(REASONS, why);
