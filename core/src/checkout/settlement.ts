import type { Order } from '../orders/order.ts';
import type { PaymentState } from '../ports.ts';

/** What an order should become, given what Stripe says of its session. */
export type Settlement =
  | { kind: 'nothing' }
  /** Paid as agreed. */
  | { kind: 'confirm' }
  /** Paid, but the stock was given back before: take it again, or refund. */
  | { kind: 'revive' }
  /** Paid, but not what was agreed: nothing ships until a person has looked. */
  | { kind: 'hold'; why: string }
  /** A delayed method: the money is on its way, the stock stays held. */
  | { kind: 'wait' }
  /** It will never be paid: stock and coupon go back. */
  | { kind: 'release'; paymentStatus: 'unpaid' | 'failed' };

/** Pure, and safe to ask again: an order that is already settled gets `nothing`. */
export function decideSettlement(order: Order, payment: PaymentState): Settlement {
  if (order.stripeSessionId !== undefined && order.stripeSessionId !== payment.sessionId) return { kind: 'nothing' };
  if (order.paymentStatus !== 'unpaid' && order.paymentStatus !== 'processing') return { kind: 'nothing' };
  if (payment.status === 'expired')
    return order.stockHeld ? { kind: 'release', paymentStatus: 'unpaid' } : { kind: 'nothing' };
  if (payment.status === 'open') return { kind: 'nothing' };
  if (payment.paid) return decidePaid(order, payment);
  if (payment.failed) return order.stockHeld ? { kind: 'release', paymentStatus: 'failed' } : { kind: 'nothing' };
  return order.paymentStatus === 'processing' ? { kind: 'nothing' } : { kind: 'wait' };
}

function decidePaid(order: Order, payment: PaymentState): Settlement {
  const { total, currency } = order.totals;
  if (payment.amount !== total || payment.currency.toUpperCase() !== currency) {
    return { kind: 'hold', why: `paid ${payment.amount} ${payment.currency}, agreed ${total} ${currency}` };
  }
  if (order.erasedAt !== undefined) return { kind: 'hold', why: 'paid when there was no address any more' };
  return order.stockHeld ? { kind: 'confirm' } : { kind: 'revive' };
}
