import type { Shipment } from './order.ts';
import type { OrderStatus } from './order-status.ts';

const LEFT_THE_HOUSE = ['shipped', 'delivered', 'exception', 'returned'];

/**
 * The order's status follows from its parcels once one has moved; before that it stays what it is.
 * Cancelled parcels do not count.
 */
export function statusFromShipments(current: OrderStatus, shipments: readonly Shipment[]): OrderStatus {
  const parcels = shipments.filter((shipment) => shipment.status !== 'cancelled');
  if (parcels.length === 0) return current;
  const gone = parcels.filter((parcel) => LEFT_THE_HOUSE.includes(parcel.status));
  if (parcels.every((parcel) => parcel.status === 'delivered')) return 'delivered';
  if (gone.length === parcels.length) return 'shipped';
  if (gone.length > 0) return 'partially_shipped';
  return parcels.some((parcel) => parcel.status === 'packed') ? 'processing' : current;
}
