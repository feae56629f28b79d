import { describe, expect, it } from 'vitest';
import { addBusinessDays, businessDaysBetween, isBusinessDay } from './business-days.ts';

describe('business days', () => {
  it.each([
    ['2027-08-13', true, 'a Friday'],
    ['2027-08-14', false, 'a Saturday'],
    ['2027-08-15', false, 'a Sunday'],
    ['2026-07-03', false, 'a holiday kept on the Friday before'],
    ['2028-02-29', true, 'a leap day on a Tuesday'],
  ])('%s: %s, %s', (date, expected) => {
    expect(isBusinessDay(date)).toBe(expected);
  });

  it('leave out the days the owner has blacked out', () => {
    expect(isBusinessDay('2027-08-13', ['2027-08-13'])).toBe(false);
  });

  it.each([
    ['2027-08-06', 6, '2027-08-16', 'over two weekends'],
    ['2027-08-14', 1, '2027-08-16', 'from a Saturday'],
    ['2026-07-02', 1, '2026-07-06', 'over a long Fourth of July weekend'],
    ['2026-07-06', -1, '2026-07-02', 'and back'],
    ['2026-11-25', 1, '2026-11-27', 'over Thanksgiving'],
    ['2027-12-30', 1, '2028-01-03', 'over a New Year kept on Friday 31 December'],
    ['2028-02-28', 2, '2028-03-01', 'over a leap day'],
    ['2027-08-14', 0, '2027-08-14', 'not at all, from wherever'],
  ])('%s and %i business days is %s, %s', (date, days, expected) => {
    expect(addBusinessDays(date, days)).toBe(expected);
  });

  it('step over blackout days in both directions', () => {
    const blackout = ['2027-08-11', '2027-08-12'];
    expect(addBusinessDays('2027-08-10', 1, blackout)).toBe('2027-08-13');
    expect(addBusinessDays('2027-08-13', -1, blackout)).toBe('2027-08-10');
  });

  it('are listed with both ends', () => {
    expect(businessDaysBetween('2027-08-13', '2027-08-17', ['2027-08-17'])).toEqual(['2027-08-13', '2027-08-16']);
    expect(businessDaysBetween('2027-08-14', '2027-08-15')).toEqual([]);
  });
});
