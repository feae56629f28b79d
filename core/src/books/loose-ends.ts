import type { Order } from '../orders/order.ts';
import { isPaid } from '../orders/refundable.ts';
import type { Books } from './books.ts';
import { unless } from './unless.ts';

/** At rest nothing waits for Stripe, for a job or for a shopper. */
export function leftHalfDone({ orders, mails, sessions, unsettled, openCheckouts }: Books): string[] {
  const stateOf = (id: string) => {
    const file = orders.find(({ order }) => order.id === id);
    return `${file?.order.status} and ${file?.order.paymentStatus}`;
  };
  return [
    ...sessions.flatMap(({ orderId, status }) => unless(status !== 'open', `${orderId} can still be paid`)),
    ...unsettled.map((id) => `the sweeper still looks at ${id}, which is ${stateOf(id)}`),
    ...openCheckouts.map(({ userId, orderId: id }) => `the cart of ${userId} waits for ${id}, which is ${stateOf(id)}`),
    ...mails.flatMap(({ id, kind, status }) => unless(status === 'sent', `the letter ${id} (${kind}) is ${status}`)),
    ...orders.flatMap(({ order }) => waiting(order)),
  ];
}

function waiting(order: Order): string[] {
  const { id, status, paymentStatus, stockHeld, refunds } = order;
  const isOver = status === 'cancelled' || status === 'expired';
  return [
    ...unless(status !== 'pending', `${id} is pending`),
    ...unless(paymentStatus !== 'processing', `${id} waits for its money`),
    ...unless(!stockHeld || isPaid(order), `${id} holds stock, ${status} and ${paymentStatus}`),
    ...unless(!stockHeld || !isOver, `${id} is ${status} and holds stock`),
    ...refunds.flatMap((refund) => unless(refund.status !== 'requested', `${refund.id} of ${id} was never asked for`)),
  ];
}
