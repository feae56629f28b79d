import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, cents, formatCents, share, sum } from './money.ts';

describe('money', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])('is whole cents, not %s', (amount) => {
    expect(() => cents(amount)).toThrow(RangeError);
  });

  it.each([
    [1999, 825, 165],
    [200, 825, 17],
    [267, 5000, 134],
    [0, 825, 0],
  ])('takes a share of %i at %i basis points, half a cent upward', (amount, rate, expected) => {
    expect(share(cents(amount), rate)).toBe(expected);
  });

  it('is split so that the parts add up and none is off by a whole cent', () => {
    const amounts = fc.nat(10_000_000);
    const weights = fc
      .array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 })
      .filter((all) => sum(all.map(cents)) > 0);
    fc.assert(
      fc.property(amounts, weights, (total, parts) => {
        const whole = parts.reduce((a, b) => a + b, 0);
        const shares = allocate(cents(total), parts);
        expect(sum(shares)).toBe(total);
        shares.forEach((part, index) => {
          expect(Math.abs(part - (total * (parts[index] ?? 0)) / whole)).toBeLessThan(1);
        });
      }),
    );
  });

  it('cannot be split over nothing', () => {
    expect(() => allocate(cents(100), [0, 0])).toThrow(RangeError);
  });

  it('is written with two figures after the point', () => {
    expect([formatCents(0), formatCents(5), formatCents(123_450)]).toEqual(['$0.00', '$0.05', '$1,234.50']);
  });
});
