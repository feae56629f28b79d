import { ShopError } from '../errors.ts';
import { nextVersion, timelineEntry } from '../orders/advance.ts';
import type { Order } from '../orders/order.ts';
import type { OrderStatus } from '../orders/order-status.ts';
import { isPaid } from '../orders/refundable.ts';
import type { Dispute, PaymentEvent } from '../ports.ts';
import { retryOnConflict } from '../retry-on-conflict.ts';
import { recordRefund } from './refund-order.ts';
import { type SettleDeps, settlePayment } from './settle-payment.ts';

/**
 * Does what a verified event of Stripe's asks for. Repeating it, or hearing of things in another order than they
 * happened, changes nothing, because the facts are read again from Stripe each time.
 */
export async function applyPaymentEvent(event: PaymentEvent, deps: SettleDeps): Promise<void> {
  switch (event.kind) {
    case 'session':
      await settlePayment(event.sessionId, deps);
      return;
    case 'refund':
      return syncRefunds(event.paymentIntentId, deps);
    case 'dispute':
      return syncDispute(await deps.payments.dispute(event.disputeId), deps);
    case 'fraud_warning':
      return noteFraudWarning(event.paymentIntentId, deps);
    case 'ignored':
      return;
  }
}

/**
 * The order a payment was for. Refunds and disputes come after the payment, but may be heard of before it: then the
 * payment is settled first, or the order would be confirmed as paid over what has happened since.
 */
async function settledOrderOf(paymentIntentId: string, deps: SettleDeps): Promise<string | undefined> {
  const orderId = await deps.payments.orderIdOf(paymentIntentId);
  if (orderId === undefined) return undefined;
  const file = await deps.orders.read(orderId);
  if (!file) throw new Error(`Stripe knows an order ${orderId} that the table does not have`);
  if (isPaid(file.order)) return orderId;
  const { stripeSessionId } = file.order;
  // Our process died before it could note the session. The payment's own event, or the sweeper, settles it first.
  if (stripeSessionId === undefined) throw new ShopError('try_again', 'This order has not heard of its payment yet.');
  await settlePayment(stripeSessionId, deps);
  return orderId;
}

async function syncRefunds(paymentIntentId: string, deps: SettleDeps): Promise<void> {
  const orderId = await settledOrderOf(paymentIntentId, deps);
  if (orderId === undefined) return;
  for (const made of await deps.payments.refundsOf(paymentIntentId)) await recordRefund(orderId, made, deps);
}

/** Statuses in which nothing has left the house yet: a dispute stops the parcel. */
const CAN_BE_STOPPED: readonly OrderStatus[] = ['confirmed', 'processing'];

async function syncDispute(dispute: Dispute, deps: SettleDeps): Promise<void> {
  const orderId = await settledOrderOf(dispute.paymentIntentId, deps);
  if (orderId === undefined) return;
  await changeOrder(orderId, deps, (order) => {
    if (order.disputed === dispute.isOpen) return undefined;
    return { ...(dispute.isOpen ? stopped(order) : resumed(order, dispute)), disputed: dispute.isOpen };
  });
}

/** What is on hold already stays so when the dispute is over; what was given back whole is nobody's loss any more. */
function stopped(order: Order): Partial<Order> {
  const stops = CAN_BE_STOPPED.includes(order.status) && order.paymentStatus !== 'refunded';
  return { statusBeforeDispute: order.status, ...(stops && { status: 'on_hold' }) };
}

function resumed(order: Order, dispute: Dispute): Partial<Order> {
  const earlier = order.statusBeforeDispute;
  return order.status === 'on_hold' && earlier && !dispute.isLost ? { status: earlier } : {};
}

async function noteFraudWarning(paymentIntentId: string, deps: SettleDeps): Promise<void> {
  const orderId = await deps.payments.orderIdOf(paymentIntentId);
  if (orderId === undefined) return;
  const warning = 'The bank suspects fraud. Look before it ships; a refund now costs less than a dispute.';
  const file = await deps.orders.read(orderId);
  if (file?.timeline.some((entry) => entry.text === warning)) return;
  await changeOrder(orderId, deps, () => ({}), warning);
}

async function changeOrder(
  orderId: string,
  deps: SettleDeps,
  decide: (order: Order) => Partial<Order> | undefined,
  text?: string,
): Promise<void> {
  await retryOnConflict(async () => {
    const file = await deps.orders.read(orderId);
    if (!file) throw new Error(`Stripe knows an order ${orderId} that the table does not have`);
    const changed = decide(file.order);
    if (!changed) return;
    const now = deps.clock.now();
    const after = nextVersion(file.order, changed, now);
    const moment = { now, actor: 'stripe', eventId: deps.ids.next('evt') };
    const entry = timelineEntry(moment, {
      kind: text ? 'note' : 'dispute',
      from: file.order.status,
      to: after.status,
      internal: true,
      ...(text && { text }),
    });
    await deps.orders.change({ before: file.order, after, timeline: [entry], shipments: file.shipments });
  });
}
