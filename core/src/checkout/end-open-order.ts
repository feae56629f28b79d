import type { Order } from '../orders/order.ts';
import { retryOnConflict } from '../retry-on-conflict.ts';
import { type SettleDeps, settleOrder } from './settle-payment.ts';
import { confirmed, released } from './settlement-changes.ts';

/**
 * Ends a pending order's payment and says what became of it: given back, or paid because the shopper was faster.
 * The stock returns only because Stripe itself says that the session is over, or that there never was one.
 */
export async function endOpenOrder(order: Order, deps: SettleDeps): Promise<Order> {
  if (order.status !== 'pending' || !order.stockHeld) return order;
  if (order.totals.total === 0) return confirmFree(order.id, deps);
  if (order.stripeSessionId !== undefined) return endSession(order, order.stripeSessionId, deps);
  const started = await deps.payments.start(order);
  if (!started.started) return releaseUnstarted(order.id, deps);
  const attached = await deps.orders.attachSession(order, started.sessionId);
  return endSession(attached, started.sessionId, deps);
}

async function endSession(order: Order, sessionId: string, deps: SettleDeps): Promise<Order> {
  return settleOrder(order.id, await deps.payments.expire(sessionId), deps);
}

/** There is no session at Stripe, and with the order's own key there never will be another. */
export function releaseUnstarted(orderId: string, deps: SettleDeps): Promise<Order> {
  return retryOnConflict(async () => {
    const file = await deps.orders.read(orderId);
    if (!file) throw new Error(`order ${orderId} is not there`);
    const { order } = file;
    if (!order.stockHeld || order.status !== 'pending' || order.stripeSessionId !== undefined) return order;
    const change = released(file, 'unpaid', { now: deps.clock.now(), ids: deps.ids });
    await deps.orders.change(change);
    return change.after;
  });
}

/** Nothing to pay, nothing to ask Stripe: the order is confirmed as it is. */
export function confirmFree(orderId: string, deps: SettleDeps): Promise<Order> {
  return retryOnConflict(async () => {
    const file = await deps.orders.read(orderId);
    if (!file) throw new Error(`order ${orderId} is not there`);
    const { order } = file;
    if (order.status !== 'pending') return order;
    const cart = await deps.carts.readLines(order.userId, [...new Set(order.items.map((item) => item.itemId))]);
    const moment = { now: deps.clock.now(), ids: deps.ids };
    const change = confirmed(file, { amount: order.totals.total }, cart, moment);
    await deps.orders.change(change);
    return change.after;
  });
}
