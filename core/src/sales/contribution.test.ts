import { describe, expect, it } from 'vitest';
import { type Cents, cents } from '../money.ts';
import type { Order, Refund } from '../orders/order.ts';
import { contributionOf, dayOf } from './contribution.ts';

type Sold = Parameters<typeof contributionOf>[0];

const UNPAID = { paid: 0, takings: 0, refunded: 0 };
const PAID = { paid: 1, takings: 3000, refunded: 0 };

describe('what an order adds to its day', () => {
  it.each<[string, Partial<Sold>, object]>([
    ['is an order placed, while nobody has paid', {}, { ...UNPAID, givenBack: 0 }],
    ['is nothing more while the money is on its way', { paymentStatus: 'processing' }, { ...UNPAID, givenBack: 0 }],
    ['is all its units when nobody paid in time', { stockHeld: false }, { ...UNPAID, givenBack: 3 }],
    ['is what was paid', { paymentStatus: 'paid' }, { ...PAID, givenBack: 0 }],
    ['is what was really paid, though something else was agreed', paid({ amountPaid: cents(2999) }), { takings: 2999 }],
    ['is an order paid, also of one that cost nothing', paid({ amountPaid: cents(0) }), { paid: 1, takings: 0 }],
    ['is no refund while Stripe has not taken it', paid({ refunds: [aRefund('requested')] }), PAID],
    ['is a refund once Stripe has taken it', paid({ refunds: [aRefund('pending')] }), { ...PAID, refunded: 500 }],
    ['is a refund that has arrived', paid({ refunds: [aRefund('succeeded')] }), { ...PAID, refunded: 500 }],
    ['is no refund that a bank has sent back', paid({ refunds: [aRefund('failed')] }), PAID],
    ['is a unit that came back with a refund', paid({ refunds: [restocked('succeeded')] }), { givenBack: 1 }],
    ['is no unit of a refund that is only asked for', paid({ refunds: [restocked('requested')] }), { givenBack: 0 }],
    [
      'is that unit still when the bank sends the money back',
      paid({ refunds: [{ ...restocked('failed'), hasFollowed: true }] }),
      { refunded: 0, givenBack: 1 },
    ],
    [
      'is each unit once when the rest is called off later',
      paid({ refunds: [restocked('succeeded'), aRefund('succeeded', 2500)], stockHeld: false }),
      { ...PAID, refunded: 3000, givenBack: 3 },
    ],
  ])('%s', (_, differing, adds) => {
    expect(contributionOf(anOrder(differing))).toMatchObject({ placed: 1, ...adds });
  });

  it('falls on the day it was placed on, as UTC counts days', () => {
    expect(dayOf({ createdAt: '2027-08-10T23:59:59.999Z' })).toBe('2027-08-10');
  });
});

function anOrder(differing: Partial<Sold>): Sold {
  const totals = { total: cents(3000) } as Order['totals'];
  const items = [
    { productId: 'prod_surya', quantity: 2 },
    { productId: 'prod_lotus', quantity: 1 },
  ] as Order['items'];
  return { items, paymentStatus: 'unpaid', totals, refunds: [], stockHeld: true, ...differing };
}

function paid(differing: Partial<Sold>): Partial<Sold> {
  return { paymentStatus: 'paid', amountPaid: cents(3000), ...differing };
}

function aRefund(status: Refund['status'], amount = 500): Refund {
  return { id: `ref_${amount}`, amount: amount as Cents, status, reason: '', by: 'staff', createdAt: '' };
}

function restocked(status: Refund['status']): Refund {
  return { ...aRefund(status), afterwards: { restock: [{ productId: 'prod_surya', quantity: 1 }] } };
}
