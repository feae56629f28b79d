import type { OrderFile, Shipment } from './order.ts';

/**
 * Until the first parcel is packed the shopper herself may cancel. Not while a bank's money is on its way: the stock
 * would be given back under a payment that still comes.
 */
export function canCancel({ order, shipments }: OrderFile): boolean {
  if (order.paymentStatus === 'processing') return false;
  const early = order.status === 'pending' || order.status === 'confirmed' || order.status === 'on_hold';
  return early && shipments.every(isUnpacked);
}

/** The address of one parcel may change until that parcel is packed. */
export function canChangeAddress({ order, shipments }: OrderFile, n?: number): boolean {
  const moving = ['confirmed', 'processing', 'on_hold', 'partially_shipped'].includes(order.status);
  const theirs = n === undefined ? shipments : shipments.filter((shipment) => shipment.n === n);
  return moving && theirs.some(isUnpacked) && !isBeingCancelled({ order });
}

/** A refund is under way after which the order will be cancelled: nothing may leave the house any more. */
export function isBeingCancelled({ order }: Pick<OrderFile, 'order'>): boolean {
  return order.refunds.some((refund) => refund.afterwards?.cancelOrder === true && refund.status !== 'failed');
}

function isUnpacked(shipment: Shipment): boolean {
  return shipment.status === 'pending';
}
