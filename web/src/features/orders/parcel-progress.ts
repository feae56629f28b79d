import { type CalendarDate, dateIn, daysBetween } from '@rakhi/core';
import type { Shipment } from './order-words.ts';

/**
 * How much of its way a parcel has behind it, as a share. Nobody tells us where it is, so it is reckoned from the
 * days; it never touches the door before the carrier says so. Undefined for a parcel that has not left.
 */
export function parcelProgress(parcel: Shipment, today: CalendarDate): number | undefined {
  if (parcel.status === 'delivered') return 1;
  const isOnItsWay = parcel.status === 'shipped' || parcel.status === 'exception';
  if (!isOnItsWay || !parcel.shippedAt) return undefined;
  const left = dateIn('UTC', new Date(parcel.shippedAt));
  const days = Math.max(1, daysBetween(left, parcel.deliveryDate));
  return Math.min(0.86, Math.max(0.14, daysBetween(left, today) / days));
}
