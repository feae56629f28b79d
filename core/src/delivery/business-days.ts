import { addDays, type CalendarDate, weekday, yearOf } from './calendar-date.ts';
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
  const years = Array.from({ length: Math.max(0, yearOf(to) - yearOf(from) + 1) }, (_, n) => yearOf(from) + n);
  return years.flatMap(businessDaysOf).filter((date) => from <= date && date <= to && !blackoutDates.includes(date));
}

const calendars = new Map<number, readonly CalendarDate[]>();

/** Without anybody's blackout days; walked through once, because every quote asks for some hundred days of it. */
function businessDaysOf(year: number): readonly CalendarDate[] {
  const known = calendars.get(year);
  if (known) return known;
  const days: CalendarDate[] = [];
  for (let date = `${year}-01-01`; yearOf(date) === year; date = addDays(date, 1)) {
    if (isBusinessDay(date)) days.push(date);
  }
  calendars.set(year, days);
  return days;
}
