import { type Cents, cents, sum } from '../money.ts';
import type { Order } from './order.ts';
import type { PaymentStatus } from './order-status.ts';

const PAID_STATUSES: readonly PaymentStatus[] = ['paid', 'partially_refunded', 'refunded'];

export function isPaid(order: Pick<Order, 'paymentStatus'>): boolean {
  return PAID_STATUSES.includes(order.paymentStatus);
}

/** What has gone back or is on its way; a refund that failed does not count. */
export function refundedSoFar(order: Pick<Order, 'refunds'>): Cents {
  return cents(
    order.refunds.filter((refund) => refund.status !== 'failed').reduce((total, refund) => total + refund.amount, 0),
  );
}

/** What may still be given back. Never more than was paid, whatever Stripe's dashboard was used for. */
export function refundable(order: Pick<Order, 'amountPaid' | 'refunds'>): Cents {
  return cents(Math.max(0, (order.amountPaid ?? 0) - refundedSoFar(order)));
}

/** What Stripe has sent on its way; a refund that was only asked for does not count yet. */
export function refundsTaken({ refunds }: Pick<Order, 'refunds'>): Cents {
  const taken = refunds.filter((refund) => refund.status === 'succeeded' || refund.status === 'pending');
  return sum(taken.map(({ amount }) => amount));
}

/** The money's status after refunds; asked-for ones count only when Stripe has taken them. */
export function paymentStatusAfterRefunds(order: Order): PaymentStatus {
  if (!isPaid(order)) return order.paymentStatus;
  const back = refundsTaken(order);
  if (back === 0) return 'paid';
  return back >= (order.amountPaid ?? 0) ? 'refunded' : 'partially_refunded';
}
