import { expect, it } from 'vitest';
import { cents } from '../money.ts';
import { type TaxableAmount, taxByTable } from './sales-tax.ts';

const table = { TX: { rate: 825, shippingTaxable: true }, NJ: { rate: 663, shippingTaxable: false } };

it.each<[string, TaxableAmount, number]>([
  ['goods in a registered state', { amount: cents(1999), state: 'TX', kind: 'goods' }, 165],
  ['half a cent upward', { amount: cents(200), state: 'TX', kind: 'goods' }, 17],
  ['delivery where it is taxable', { amount: cents(799), state: 'TX', kind: 'shipping' }, 66],
  ['no delivery where it is not', { amount: cents(799), state: 'NJ', kind: 'shipping' }, 0],
  ['nothing elsewhere', { amount: cents(1999), state: 'CA', kind: 'goods' }, 0],
  ['nothing in a state called like a built-in', { amount: cents(1999), state: 'constructor', kind: 'goods' }, 0],
])('taxes %s', (_, line, tax) => {
  expect(taxByTable(table, [line])).toEqual([tax]);
});
