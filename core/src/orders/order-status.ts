/** The shop's work on an order, each status with those that may follow it. This table is the whole state machine. */
export const NEXT_STATUSES = {
  pending: ['confirmed', 'on_hold', 'expired', 'cancelled'],
  confirmed: ['processing', 'on_hold', 'partially_shipped', 'shipped', 'cancelled'],
  processing: ['confirmed', 'on_hold', 'partially_shipped', 'shipped', 'cancelled'],
  partially_shipped: ['shipped', 'delivered', 'on_hold'],
  shipped: ['delivered', 'partially_shipped'],
  delivered: [],
  on_hold: ['confirmed', 'processing', 'partially_shipped', 'cancelled'],
  cancelled: [],
  // A payment that arrives late revives the order when its stock can be taken again, else it is refunded.
  expired: ['confirmed', 'on_hold', 'cancelled'],
} as const satisfies Record<string, readonly string[]>;

export type OrderStatus = keyof typeof NEXT_STATUSES;
export const ORDER_STATUSES = Object.keys(NEXT_STATUSES) as OrderStatus[];

export function allowedAfter(from: OrderStatus): readonly OrderStatus[] {
  return NEXT_STATUSES[from];
}

export function canFollow(from: OrderStatus, to: OrderStatus): boolean {
  return allowedAfter(from).includes(to);
}

/** The money; written only by settling and by refunds. */
export const PAYMENT_STATUSES = ['unpaid', 'processing', 'paid', 'partially_refunded', 'refunded', 'failed'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

export const NEXT_SHIPMENT_STATUSES = {
  pending: ['packed', 'shipped', 'cancelled'],
  packed: ['pending', 'shipped', 'cancelled'],
  shipped: ['delivered', 'exception', 'returned'],
  exception: ['shipped', 'delivered', 'returned'],
  delivered: ['returned'],
  returned: [],
  cancelled: [],
} as const satisfies Record<string, readonly string[]>;

export type ShipmentStatus = keyof typeof NEXT_SHIPMENT_STATUSES;
export const SHIPMENT_STATUSES = Object.keys(NEXT_SHIPMENT_STATUSES) as ShipmentStatus[];

export function canShipmentFollow(from: ShipmentStatus, to: ShipmentStatus): boolean {
  const followers: readonly ShipmentStatus[] = NEXT_SHIPMENT_STATUSES[from];
  return followers.includes(to);
}
