import type { StoredCart } from '../cart/cart.ts';
import type { Mail, MailKind } from '../mail/mail.ts';
import { nextVersion, timelineEntry } from '../orders/advance.ts';
import type { Order, OrderFile, Refund, TimelineEntry } from '../orders/order.ts';
import type { CartLineMove, OrderChange } from '../orders/order-change.ts';
import type { Ids, PaymentState } from '../ports.ts';
import { couponMove, stockReturned, stockTaken } from './holdings.ts';

/** As much of a payment as a confirmed order keeps; an order that cost nothing has no session. */
export type Paid = Pick<PaymentState, 'amount'> & Partial<Pick<PaymentState, 'sessionId' | 'paymentIntentId' | 'card'>>;
export type Moment = { now: Date; ids: Ids };

/** Paid as agreed. When the stock had been given back before, the same transaction takes it again. */
export function confirmed(file: OrderFile, payment: Paid, cart: StoredCart, moment: Moment): OrderChange {
  const { order } = file;
  const after = nextVersion(
    order,
    { ...moneyOf(payment, moment.now), status: 'confirmed', stockHeld: true },
    moment.now,
  );
  const coupon = order.stockHeld ? undefined : couponMove(order, 1);
  return {
    before: order,
    after,
    timeline: [entry(moment, { kind: 'paid', from: order.status, to: 'confirmed' })],
    // Written again, so that the packing list, which is an index over parcels, learns that they may go.
    shipments: file.shipments.map((shipment) => ({ ...shipment, status: 'pending' })),
    ...(!order.stockHeld && { stock: stockTaken(order) }),
    ...(coupon && { coupon }),
    cartLines: orderedLines(order, cart),
    isOpenInCart: cart.openOrderId === order.id,
    closesPayment: true,
    mails: [mail(after, 'order_confirmed', moment)],
  };
}

export function waiting({ order }: OrderFile, payment: PaymentState, { now, ids }: Moment): OrderChange {
  const money = payment.paymentIntentId ? { paymentIntentId: payment.paymentIntentId } : {};
  const after = nextVersion(order, { ...money, paymentStatus: 'processing' }, now);
  return { before: order, after, timeline: [entry({ now, ids }, { kind: 'payment', to: 'processing' })] };
}

/** Never paid: stock and coupon go back, once, because `stockHeld` turns false in the same transaction. */
export function released(
  { order, shipments }: OrderFile,
  paymentStatus: 'unpaid' | 'failed',
  moment: Moment,
): OrderChange {
  const status = order.status === 'pending' ? (paymentStatus === 'failed' ? 'cancelled' : 'expired') : order.status;
  const coupon = couponMove(order, -1);
  return {
    before: order,
    after: nextVersion(order, { status, paymentStatus, stockHeld: false }, moment.now),
    timeline: [entry(moment, { kind: 'released', from: order.status, to: status })],
    shipments: shipments.map((shipment) => ({ ...shipment, status: 'cancelled' })),
    stock: stockReturned(order),
    ...(coupon && { coupon }),
    closesPayment: true,
  };
}

/** Paid, but not what was agreed. The stock stays as it is until a person has decided. */
export function held({ order }: OrderFile, payment: PaymentState, why: string, moment: Moment): OrderChange {
  return {
    before: order,
    after: nextVersion(order, { ...moneyOf(payment, moment.now), status: 'on_hold' }, moment.now),
    timeline: [entry(moment, { kind: 'mismatch', from: order.status, to: 'on_hold', text: why, internal: true })],
    closesPayment: true,
  };
}

/** Paid after the stock had gone to others: the whole sum goes back, and the sweeper sees to it until it has. */
export function cancelledForWantOfStock({ order }: OrderFile, payment: PaymentState, moment: Moment): OrderChange {
  const refund: Refund = {
    id: `auto:${order.id}`,
    amount: payment.amount,
    status: 'requested',
    reason: 'Sold out before the payment arrived',
    by: 'shop',
    createdAt: moment.now.toISOString(),
  };
  const money = moneyOf(payment, moment.now);
  const after = nextVersion(order, { ...money, status: 'cancelled', refunds: [...order.refunds, refund] }, moment.now);
  return {
    before: order,
    after,
    timeline: [entry(moment, { kind: 'cancelled', from: order.status, to: 'cancelled', text: refund.reason })],
    reopensPayment: moment.now.toISOString(),
    mails: [mail(after, 'payment_apology', moment)],
  };
}

function moneyOf(payment: Paid, now: Date): Partial<Order> {
  return {
    paymentStatus: 'paid',
    paidAt: now.toISOString(),
    amountPaid: payment.amount,
    ...(payment.paymentIntentId && { paymentIntentId: payment.paymentIntentId }),
    ...(payment.card && { card: payment.card }),
    ...(payment.sessionId !== undefined && { stripeSessionId: payment.sessionId }),
  };
}

/** What was ordered leaves the cart; what was added since stays. */
function orderedLines(order: Order, cart: StoredCart): CartLineMove[] {
  return cart.lines.flatMap((line) => {
    const ordered = order.items.filter((item) => item.itemId === line.id);
    const units = ordered.reduce((total, item) => total + item.quantity, 0);
    return units === 0 ? [] : [{ id: line.id, was: line.quantity, keep: Math.max(0, line.quantity - units) }];
  });
}

function entry({ now, ids }: Moment, what: Omit<TimelineEntry, 'id' | 'at' | 'actor'>): TimelineEntry {
  return timelineEntry({ now, actor: 'shop', eventId: ids.next('evt') }, what);
}

/** A letter about an order, ready for the outbox. */
export function mail(order: Order, kind: MailKind, { now, ids }: Moment, facts: Mail['facts'] = {}): Mail {
  return {
    id: ids.next('mail'),
    kind,
    to: order.email,
    orderId: order.id,
    facts,
    status: 'pending',
    attempts: 0,
    createdAt: now.toISOString(),
  };
}
