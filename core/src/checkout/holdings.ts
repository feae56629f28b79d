import type { Order, Refund } from '../orders/order.ts';
import type { CouponMove, StockMove } from '../orders/order-change.ts';

type Units = ReadonlyMap<string, number>;
type Lines = readonly { productId: string; quantity: number }[];

/** What an order takes off the shelf: one move per product. */
export function stockTaken(order: Pick<Order, 'items'>): StockMove[] {
  return [...unitsIn(order.items)].map(([productId, quantity]) => ({ productId, change: -quantity }));
}

/** What it puts back when it ends: all but the units that have come back with a refund before. */
export function stockReturned(order: Pick<Order, 'items' | 'refunds'>): StockMove[] {
  const left = unitsLeft(order, order.refunds.filter(hasFollowed));
  return [...left].flatMap(([productId, change]) => (change > 0 ? [{ productId, change }] : []));
}

/** How many units of each product may still be promised to come back with a refund. */
export function unitsToReturn(order: Pick<Order, 'items' | 'refunds'>): Units {
  return unitsLeft(
    order,
    order.refunds.filter((refund) => refund.status !== 'failed' || hasFollowed(refund)),
  );
}

export function unitsIn(lines: Lines): Units {
  const units = new Map<string, number>();
  for (const { productId, quantity } of lines) units.set(productId, (units.get(productId) ?? 0) + quantity);
  return units;
}

export function couponMove(order: Pick<Order, 'coupon'>, change: 1 | -1): CouponMove | undefined {
  if (!order.coupon) return undefined;
  return { code: order.coupon.code, customerKey: order.coupon.customerKey, change };
}

function unitsLeft({ items }: Pick<Order, 'items'>, refunds: readonly Refund[]): Units {
  const back = unitsIn(refunds.flatMap(({ afterwards }) => afterwards?.restock ?? []));
  return new Map(
    [...unitsIn(items)].map(([productId, quantity]) => [productId, quantity - (back.get(productId) ?? 0)]),
  );
}

function hasFollowed({ status, hasFollowed: noted }: Refund): boolean {
  return noted === true || status === 'succeeded' || status === 'pending';
}
