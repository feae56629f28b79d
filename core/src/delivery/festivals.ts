import { type CalendarDate, compareDates } from './calendar-date.ts';

/** A day for which a sister sends something; `date` is the festival's date in India. */
export type Festival = { name: string; date: CalendarDate };

/** From the calendar of the vacanza/holidays project (which cites timeanddate.com), checked against the moon's phases. */
const RAKSHA_BANDHAN: readonly CalendarDate[] = [
  '2026-08-28',
  '2027-08-17',
  '2028-08-05',
  '2029-08-23',
  '2030-08-13',
  '2031-08-02',
  '2032-08-20',
  '2033-08-10',
  '2034-08-29',
  '2035-08-18',
];

/**
 * Same source and check: the second lunar day after Diwali must cover the Indian afternoon.
 * 2033 is missing on purpose: that year it begins in mid-afternoon, and cities will differ between 24 and 25 October.
 */
const BHAI_DOOJ: readonly CalendarDate[] = [
  '2026-11-11',
  '2027-10-31',
  '2028-10-19',
  '2029-11-07',
  '2030-10-28',
  '2031-11-16',
  '2032-11-04',
  '2034-11-12',
  '2035-11-01',
];

export const FESTIVALS: readonly Festival[] = [
  ...RAKSHA_BANDHAN.map((date) => ({ name: 'Raksha Bandhan', date })),
  ...BHAI_DOOJ.map((date) => ({ name: 'Bhai Dooj', date })),
].toSorted((a, b) => compareDates(a.date, b.date));

/** The first festival that is not over; on its very day it still is the next one. */
export function nextFestival(festivals: readonly Festival[], today: CalendarDate): Festival | undefined {
  return festivals.filter(({ date }) => date >= today).toSorted((a, b) => compareDates(a.date, b.date))[0];
}
