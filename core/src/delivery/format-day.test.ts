import { describe, expect, it } from 'vitest';
import { type DayStyle, formatClock, formatDay } from './format-day.ts';

describe('a day, for people', () => {
  it.each<[string, DayStyle, string]>([
    ['2027-08-06', {}, 'Fri 6 Aug'],
    ['2027-08-16', { length: 'long' }, 'Monday 16 August'],
    ['2027-09-01', {}, 'Wed 1 Sep'],
    ['2027-08-16', { length: 'long', locale: 'hi' }, 'सोमवार 16 अगस्त'],
  ])('%s %o is "%s"', (date, style, expected) => {
    expect(formatDay(date, style).replace('\u00a0', ' ')).toBe(expected);
  });

  it('keeps the number and the month on one line', () => {
    expect(formatDay('2027-08-06')).toBe('Fri 6\u00a0Aug');
  });
});

describe('a time, for people', () => {
  it.each([
    ['2027-08-06T18:00:00Z', 'America/New_York', '2 pm'],
    ['2027-08-06T18:00:00Z', 'Asia/Kolkata', '11.30 pm'],
    ['2027-08-06T04:00:00Z', 'America/New_York', '12 am'],
    ['2027-08-06T16:05:00Z', 'America/New_York', '12.05 pm'],
  ])('%s in %s is %s', (instant, timeZone, expected) => {
    expect(formatClock(new Date(instant), timeZone).replace('\u00a0', ' ')).toBe(expected);
  });
});
