import type { CalendarDate } from './calendar-date.ts';

/** A day on which a sister wants the parcel to have arrived; `date` is the festival's date in India. */
export type Festival = { name: string; date: CalendarDate };

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

export const FESTIVALS: readonly Festival[] = RAKSHA_BANDHAN.map((date) => ({ name: 'Raksha Bandhan', date }));
