import { describe, expect, it } from 'vitest';
import { federalHolidays, isFederalHoliday } from './federal-holidays.ts';

const observedIn = (year: number) =>
  federalHolidays(year)
    .map((holiday) => holiday.observedDate.slice(5))
    .join(' ');

describe('federal holidays', () => {
  it.each([
    [2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
    [2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24'],
    [2028, '12-31 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25'],
    [2029, '01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25'],
    [2032, '01-01 01-19 02-16 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24'],
  ])('%i is off on %s', (year, expected) => {
    expect(observedIn(year)).toBe(expected);
  });

  it.each([
    ['2026-07-03', true, 'the Friday before a Saturday Fourth of July'],
    ['2026-07-04', false, 'that Saturday itself is off anyway'],
    ['2027-07-05', true, 'the Monday after a Sunday one'],
    ['2027-12-31', true, 'the New Year of 2028, kept in the old year'],
    ['2028-01-01', false, 'that Saturday'],
    ['2027-06-18', true, 'Juneteenth, a Saturday in 2027'],
    ['2026-11-11', true, 'Veterans Day'],
    ['2027-08-16', false, 'no holiday ever falls in August'],
  ])('%s: %s, %s', (date, expected) => {
    expect(isFederalHoliday(date)).toBe(expected);
    expect(isFederalHoliday(date)).toBe(expected);
  });

  it('names them and keeps the day itself', () => {
    expect(federalHolidays(2026)[5]).toEqual({
      name: 'Independence Day',
      date: '2026-07-04',
      observedDate: '2026-07-03',
    });
  });
});
