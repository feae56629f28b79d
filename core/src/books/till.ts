import type { Order } from '../orders/order.ts';
import type { OrderStatus } from '../orders/order-status.ts';
import { isPaid } from '../orders/refundable.ts';
import type { PaymentState } from '../ports.ts';
import type { BookedOrder, Books } from './books.ts';
import { unless } from './unless.ts';

const GOES_ON: readonly OrderStatus[] = ['confirmed', 'processing', 'partially_shipped', 'shipped', 'delivered'];

/** An order that goes on was paid and holds its stock; only a free one needed no payment. */
export function soldUnpaid({ orders, sessions }: Books): string[] {
  return orders.flatMap(({ order }) => {
    const { id, status, paymentStatus, stockHeld, paidAt, totals } = order;
    const hasPayment = totals.total === 0 || sessions.some((session) => session.paid && session.orderId === id);
    const goesOn = GOES_ON.includes(status);
    return [
      ...unless(!goesOn || isPaid(order), `${id} is ${status} and ${paymentStatus}`),
      ...unless(!goesOn || stockHeld, `${id} is ${status} without its stock`),
      ...unless(paidAt === undefined || hasPayment, `${id} counts as paid and Stripe has no payment for it`),
    ];
  });
}

/** Every payment has one order, which knows it, and which had agreed to it or was stopped for a person to look. */
export function paymentsAstray({ orders, sessions }: Books): string[] {
  const paid = sessions.filter((session) => session.paid);
  return [
    ...paid.flatMap((session) => astray(session, orders)),
    ...orders.flatMap(({ order }) => {
      const payments = paid.filter(({ orderId }) => orderId === order.id).length;
      return [...unless(payments <= 1, `${order.id} was paid ${payments} times`), ...sumsUp(order)];
    }),
  ];
}

function astray(session: PaymentState, orders: readonly BookedOrder[]): string[] {
  const { sessionId, amount } = session;
  const file = orders.find(({ order }) => order.id === session.orderId);
  if (!file) return [`session ${sessionId} was paid for an order that is not there`];
  const { id, status, amountPaid, totals, stripeSessionId } = file.order;
  const wasStopped = file.timeline.some(({ kind }) => kind === 'mismatch');
  return [
    ...unless(status !== 'pending' && status !== 'expired', `${id} is ${status} and was paid`),
    ...unless(amountPaid === amount, `${id} says ${amountPaid} was paid and Stripe ${amount}`),
    ...unless(amount === totals.total || wasStopped, `${amount} was charged for ${id}, of ${totals.total}`),
    ...unless(stripeSessionId === sessionId, `${id} was paid in ${sessionId} and does not know`),
    ...unless(status !== 'cancelled' || isGivenBack(file.order), `${id} is cancelled and its money was kept`),
  ];
}

/** Money that a bank has sent back stays on record as a failed refund, with an alarm: then a person has to look. */
function isGivenBack({ paymentStatus, refunds }: Order): boolean {
  return paymentStatus === 'refunded' || refunds.some(({ status }) => status === 'failed');
}

function sumsUp({ id, items, recipients, totals }: Order): string[] {
  const ofItems = items.reduce((sum, { price, quantity, discount, tax }) => sum + price * quantity - discount + tax, 0);
  const ofParcels = recipients.reduce((sum, { shipping, shippingTax }) => sum + shipping + shippingTax, 0);
  const parts = ofItems + ofParcels;
  return unless(parts === totals.total, `the parts of ${id} make ${parts}, not ${totals.total}`);
}
