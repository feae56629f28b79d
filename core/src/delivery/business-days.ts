import { addDays, type CalendarDate, weekday } from './calendar-date.ts';
import { isFederalHoliday } from './federal-holidays.ts';

/** Days on which the owner's shop stands still, besides weekends and federal holidays. */
export type BlackoutDates = readonly CalendarDate[];

export function isBusinessDay(date: CalendarDate, blackoutDates: BlackoutDates = []): boolean {
  const day = weekday(date);
  return day !== 'saturday' && day !== 'sunday' && !isFederalHoliday(date) && !blackoutDates.includes(date);
}

/** The nth business day after the date, or before it when `days` is negative; no days at all is the date itself. */
export function addBusinessDays(date: CalendarDate, days: number, blackoutDates: BlackoutDates = []): CalendarDate {
  const step = Math.sign(days);
  let reached = date;
  for (let left = Math.abs(days); left > 0; left -= 1) {
    do reached = addDays(reached, step);
    while (!isBusinessDay(reached, blackoutDates));
  }
  return reached;
}

/** Every business day from one date to another, both included. */
export function businessDaysBetween(
  from: CalendarDate,
  to: CalendarDate,
  blackoutDates: BlackoutDates = [],
): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (isBusinessDay(date, blackoutDates)) days.push(date);
  }
  return days;
}
