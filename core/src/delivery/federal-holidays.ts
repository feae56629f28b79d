import { addDays, type CalendarDate, WEEKDAYS, type Weekday, weekday, yearOf } from './calendar-date.ts';

export type FederalHoliday = {
  name: string;
  date: CalendarDate;
  /** The working day that is off: Friday for a Saturday, Monday for a Sunday. */
  observedDate: CalendarDate;
};

type Rule = { name: string; on: (year: number) => CalendarDate };

/** 5 U.S.C. 6103(a), as in force since Juneteenth was added in 2021; observed days by 6103(b) and Executive Order 11582. */
const RULES: readonly Rule[] = [
  { name: "New Year's Day", on: fixed('01-01') },
  { name: 'Birthday of Martin Luther King, Jr.', on: nth(3, 'monday', '01') },
  { name: "Washington's Birthday", on: nth(3, 'monday', '02') },
  // The last Monday is the first one from the 25th on.
  { name: 'Memorial Day', on: (year) => firstFrom(`${year}-05-25`, 'monday') },
  { name: 'Juneteenth National Independence Day', on: fixed('06-19') },
  { name: 'Independence Day', on: fixed('07-04') },
  { name: 'Labor Day', on: nth(1, 'monday', '09') },
  { name: 'Columbus Day', on: nth(2, 'monday', '10') },
  { name: 'Veterans Day', on: fixed('11-11') },
  { name: 'Thanksgiving Day', on: nth(4, 'thursday', '11') },
  { name: 'Christmas Day', on: fixed('12-25') },
];

const observedDates = new Map<number, ReadonlySet<CalendarDate>>();

export function federalHolidays(year: number): FederalHoliday[] {
  return RULES.map(({ name, on }) => {
    const date = on(year);
    return { name, date, observedDate: observed(date) };
  });
}

/** True on the working day that is off, whichever day the holiday itself falls on. */
export function isFederalHoliday(date: CalendarDate): boolean {
  const year = yearOf(date);
  const known = observedDates.get(year);
  if (known) return known.has(date);
  // A New Year's Day on a Saturday is observed in the year before.
  const dates = [...federalHolidays(year), ...federalHolidays(year + 1)].map((holiday) => holiday.observedDate);
  observedDates.set(year, new Set(dates));
  return dates.includes(date);
}

function observed(date: CalendarDate): CalendarDate {
  const shift: Partial<Record<Weekday, number>> = { saturday: -1, sunday: 1 };
  return addDays(date, shift[weekday(date)] ?? 0);
}

function fixed(monthAndDay: string): Rule['on'] {
  return (year) => `${year}-${monthAndDay}`;
}

function nth(count: number, day: Weekday, month: string): Rule['on'] {
  return (year) => addDays(firstFrom(`${year}-${month}-01`, day), 7 * (count - 1));
}

function firstFrom(date: CalendarDate, day: Weekday): CalendarDate {
  const daysUntil = WEEKDAYS.indexOf(day) - WEEKDAYS.indexOf(weekday(date));
  return addDays(date, (daysUntil + 7) % 7);
}
