import { describe, expect, it } from 'vitest';
import { calendarMonths, dayAfterKey } from './calendar-grid.ts';

const dates = ['2027-08-05', '2027-08-06', '2027-08-09', '2027-08-11', '2027-08-16', '2027-09-02'];

describe('the calendar', () => {
  it('shows only the weeks in which something can be chosen, from Monday to Sunday', () => {
    const [august, september] = calendarMonths(dates);
    expect(august?.month).toBe('2027-08');
    expect(august?.weeks.map((week) => [week[0], week[6]])).toEqual([
      ['2027-08-02', '2027-08-08'],
      ['2027-08-09', '2027-08-15'],
      ['2027-08-16', '2027-08-22'],
    ]);
    expect(september?.weeks).toHaveLength(1);
  });

  it('is empty without days', () => {
    expect(calendarMonths([])).toEqual([]);
  });

  it.each([
    ['ArrowRight', '2027-08-06', '2027-08-09'],
    ['ArrowLeft', '2027-08-09', '2027-08-06'],
    ['ArrowLeft', '2027-08-05', '2027-08-05'],
    ['ArrowDown', '2027-08-09', '2027-08-16'],
    ['ArrowDown', '2027-08-11', '2027-08-16'],
    ['ArrowUp', '2027-08-16', '2027-08-09'],
    ['Home', '2027-08-11', '2027-08-09'],
    ['End', '2027-08-09', '2027-08-11'],
    ['PageDown', '2027-08-11', '2027-09-02'],
    ['PageUp', '2027-09-02', '2027-08-16'],
    ['a', '2027-08-11', '2027-08-11'],
  ])('goes with %s from %s to %s', (key, from, to) => {
    expect(dayAfterKey(key, from, dates)).toBe(to);
  });
});
