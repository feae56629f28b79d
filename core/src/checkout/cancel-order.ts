import { ShopError } from '../errors.ts';
import { timelineEntry } from '../orders/advance.ts';
import type { Order, OrderFile, Refund } from '../orders/order.ts';
import { allowedAfter } from '../orders/order-status.ts';
import { isPaid, refundable } from '../orders/refundable.ts';
import { canCancel } from '../orders/until-packed.ts';
import type { Shop } from '../ports.ts';
import { retryOnConflict } from '../retry-on-conflict.ts';
import { finishOrFail, finishRefunds, requestRefund } from './refund-order.ts';
import { type SettleDeps, settleOrder } from './settle-payment.ts';
import { mail, released } from './settlement-changes.ts';

export type CancelOrder = { orderId: string; actor: string; reason: string };
export type CancelDeps = SettleDeps & Pick<Shop, 'payments'>;

/**
 * Cancels an order that is not packed yet: what was paid goes back first, then the order is cancelled and its units
 * return to the shelf. Cancelling again changes nothing.
 * @throws ShopError not_found, invalid_transition, refund_failed
 */
export async function cancelOrder(command: CancelOrder, deps: CancelDeps): Promise<Order> {
  const file = await deps.orders.read(command.orderId);
  if (!file) throw new ShopError('not_found', 'There is no such order.');
  if (file.order.status === 'cancelled') return finishRefunds(file.order, deps);
  return isPaid(file.order) ? cancelPaid(command, deps) : cancelUnpaid(file.order, command, deps);
}

async function cancelPaid(command: CancelOrder, deps: CancelDeps): Promise<Order> {
  const { order, refund } = await retryOnConflict(() => requestCancellation(command, deps));
  return refund ? finishOrFail(order, refund, deps) : finishRefunds(order, deps);
}

/** Writes down the refund after which the order is to be cancelled; a second request finds it written. */
async function requestCancellation(command: CancelOrder, deps: CancelDeps): Promise<{ order: Order; refund?: Refund }> {
  const file = await deps.orders.read(command.orderId);
  if (!file) throw new ShopError('not_found', 'There is no such order.');
  const { order } = file;
  const underWay = order.refunds.find((each) => each.afterwards?.cancelOrder && each.status !== 'failed');
  if (order.status === 'cancelled' || underWay) return { order };
  if (!canCancel(file)) throw tooLate(order);

  const amount = refundable(order);
  if (amount === 0) return { order: await cancelWithoutRefund(file, command, deps) };
  return requestRefund(file, cancellation(command, amount, deps), deps);
}

/** Nothing was paid, or all of it has gone back already: there is only the stock to return. */
async function cancelWithoutRefund(file: OrderFile, command: CancelOrder, deps: CancelDeps): Promise<Order> {
  const moment = { now: deps.clock.now(), ids: deps.ids };
  const { stock, ...change } = released(file, 'unpaid', moment);
  const { paymentStatus } = file.order;
  const after: Order = { ...change.after, status: 'cancelled', paymentStatus };
  const who = { now: moment.now, actor: command.actor, eventId: deps.ids.next('evt') };
  await deps.orders.change({
    ...change,
    after,
    ...(file.order.stockHeld && stock && { stock }),
    timeline: [
      timelineEntry(who, { kind: 'cancelled', from: file.order.status, to: 'cancelled', text: command.reason }),
    ],
    mails: [mail(after, 'order_cancelled', moment, { amount: 0 })],
  });
  return after;
}

/** The session is ended at Stripe first. If the shopper was faster there, the order is paid and cancelled as such. */
async function cancelUnpaid(order: Order, command: CancelOrder, deps: CancelDeps): Promise<Order> {
  if (order.status !== 'pending') throw tooLate(order);
  if (order.stripeSessionId === undefined) {
    throw new ShopError('try_again', 'This order is being made just now. Try again in a minute.');
  }
  const payment = await deps.payments.expire(order.stripeSessionId);
  const settled = await settleOrder(order.id, payment, deps);
  if (settled.status === 'expired' || settled.status === 'cancelled') return settled;
  return cancelPaid(command, deps);
}

function cancellation(command: CancelOrder, amount: Refund['amount'], deps: CancelDeps): Refund {
  return {
    id: deps.ids.next('ref'),
    amount,
    status: 'requested',
    reason: command.reason,
    by: command.actor,
    afterwards: { cancelOrder: true },
    createdAt: deps.clock.now().toISOString(),
  };
}

function tooLate(order: Order): ShopError {
  const isOnItsWay = order.paymentStatus === 'processing';
  const message = isOnItsWay
    ? 'The payment is on its way. The order can be cancelled once it has arrived.'
    : 'This order can no longer be cancelled.';
  return new ShopError('invalid_transition', message, {
    from: order.status,
    to: 'cancelled',
    allowed: allowedAfter(order.status),
  });
}
