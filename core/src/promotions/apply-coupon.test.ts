import { describe, expect, it } from 'vitest';
import { cents, sum } from '../money.ts';
import { applyCoupon, couponCode } from './apply-coupon.ts';
import type { Coupon } from './coupon.ts';

const now = new Date('2027-08-01T12:00:00Z');
const lines = [
  { category: 'single-rakhi', lineTotal: cents(1999) },
  { category: 'hamper', lineTotal: cents(3333) },
];
type Overrides = Partial<Omit<Coupon, 'kind'>>;
const base = { code: 'X', isActive: true, used: 0, version: 1 };
const percent = (overrides: Overrides = {}): Coupon => ({ ...base, kind: 'percent', percent: 10, ...overrides });
const fixed = (off: number): Coupon => ({ ...base, kind: 'fixed', off: cents(off) });

describe('a coupon', () => {
  it('takes a percentage off, shared among the lines to the cent', () => {
    const outcome = applyCoupon(percent(), lines, { now, usedByCustomer: 0 });
    expect(outcome).toMatchObject({ applies: true, discount: 533, freeStandardShipping: false });
    if (outcome.applies) expect(sum(outcome.shares)).toBe(533);
  });

  it('never takes more off than the goods cost', () => {
    expect(applyCoupon(fixed(99_999), lines, { now, usedByCustomer: 0 })).toMatchObject({ discount: 5332 });
  });

  it('discounts only the categories it names', () => {
    const outcome = applyCoupon(percent({ categories: ['hamper'] }), lines, { now, usedByCustomer: 0 });
    expect(outcome).toMatchObject({ discount: 333, shares: [0, 333] });
  });

  it('makes standard delivery free without touching the goods', () => {
    const coupon: Coupon = { ...base, kind: 'free_shipping' };
    expect(applyCoupon(coupon, lines, { now, usedByCustomer: 0 })).toMatchObject({
      discount: 0,
      shares: [0, 0],
      freeStandardShipping: true,
    });
  });

  it.each([
    ['it is switched off', { isActive: false }, 'inactive'],
    ['it begins tomorrow', { validFrom: '2027-08-02T00:00:00.000Z' }, 'not_yet'],
    ['it ends this very instant', { validUntil: now.toISOString() }, 'expired'],
    ['all its uses are taken', { usageLimit: 3, used: 3 }, 'used_up'],
    ['this customer has had hers', { usageLimitPerCustomer: 1 }, 'used_up'],
    ['nothing in the cart is of its kind', { categories: ['silver'] }, 'no_matching_items'],
    ['the goods cost a cent too little', { minimumSubtotal: cents(5333) }, 'minimum_not_met'],
  ])('does not apply when %s', (_, overrides: Overrides, why) => {
    expect(applyCoupon(percent(overrides), lines, { now, usedByCustomer: 1 })).toEqual({ applies: false, why });
  });

  it('that nobody made is unknown', () => {
    expect(applyCoupon(undefined, lines, { now, usedByCustomer: 0 })).toEqual({ applies: false, why: 'unknown' });
  });

  it('is found however it is typed', () => {
    expect(couponCode('  rakhi10 ')).toBe('RAKHI10');
  });
});
