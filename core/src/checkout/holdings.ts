import type { Order } from '../orders/order.ts';
import type { CouponMove, StockMove } from '../orders/order-change.ts';

/** What an order takes off the shelf (-1) or puts back (1): one move per product. */
export function stockMoves(order: Pick<Order, 'items'>, direction: 1 | -1): StockMove[] {
  const units = new Map<string, number>();
  for (const item of order.items) units.set(item.productId, (units.get(item.productId) ?? 0) + item.quantity);
  return [...units].map(([productId, quantity]) => ({ productId, change: direction * quantity }));
}

export function couponMove(order: Pick<Order, 'coupon'>, change: 1 | -1): CouponMove | undefined {
  if (!order.coupon) return undefined;
  return { code: order.coupon.code, customerKey: order.coupon.customerKey, change };
}
