import { nextVersion, timelineEntry } from '../orders/advance.ts';
import type { Order, OrderFile, Refund, Shipment } from '../orders/order.ts';
import type { OrderChange, StockMove } from '../orders/order-change.ts';
import { paymentStatusAfterRefunds } from '../orders/refundable.ts';
import type { MadeRefund } from '../ports.ts';
import { couponMove, stockReturned, unitsIn } from './holdings.ts';
import { type Moment, mail } from './settlement-changes.ts';

/**
 * What Stripe says of a refund, taken over into the order; undefined when that changes nothing.
 * What was to follow the refund (restock, cancel) follows once, when Stripe has accepted it.
 */
export function withRefundResult(file: OrderFile, made: MadeRefund, moment: Moment): OrderChange | undefined {
  const { order } = file;
  const known = order.refunds.find((refund) => isSame(refund, made));
  if (known && !movesForward(known, made)) return undefined;

  const result = resultOf(known, made, moment);
  const acceptedNow = isAccepted(result) && !(known && isAccepted(known));
  const refund = { ...result, ...(acceptedNow && result.afterwards && { hasFollowed: true as const }) };
  const refunds = known ? order.refunds.map((each) => (each === known ? refund : each)) : [...order.refunds, refund];
  const follow = acceptedNow ? whatFollows(file, refund) : {};
  const withRefunds = { ...order, refunds };
  const after = nextVersion(
    order,
    { refunds, paymentStatus: paymentStatusAfterRefunds(withRefunds), ...follow.order },
    moment.now,
  );
  return {
    before: order,
    after,
    timeline: [entry(refund, moment)],
    ...(follow.shipments && { shipments: follow.shipments }),
    ...(follow.stock && { stock: follow.stock }),
    ...(follow.coupon && { coupon: follow.coupon }),
    ...(refunds.every((each) => each.status !== 'requested') && { closesPayment: true }),
    ...(acceptedNow &&
      order.erasedAt === undefined && {
        mails: [mail(after, follow.order ? 'order_cancelled' : 'order_refunded', moment, { amount: refund.amount })],
      }),
  };
}

function isSame(refund: Refund, made: MadeRefund): boolean {
  const sameAtStripe = made.stripeRefundId !== undefined && refund.stripeRefundId === made.stripeRefundId;
  return sameAtStripe || refund.id === made.refundId;
}

const RANK: Record<Refund['status'], number> = { requested: 0, pending: 1, succeeded: 2, failed: 3 };

/** Old news never moves a refund back. A refund may fail after it had succeeded: banks do that. */
function movesForward(known: Refund, made: MadeRefund): boolean {
  return RANK[made.status] > RANK[known.status];
}

function isAccepted(refund: Refund): boolean {
  return refund.status === 'succeeded' || refund.status === 'pending';
}

function resultOf(known: Refund | undefined, made: MadeRefund, { now, ids }: Moment): Refund {
  const fresh: Refund = {
    id: ids.next('ref'),
    amount: made.amount,
    status: made.status,
    reason: 'Made in Stripe',
    by: 'stripe',
    createdAt: now.toISOString(),
  };
  const { stripeRefundId } = made;
  return { ...(known ?? fresh), status: made.status, ...(stripeRefundId !== undefined && { stripeRefundId }) };
}

type Followers = {
  order?: Partial<Order>;
  shipments?: Shipment[];
  stock?: StockMove[];
  coupon?: OrderChange['coupon'];
};

function whatFollows({ order, shipments }: OrderFile, refund: Refund): Followers {
  if (refund.afterwards?.cancelOrder) {
    const coupon = couponMove(order, -1);
    return {
      order: { status: 'cancelled', stockHeld: false },
      shipments: shipments.map((shipment) => ({ ...shipment, status: 'cancelled' })),
      ...(order.stockHeld && { stock: stockReturned(order) }),
      ...(order.stockHeld && coupon && { coupon }),
    };
  }
  // An order that was cancelled meanwhile has put back all of them.
  const restock = order.stockHeld ? (refund.afterwards?.restock ?? []) : [];
  if (restock.length === 0) return {};
  return { stock: [...unitsIn(restock)].map(([productId, change]) => ({ productId, change })) };
}

function entry(refund: Refund, { now, ids }: Moment) {
  const moment = { now, actor: refund.by, eventId: ids.next('evt') };
  return timelineEntry(moment, { kind: 'refund', to: refund.status, text: refund.reason });
}
