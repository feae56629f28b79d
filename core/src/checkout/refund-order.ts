import { ShopError } from '../errors.ts';
import { type Cents, cents, formatCents, sum } from '../money.ts';
import { nextVersion, timelineEntry } from '../orders/advance.ts';
import type { Order, OrderFile, Refund } from '../orders/order.ts';
import { refundable, refundedSoFar } from '../orders/refundable.ts';
import type { MadeRefund, Shop } from '../ports.ts';
import { retryOnConflict } from '../retry-on-conflict.ts';
import { unitsIn, unitsToReturn } from './holdings.ts';
import { withRefundResult } from './refund-changes.ts';

export type RefundDeps = Pick<Shop, 'orders' | 'payments' | 'clock' | 'ids' | 'alarms'>;

export type RefundOrder = {
  orderId: string;
  /** Left out: what `items` cost, or all that is left. */
  amount?: number | undefined;
  items?: { itemId: string; recipient: number; quantity: number }[] | undefined;
  restock: boolean;
  reason: string;
  actor: string;
  /** How much of one order may go back in all by this actor's word; small refunds must not add up to a large one. */
  most?: Cents | undefined;
  /** The refund's id, made from the request's own key, so that asking again finds the same refund. */
  refundId?: string | undefined;
};

/**
 * Gives money back through Stripe. It is written down before it is asked for, so that a crash in between is finished
 * later with the same key and never paid twice.
 * @throws ShopError not_found, not_allowed, refund_exceeds_paid, refund_failed
 */
export async function refundOrder(command: RefundOrder, deps: RefundDeps): Promise<Order> {
  const requested = await retryOnConflict(async () => {
    const file = await orderFile(command.orderId, deps);
    const known = file.order.refunds.find(({ id, status }) => id === command.refundId && status !== 'failed');
    if (known) return { order: file.order, refund: known };
    const refund = refundFrom(command, file.order, deps);
    refuseBeyond(command.most, file.order, refund);
    return requestRefund(file, refund, deps);
  });
  return finishOrFail(requested.order, requested.refund, deps);
}

function refuseBeyond(most: Cents | undefined, order: Order, { amount }: Refund): void {
  if (most === undefined || refundedSoFar(order) + amount <= most) return;
  const message = `Of one order you may give back ${formatCents(most)} in all. Ask the owner for more.`;
  throw new ShopError('not_allowed', message, { limit: most });
}

/** Finishes whatever was written down and not yet asked of Stripe. Harmless to repeat. */
export async function finishRefunds(order: Order, deps: RefundDeps): Promise<Order> {
  let current = order;
  for (const refund of order.refunds.filter((each) => each.status === 'requested')) {
    current = await finishRefund(current, refund, deps);
  }
  return current;
}

export async function requestRefund(file: OrderFile, refund: Refund, deps: RefundDeps) {
  const { order } = file;
  if (refund.amount > refundable(order) || refund.amount <= 0) {
    const facts = { refundable: refundable(order), asked: refund.amount };
    throw new ShopError('refund_exceeds_paid', 'That is more than is left of what was paid.', facts);
  }
  const now = deps.clock.now();
  const after = nextVersion(order, { refunds: [...order.refunds, refund] }, now);
  const text = `${refund.reason} (${refund.amount} cents)`;
  const moment = { now, actor: refund.by, eventId: deps.ids.next('evt') };
  await deps.orders.change({
    before: order,
    after,
    timeline: [timelineEntry(moment, { kind: 'refund', to: 'requested', text, internal: true })],
    reopensPayment: now.toISOString(),
  });
  return { order: after, refund };
}

export async function finishOrFail(order: Order, refund: Refund, deps: RefundDeps): Promise<Order> {
  const after = refund.status === 'requested' ? await finishRefund(order, refund, deps) : order;
  const result = after.refunds.find((each) => each.id === refund.id);
  if (result?.status === 'failed') {
    throw new ShopError('refund_failed', 'Stripe could not send the money back. The order is as it was; try again.');
  }
  return after;
}

async function finishRefund(order: Order, refund: Refund, deps: RefundDeps): Promise<Order> {
  const made = await deps.payments.refund(order, refund);
  return recordRefund(order.id, { ...made, refundId: refund.id }, deps);
}

/** Takes over what Stripe says of one refund, ours or one made in its dashboard. */
export function recordRefund(orderId: string, made: MadeRefund, deps: RefundDeps): Promise<Order> {
  return retryOnConflict(async () => {
    const file = await orderFile(orderId, deps);
    const change = withRefundResult(file, made, { now: deps.clock.now(), ids: deps.ids });
    if (!change) return file.order;
    await deps.orders.change(change);
    if (made.status === 'failed') deps.alarms.raise('RefundFailed', { orderId, amount: made.amount });
    return change.after;
  });
}

function refundFrom(command: RefundOrder, order: Order, deps: RefundDeps): Refund {
  const amount = command.amount ?? (command.items ? costOf(command.items, order) : refundable(order));
  const restock = command.restock ? unitsOf(command.items ?? [], order) : [];
  return {
    id: unusedId(command, order) ?? deps.ids.next('ref'),
    amount: cents(amount),
    status: 'requested',
    reason: command.reason,
    by: command.actor,
    ...(restock.length > 0 && { afterwards: { restock } }),
    createdAt: deps.clock.now().toISOString(),
  };
}

/** One that has failed keeps its id; trying again is another refund. */
function unusedId({ refundId }: RefundOrder, { refunds }: Order): string | undefined {
  return refunds.some((refund) => refund.id === refundId) ? undefined : refundId;
}

type ChosenItem = { itemId: string; recipient: number; quantity: number };

/** What the chosen units cost her: their part of the coupon off, their tax on top, to the cent. */
function costOf(chosen: readonly ChosenItem[], order: Order): Cents {
  return sum(
    chosen.map((choice) => {
      const item = itemOf(choice, order);
      const paid = item.lineTotal - item.discount + item.tax;
      return cents(Math.round((paid * choice.quantity) / item.quantity));
    }),
  );
}

function unitsOf(chosen: readonly ChosenItem[], order: Order): { productId: string; quantity: number }[] {
  const units = chosen.map((choice) => ({ productId: itemOf(choice, order).productId, quantity: choice.quantity }));
  const left = unitsToReturn(order);
  for (const [productId, quantity] of unitsIn(units)) {
    if (quantity <= (left.get(productId) ?? 0)) continue;
    const facts = { productId, left: left.get(productId) ?? 0 };
    throw new ShopError('invalid_request', 'So many units of this order cannot come back to the shelf.', facts);
  }
  return units;
}

function itemOf(choice: ChosenItem, order: Order) {
  const item = order.items.find((each) => each.itemId === choice.itemId && each.recipient === choice.recipient);
  if (!item || choice.quantity > item.quantity) {
    throw new ShopError('invalid_request', 'This order does not hold so many of that item.', choice);
  }
  return item;
}

async function orderFile(orderId: string, deps: RefundDeps): Promise<OrderFile> {
  const file = await deps.orders.read(orderId);
  if (!file) throw new ShopError('not_found', 'There is no such order.');
  return file;
}
