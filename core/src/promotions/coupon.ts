import type { Cents } from '../money.ts';

export const COUPON_KINDS = ['percent', 'fixed', 'free_shipping'] as const;
export type CouponKind = (typeof COUPON_KINDS)[number];

type Effect =
  | { kind: 'percent'; percent: number }
  | { kind: 'fixed'; off: Cents }
  /** Standard delivery costs nothing; faster speeds cost what they cost. */
  | { kind: 'free_shipping' };

export type Coupon = Effect & {
  /** Upper case; shoppers may type it as they like. */
  code: string;
  isActive: boolean;
  minimumSubtotal?: Cents;
  validFrom?: string;
  validUntil?: string;
  /** Only these categories are discounted; all when left out. */
  categories?: string[];
  usageLimit?: number;
  usageLimitPerCustomer?: number;
  used: number;
  version: number;
};

/** Why a coupon that exists does not apply now. */
export const COUPON_REASONS = [
  'inactive',
  'not_yet',
  'expired',
  'minimum_not_met',
  'no_matching_items',
  'used_up',
  'unknown',
] as const;
export type CouponReason = (typeof COUPON_REASONS)[number];
