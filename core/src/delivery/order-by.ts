import { addBusinessDays, isBusinessDay } from './business-days.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import type { Festival } from './festivals.ts';
import { instantOf, wallClock } from './time-zone.ts';

/** How long a parcel takes, in business days. */
export type Pace = { packingDays: number; transitDays: number };

/** The last day to order, and the instant of its cut-off: an order at that very instant is too late. */
export type OrderBy = { date: CalendarDate; at: Date };

/**
 * The last business day strictly before the festival's date in India.
 * In American time the festival's full moon mostly falls on the day before that date, so this suits both habits.
 */
export function arriveBy(festival: Festival, { blackoutDates }: DeliverySettings): CalendarDate {
  return addBusinessDays(festival.date, -1, blackoutDates);
}

/** When to order, at the latest, for a parcel to arrive on that business day. */
export function orderBy(arrival: CalendarDate, pace: Pace, settings: DeliverySettings): OrderBy {
  const date = addBusinessDays(arrival, -(pace.packingDays + pace.transitDays), settings.blackoutDates);
  return { date, at: cutoffOn(date, settings) };
}

/** The first day on which a parcel ordered now can arrive. */
export function earliestArrival(now: Date, pace: Pace, settings: DeliverySettings): CalendarDate {
  return addBusinessDays(orderDay(now, settings), pace.packingDays + pace.transitDays, settings.blackoutDates);
}

/** The day a parcel must leave the house to arrive on that business day. */
export function shipBy(arrival: CalendarDate, pace: Pace, { blackoutDates }: DeliverySettings): CalendarDate {
  return addBusinessDays(arrival, -pace.transitDays, blackoutDates);
}

/** The business day an order counts for: today before the cut-off, otherwise the next one. */
export function orderDay(now: Date, settings: DeliverySettings): CalendarDate {
  const { date, hour, minute } = wallClock(now, settings.warehouseTimeZone);
  const { cutoffHour, cutoffMinute = 0, blackoutDates } = settings;
  const inTime = hour * 60 + minute < cutoffHour * 60 + cutoffMinute;
  return inTime && isBusinessDay(date, blackoutDates) ? date : addBusinessDays(date, 1, blackoutDates);
}

/** The instant of the cut-off on that day of the warehouse. */
export function cutoffOn(date: CalendarDate, settings: DeliverySettings): Date {
  const { warehouseTimeZone, cutoffHour, cutoffMinute = 0 } = settings;
  return instantOf({ date, hour: cutoffHour, minute: cutoffMinute }, warehouseTimeZone);
}
