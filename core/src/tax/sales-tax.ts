import { type Cents, NOTHING, share } from '../money.ts';

/** A state in which the owner has registered to collect sales tax. */
export type TaxRegistration = {
  /** In basis points: 825 is 8.25 %. */
  rate: number;
  shippingTaxable: boolean;
};

/** By state code. Nothing is collected where the owner is not registered. */
export type TaxTable = Readonly<Record<string, TaxRegistration>>;

export type TaxableAmount = { amount: Cents; state: string; kind: 'goods' | 'shipping' };

/** The tax on each amount, rounded per line. A state's rate stands for its many local ones: an approximation the owner chooses. */
export function taxByTable(table: TaxTable, amounts: readonly TaxableAmount[]): Cents[] {
  return amounts.map(({ amount, state, kind }) => {
    const registration = Object.hasOwn(table, state) ? table[state] : undefined;
    if (!registration || (kind === 'shipping' && !registration.shippingTaxable)) return NOTHING;
    return share(amount, registration.rate);
  });
}
