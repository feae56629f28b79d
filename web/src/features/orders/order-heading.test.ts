import { ORDER_STATUSES } from '@rakhi/core';
import { describe, expect, it } from 'vitest';
import { headingOf } from './order-heading.ts';
import { anOrder } from './testing/an-order.ts';

type Order = ReturnType<typeof anOrder>;
const whole = (order: Order) => Object.values(headingOf(order)).join(' ');
const refund = (status: Order['refunds'][number]['status']) => [
  { id: 'ref_1', amount: 7096, status, reason: '', createdAt: '2027-08-04T10:00:00.000Z' },
];

describe('the heading of an order', () => {
  it('thanks her by her first name once it is paid', () => {
    const { says, emphasis, lead, isTied } = headingOf(anOrder());
    expect(`${says} ${emphasis}`).toBe('It is tied. Thank you, Guddi.');
    expect(lead).toBe('Order UR-10042, paid with the Visa ending 4242. The receipt went to guddi@example.com.');
    expect(isTied).toBe(true);
  });

  it.each(['unpaid', 'processing', 'failed'] as const)('never thanks for an order that is %s', (paymentStatus) => {
    const order = anOrder({ status: 'pending', paymentStatus });
    expect(whole(order)).not.toMatch(/thank|tied\b/i);
    expect(headingOf(order).isTied).toBe(false);
  });

  it('leads back to the checkout from an order without a payment, but not past a bank that is at work', () => {
    expect(headingOf(anOrder({ status: 'pending', paymentStatus: 'unpaid' })).way?.href).toBe('/checkout');
    expect(headingOf(anOrder({ status: 'pending', paymentStatus: 'processing' })).way).toBeUndefined();
  });

  it.each(ORDER_STATUSES)('names the order when it is %s', (status) => {
    expect(headingOf(anOrder({ status })).lead).toContain('UR-10042');
  });
});

describe('the money of a cancelled order', () => {
  it.each([
    [{ paymentStatus: 'unpaid' as const }, 'Nothing was charged.'],
    [{ refunds: refund('pending') }, '$70.96 is on its way back to the Visa ending 4242.'],
    [{ paymentStatus: 'refunded' as const, refunds: refund('succeeded') }, '$70.96 went back to the Visa ending 4242.'],
    [{ refunds: refund('failed') }, 'Your money has not gone back yet.'],
  ])('is told as it is: %o', (changed, says) => {
    expect(headingOf(anOrder({ status: 'cancelled', ...changed })).lead).toContain(says);
  });
});
