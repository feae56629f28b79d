import type { Order, OrderStatus, Shipment, TimelineEntry } from '@rakhi/core';
import { entity, type Item } from './item.ts';
import { gsi1, gsi2, key } from './keys.ts';

/** What lies under an order's key, and what points to it. */
export const orders = entity<Order>('order');
export const shipments = entity<Shipment>('shipment');
export const timelineEntries = entity<TimelineEntry>('timeline-entry');
const openPayments = entity<{ orderId: string; from: string }>('open-payment');
export const pointers = entity<{ orderId: string }>('order-pointer');

export function orderItem(order: Order): Item {
  return orders.item({ ...key.order(order.id), ...gsi1.order(order), ...gsi2.order(order) }, order);
}

export function timelineItem(orderId: string, entry: TimelineEntry): Item {
  return timelineEntries.item(key.timelineEntry(orderId, entry.id), entry);
}

/** On the packing list while there is something to pack: the order may go, and the parcel is still here. */
export function shipmentItem(shipment: Shipment, { status }: Pick<Order, 'status'>): Item {
  const isHere = shipment.status === 'pending' || shipment.status === 'packed';
  const listed = mayPack(status) && isHere ? gsi2.toPack(shipment) : {};
  return shipments.item({ ...key.shipment(shipment.orderId, shipment.n), ...listed }, shipment);
}

export function mayPack(status: OrderStatus): boolean {
  return status === 'confirmed' || status === 'processing' || status === 'partially_shipped';
}

/** For the sweeper, which looks at the order from this instant on. */
export function openPaymentItem(orderId: string, from: string): Item {
  return openPayments.item({ ...key.openPayment(orderId), ...gsi2.unsettled(orderId, from) }, { orderId, from });
}
