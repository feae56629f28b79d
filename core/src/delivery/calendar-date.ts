/** A day without a clock or a zone: `2027-08-16`. Such strings sort and compare as days do. */
export type CalendarDate = string;

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const DAY_IN_MS = 86_400_000;

/** True for a day that exists: `2028-02-29` does, `2027-02-29` does not. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && calendarDate(midnight) === text;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return calendarDate(utcMidnight(date) + days * DAY_IN_MS);
}

/** Whole days from one to the other; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (utcMidnight(to) - utcMidnight(from)) / DAY_IN_MS;
}

/** Below zero when `a` is the earlier day: for sorting. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return daysBetween(b, a);
}

export function weekday(date: CalendarDate): Weekday {
  return WEEKDAYS[new Date(utcMidnight(date)).getUTCDay()] as Weekday;
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** January is 1. */
export function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

/** UTC has no clock changes, so every day in it is equally long. */
function utcMidnight(date: CalendarDate): number {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight)) throw new RangeError(`not a calendar date: ${date}`);
  return midnight;
}

function calendarDate(utcMilliseconds: number): CalendarDate {
  return new Date(utcMilliseconds).toISOString().slice(0, 10);
}
