import { describe, expect, it } from 'vitest';
import { addDays, compareDates, daysBetween, isCalendarDate, monthOf, weekday } from './calendar-date.ts';

describe('a calendar date', () => {
  it.each([
    ['2027-08-16', true, 'a plain day'],
    ['2028-02-29', true, 'the leap day of a leap year'],
    ['2027-02-29', false, 'the leap day of a common year'],
    ['2100-02-29', false, 'a century that is not a leap year'],
    ['2000-02-29', true, 'a century that is one'],
    ['2027-04-31', false, 'the 31st of a short month'],
    ['2027-13-01', false, 'a thirteenth month'],
    ['2027-8-6', false, 'a date without zeros'],
    ['2027-08-16T00:00:00Z', false, 'an instant'],
    ['', false, 'nothing'],
  ])('%s: %s, for it is %s', (text, expected) => {
    expect(isCalendarDate(text)).toBe(expected);
  });

  it.each([
    ['2027-12-31', 1, '2028-01-01', 'over the end of the year'],
    ['2028-01-01', -1, '2027-12-31', 'back over it'],
    ['2028-02-28', 1, '2028-02-29', 'into a leap day'],
    ['2027-02-28', 1, '2027-03-01', 'past where it would be'],
    ['2027-03-13', 2, '2027-03-15', 'over the night the clocks go forward'],
    ['2027-11-06', 2, '2027-11-08', 'over the night they go back'],
    ['2027-08-16', 0, '2027-08-16', 'nowhere'],
  ])('%s and %i days is %s, %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });

  it('knows its weekday and its month', () => {
    expect([weekday('2027-08-17'), weekday('2026-07-04'), weekday('2028-02-29')]).toEqual([
      'tuesday',
      'saturday',
      'tuesday',
    ]);
    expect(monthOf('2027-08-17')).toBe(8);
  });

  it('sorts by time', () => {
    expect(['2028-01-01', '2027-08-17', '2027-12-31'].toSorted(compareDates)).toEqual([
      '2027-08-17',
      '2027-12-31',
      '2028-01-01',
    ]);
  });

  it('refuses to count from a day that is none', () => {
    expect(() => addDays('soon', 1)).toThrow(RangeError);
  });
});
