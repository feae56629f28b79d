/** An amount of US money in whole cents. Never a float, never dollars. */
export type Cents = number & { readonly unit: 'cents' };

export const CURRENCY = 'USD';
export type Currency = typeof CURRENCY;

export const NOTHING = cents(0);

/** @throws RangeError when the amount is not a whole number of cents. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole cents: ${amount}`);
  // -0 would survive into JSON-free comparisons and print as "-$0.00".
  return (amount === 0 ? 0 : amount) as Cents;
}

export function sum(amounts: readonly Cents[]): Cents {
  return cents(amounts.reduce<number>((total, amount) => total + amount, 0));
}

/** `rate` of an amount in basis points (825 is 8.25 %), rounded half up to the cent. Integers only, so nothing drifts. */
export function share(amount: Cents, basisPoints: number): Cents {
  return cents(Math.floor((amount * basisPoints + 5_000) / 10_000));
}

/** Splits `total` over `weights` so that the parts add up to it, to the cent (largest remainder first). */
export function allocate(total: Cents, weights: readonly number[]): Cents[] {
  const whole = weights.reduce((a, b) => a + b, 0);
  if (whole <= 0) throw new RangeError('weights must add up to more than nothing');
  const shares = weights.map((weight, index) => {
    const exact = (total * weight) / whole;
    return { index, floor: Math.floor(exact), remainder: exact - Math.floor(exact) };
  });
  const leftOver = total - shares.reduce((a, part) => a + part.floor, 0);
  const lucky = shares.toSorted((a, b) => b.remainder - a.remainder || a.index - b.index).slice(0, leftOver);
  const indexes = new Set(lucky.map((part) => part.index));
  return shares.map((part) => cents(part.floor + (indexes.has(part.index) ? 1 : 0)));
}

const DOLLARS = new Intl.NumberFormat('en-US', { style: 'currency', currency: CURRENCY });

/** `$1,234.50`, for people; programs use the integer. */
export function formatCents(amount: number): string {
  return DOLLARS.format(amount / 100);
}
