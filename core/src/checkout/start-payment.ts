import { ShopError } from '../errors.ts';
import type { Order } from '../orders/order.ts';
import { confirmFree, releaseUnstarted } from './end-open-order.ts';
import { type SettleDeps, settleOrder } from './settle-payment.ts';

/** `payment` is left out when there is nothing to pay. */
export type StartedCheckout = {
  order: Order;
  payment?: { sessionId: string; clientSecret?: string; url?: string };
};

/** Opens the order's payment, or finds the one it has. @throws ShopError payment_unavailable: everything was given back */
export async function startPayment(order: Order, deps: SettleDeps): Promise<StartedCheckout> {
  if (order.totals.total === 0) return { order: await confirmFree(order.id, deps) };
  if (order.stripeSessionId !== undefined) return reopen(order, order.stripeSessionId, deps);
  const started = await startOrGiveBack(order, deps);
  const { started: _done, ...payment } = started;
  const attached = await deps.orders.attachSession(order, started.sessionId);
  // Another try of hers heard nothing from Stripe and gave everything back: what is not held must not be paid.
  if (!attached.stockHeld) return endUnheld(attached, started.sessionId, deps);
  return { order: attached, payment };
}

async function endUnheld(order: Order, sessionId: string, deps: SettleDeps): Promise<never> {
  const settled = await settleOrder(order.id, await deps.payments.expire(sessionId), deps);
  throw isOrdered(settled) ? alreadyPaid(settled) : notOpened();
}

/** The same checkout again. What the session has become meanwhile decides, not what we remember of it. */
async function reopen(order: Order, sessionId: string, deps: SettleDeps): Promise<StartedCheckout> {
  const payment = await deps.payments.read(sessionId);
  if (payment.status === 'open') {
    const { clientSecret, url } = payment;
    return { order, payment: { sessionId, ...(clientSecret && { clientSecret }), ...(url && { url }) } };
  }
  const settled = await settleOrder(order.id, payment, deps);
  if (isOrdered(settled)) throw alreadyPaid(settled);
  throw new ShopError('cart_changed', 'The time to pay is over; the cart is as it was.');
}

/** Paid, or by a bank whose money is on its way: asking for more would charge her twice. */
export function isOrdered({ paidAt, paymentStatus }: Order): boolean {
  return paidAt !== undefined || paymentStatus === 'processing';
}

export function alreadyPaid({ id, orderNumber }: Order): ShopError {
  return new ShopError('already_paid', 'This has been ordered and paid already.', { orderId: id, orderNumber });
}

async function startOrGiveBack(order: Order, deps: SettleDeps) {
  try {
    const started = await deps.payments.start(order);
    if (started.started) return started;
  } catch (error) {
    // Nobody has the client secret of a session whose reply was lost, so nobody can pay it.
    if (error instanceof ShopError && error.code === 'payment_unavailable') await releaseUnstarted(order.id, deps);
    throw error;
  }
  await releaseUnstarted(order.id, deps);
  throw notOpened();
}

function notOpened(): ShopError {
  return new ShopError('payment_unavailable', 'This payment could not be opened. Nothing was charged; try again.');
}
