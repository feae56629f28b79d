import { cents, type Order } from '@rakhi/core';
import { describe, expect, it } from 'vitest';
import { aLetter, read, seen } from '../../testing/a-letter.ts';
import { aFile } from '../../testing/an-order.ts';

const PAID: Partial<Order> = {
  paymentStatus: 'paid',
  card: { brand: 'mastercard', last4: '4444' },
  amountPaid: cents(4698),
};
const BACK = 'to the card you paid with (Mastercard ending in 4444), in 5 to 10 business days';

describe('the letter about a cancelled order', () => {
  it('says what goes back and where to', () => {
    const letter = aLetter('order_cancelled', aFile(PAID), { amount: 4698 });
    expect(letter.subject).toBe('Your order UR-10042 is cancelled');
    for (const part of [seen(letter), read(letter)]) expect(part).toContain(`We have sent $46.98 back ${BACK}`);
  });

  it('says that nothing was charged, when nothing was', () => {
    const letter = aLetter('order_cancelled', aFile(), { amount: 0 });
    expect(read(letter)).toContain('You were not charged.');
  });

  it('says that the money went back before, when it had', () => {
    const refund = { id: 'ref_1', amount: cents(4698), status: 'succeeded', reason: 'x', by: 'stripe' } as const;
    const file = aFile({ ...PAID, refunds: [{ ...refund, createdAt: '2027-08-02T10:00:00.000Z' }] });
    expect(read(aLetter('order_cancelled', file, { amount: 0 }))).toContain('was sent back before');
  });
});

describe('the letter about a refund', () => {
  it('names the amount of this refund, not of the order', () => {
    const letter = aLetter('order_refunded', aFile(PAID), { amount: 1250 });
    expect(letter.subject).toBe('We have refunded $12.50 of your order UR-10042');
    for (const part of [seen(letter), read(letter)]) {
      expect(part).toContain(`We have sent $12.50 back ${BACK}`);
      expect(part).not.toContain('$46.98');
    }
  });

  it('names no card it does not know', () => {
    const { card, ...withoutCard } = PAID;
    const letter = aLetter('order_refunded', aFile(withoutCard), { amount: 1250 });
    expect(card).toBeDefined();
    expect(read(letter)).toContain('to the account you paid from, in 5 to 10 business days');
  });
});

it('apologises when the payment came too late, and gives back all that was paid', () => {
  const letter = aLetter('payment_apology', aFile(PAID));
  for (const part of [seen(letter), read(letter)]) {
    expect(part).toContain('something in it had sold out');
    expect(part).toContain(`All that you paid, $46.98, goes back ${BACK}`);
  }
});

it('sends the link to an order and tells nothing of it', () => {
  const letter = aLetter('order_link', aFile(PAID));
  for (const part of [seen(letter), read(letter)]) {
    expect(part).toContain('If you did not ask for it, ignore this letter.');
    expect(part).not.toMatch(/Rohan|Peacock|Austin|\$|4444/);
  }
});
