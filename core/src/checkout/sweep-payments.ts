import type { Order } from '../orders/order.ts';
import { endOpenOrder } from './end-open-order.ts';
import { finishRefunds } from './refund-order.ts';
import { type SettleDeps, settleOrder } from './settle-payment.ts';

const AT_ONCE = 100;
const DAY = 86_400_000;

/** Every few minutes: payments that nobody told us about, orders left half-way, refunds not yet asked for. */
export async function settleUnsettled(deps: SettleDeps): Promise<{ looked: number; failed: number }> {
  const orderIds = await deps.orders.unsettled(deps.clock.now(), AT_ONCE);
  const results = await Promise.allSettled(orderIds.map((orderId) => look(orderId, deps)));
  return { looked: orderIds.length, failed: results.filter((result) => result.status === 'rejected').length };
}

async function look(orderId: string, deps: SettleDeps): Promise<Order | undefined> {
  const file = await deps.orders.read(orderId);
  if (!file) return undefined;
  if (file.order.paymentStatus === 'processing' && file.order.stripeSessionId !== undefined) {
    return settleOrder(orderId, await deps.payments.read(file.order.stripeSessionId), deps);
  }
  return finishRefunds(await endOpenOrder(file.order, deps), deps);
}

/** Once a day: every session completed in the last two days, against our orders. Catches what everything else has missed. */
export async function reconcilePayments(deps: SettleDeps): Promise<{ looked: number; failed: number }> {
  const since = new Date(deps.clock.now().getTime() - 2 * DAY);
  const payments = await deps.payments.completedSince(since);
  const ours = payments.filter((payment) => payment.orderId !== undefined);
  const results = await Promise.allSettled(ours.map((payment) => settleOrder(payment.orderId ?? '', payment, deps)));
  return { looked: ours.length, failed: results.filter((result) => result.status === 'rejected').length };
}
