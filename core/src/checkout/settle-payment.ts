import { ShopError } from '../errors.ts';
import type { Order, OrderFile } from '../orders/order.ts';
import type { PaymentState, Shop } from '../ports.ts';
import { retryOnConflict } from '../retry-on-conflict.ts';
import { finishRefunds } from './refund-order.ts';
import { decideSettlement, type Settlement } from './settlement.ts';
import { cancelledForWantOfStock, confirmed, held, released, waiting } from './settlement-changes.ts';

export type SettleDeps = Pick<Shop, 'orders' | 'payments' | 'carts' | 'clock' | 'ids' | 'alarms'>;

/**
 * The only place where money becomes an order. Webhook, return page, sweeper and reconciler all come here; each time
 * the session is read again from Stripe, so that an event is only a poke and its age does not matter.
 * Answers the order as it now is; undefined when the session is none of ours.
 */
export async function settlePayment(sessionId: string, deps: SettleDeps): Promise<Order | undefined> {
  const payment = await deps.payments.read(sessionId);
  const orderId = payment.orderId ?? (await deps.orders.idBySession(sessionId));
  return orderId === undefined ? undefined : settleOrder(orderId, payment, deps);
}

export async function settleOrder(orderId: string, payment: PaymentState, deps: SettleDeps): Promise<Order> {
  const order = await retryOnConflict(() => settleOnce(orderId, payment, deps));
  return finishRefunds(order, deps);
}

async function settleOnce(orderId: string, payment: PaymentState, deps: SettleDeps): Promise<Order> {
  const file = await deps.orders.read(orderId);
  if (!file) {
    if (payment.paid) deps.alarms.raise('PaidOrderMissing', { orderId, sessionId: payment.sessionId });
    throw new Error(`Stripe knows an order ${orderId} that the table does not have`);
  }
  const settlement = decideSettlement(file.order, payment);
  return carryOut(settlement, file, payment, deps);
}

async function carryOut(
  settlement: Settlement,
  file: OrderFile,
  payment: PaymentState,
  deps: SettleDeps,
): Promise<Order> {
  const moment = { now: deps.clock.now(), ids: deps.ids };
  switch (settlement.kind) {
    case 'nothing':
      return file.order;
    case 'confirm':
      return save(confirmed(file, payment, await cartOf(file.order, deps), moment), deps);
    case 'wait':
      return save(waiting(file, payment, moment), deps);
    case 'release':
      return save(released(file, settlement.paymentStatus, moment), deps);
    case 'hold': {
      const { id: orderId, totals } = file.order;
      deps.alarms.raise('PaymentMismatch', { orderId, agreed: totals.total, paid: payment.amount });
      return save(held(file, payment, settlement.why, moment), deps);
    }
    case 'revive':
      return revive(file, payment, deps);
  }
}

async function revive(file: OrderFile, payment: PaymentState, deps: SettleDeps): Promise<Order> {
  const moment = { now: deps.clock.now(), ids: deps.ids };
  try {
    return await save(confirmed(file, payment, await cartOf(file.order, deps), moment), deps);
  } catch (error) {
    if (!(error instanceof ShopError) || (error.code !== 'out_of_stock' && error.code !== 'coupon_used_up'))
      throw error;
    deps.alarms.raise('PaidWithoutStock', { orderId: file.order.id });
    return save(cancelledForWantOfStock(file, payment, moment), deps);
  }
}

async function cartOf(order: Order, deps: SettleDeps) {
  const lineIds = [...new Set(order.items.map((item) => item.itemId))];
  return deps.carts.readLines(order.userId, lineIds);
}

async function save(change: ReturnType<typeof waiting>, deps: SettleDeps): Promise<Order> {
  await deps.orders.change(change);
  return change.after;
}
