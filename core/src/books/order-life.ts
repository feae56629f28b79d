import type { Order, Refund } from '../orders/order.ts';
import { canFollow, type PaymentStatus } from '../orders/order-status.ts';
import type { Books } from './books.ts';
import { unless } from './unless.ts';

/** What the money of an order may become. Only a refund that the bank sends back moves it up this list again. */
const NEXT_PAYMENT_STATUSES: Record<PaymentStatus, readonly PaymentStatus[]> = {
  unpaid: ['processing', 'paid', 'failed'],
  processing: ['paid', 'failed'],
  failed: [],
  paid: ['partially_refunded', 'refunded'],
  partially_refunded: ['refunded', 'paid'],
  refunded: ['partially_refunded', 'paid'],
};

const NEXT_REFUND_STATUSES: Record<Refund['status'], readonly Refund['status'][]> = {
  requested: ['pending', 'succeeded', 'failed'],
  pending: ['succeeded', 'failed'],
  succeeded: ['failed'],
  failed: [],
};

/** What is written once and stays. */
const FIXED = ['orderNumber', 'userId', 'createdAt', 'expiresAt', 'paidAt', 'amountPaid', 'stripeSessionId'] as const;
const AGREED = ['subtotal', 'discount', 'shipping', 'tax', 'total', 'currency'] as const;

/** Follows each order through all its versions. */
export function movedWrongly({ orders }: Books): string[] {
  return orders.flatMap(({ order, versions }) => [
    ...unless(versions.at(-1)?.version === order.version, `${order.id} is not the version that was written last`),
    ...versions.slice(1).flatMap((after, place) => {
      const before = versions[place];
      const moves = before ? wrongMoves(before, after) : [];
      return moves.map((move) => `in version ${after.version} of ${order.id} ${move}`);
    }),
  ]);
}

function wrongMoves(before: Order, after: Order): string[] {
  const staysOrFollows = before.status === after.status || canFollow(before.status, after.status);
  const isOver = after.status === 'expired' || after.status === 'cancelled';
  return [
    ...unless(after.version > before.version, `a newer one was written over, ${before.version}`),
    ...unless(staysOrFollows, `${before.status} became ${after.status}`),
    ...forbidden(before.paymentStatus, after.paymentStatus, NEXT_PAYMENT_STATUSES),
    ...FIXED.flatMap((name) => unless([undefined, after[name]].includes(before[name]), `its ${name} changed`)),
    ...AGREED.flatMap((name) => unless(before.totals[name] === after.totals[name], `its ${name} changed`)),
    ...unless(!before.stockHeld || after.stockHeld || isOver, `it gave back its stock and is ${after.status}`),
    ...unless(before.stockHeld || !after.stockHeld || after.status === 'confirmed', `it took stock, ${after.status}`),
    ...before.refunds.flatMap((refund) => wrongRefund(refund, after.refunds)),
  ];
}

function wrongRefund(before: Refund, refunds: readonly Refund[]): string[] {
  const after = refunds.find(({ id }) => id === before.id);
  if (!after) return [`refund ${before.id} disappeared`];
  return forbidden(before.status, after.status, NEXT_REFUND_STATUSES);
}

function forbidden<Status extends string>(from: Status, to: Status, next: Record<Status, readonly Status[]>): string[] {
  return unless(from === to || next[from].includes(to), `${from} became ${to}`);
}
