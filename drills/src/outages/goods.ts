import { aProduct } from '@rakhi/api/testing';
import { type Coupon, cents } from '@rakhi/core';

/** What is bought while Stripe is in trouble: enough for free delivery, and a coupon that can be used once. */
export const thread = aProduct({ stock: 10, price: cents(5000) });
export const lumba = aProduct({ stock: 10 });
export const COUPON: Coupon = {
  code: 'ONCE',
  kind: 'fixed',
  off: cents(500),
  isActive: true,
  used: 0,
  version: 1,
  usageLimit: 1,
};
