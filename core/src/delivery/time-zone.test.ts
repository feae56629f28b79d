import { describe, expect, it } from 'vitest';
import { dateIn, instantOf, wallClock } from './time-zone.ts';

const NEW_YORK = 'America/New_York';

describe('what the wall says', () => {
  it.each([
    ['2027-08-06T17:59:59.999Z', NEW_YORK, '2027-08-06 13:59', 'a moment before two in summer'],
    ['2027-01-08T19:00:00.000Z', NEW_YORK, '2027-01-08 14:00', 'two in winter'],
    ['2027-08-06T20:00:00.000Z', 'Asia/Kolkata', '2027-08-07 1:30', 'past midnight in Mumbai'],
    ['2027-08-06T04:00:00.000Z', NEW_YORK, '2027-08-06 0:00', 'midnight itself'],
    ['2027-12-31T20:00:00.000Z', 'Asia/Kolkata', '2028-01-01 1:30', 'New Year in Mumbai'],
    ['2027-12-31T20:00:00.000Z', 'Pacific/Honolulu', '2027-12-31 10:00', 'still the old year in Honolulu'],
  ])('%s in %s is %s, %s', (instant, timeZone, expected) => {
    const { date, hour, minute } = wallClock(new Date(instant), timeZone);
    expect(`${date} ${hour}:${String(minute).padStart(2, '0')}`).toBe(expected);
  });

  it('names the day in a zone', () => {
    expect(dateIn('Asia/Kolkata', new Date('2027-08-16T19:00:00Z'))).toBe('2027-08-17');
  });

  it('refuses a zone that does not exist', () => {
    expect(() => dateIn('America/Gotham', new Date(0))).toThrow(RangeError);
  });
});

describe('the instant of a time on the wall', () => {
  it.each([
    ['2027-08-06', 14, 0, NEW_YORK, '2027-08-06T18:00:00.000Z', 'summer time'],
    ['2027-01-08', 14, 0, NEW_YORK, '2027-01-08T19:00:00.000Z', 'winter time'],
    ['2027-03-14', 1, 59, NEW_YORK, '2027-03-14T06:59:00.000Z', 'the last minute before the clocks go forward'],
    ['2027-03-14', 2, 30, NEW_YORK, '2027-03-14T07:30:00.000Z', 'a time that is skipped: 3.30 by the new clock'],
    ['2027-03-14', 3, 0, NEW_YORK, '2027-03-14T07:00:00.000Z', 'the first minute after'],
    ['2027-03-14', 14, 0, NEW_YORK, '2027-03-14T18:00:00.000Z', 'that afternoon'],
    ['2027-03-14', 0, 0, NEW_YORK, '2027-03-14T05:00:00.000Z', 'that midnight'],
    ['2027-11-07', 0, 59, NEW_YORK, '2027-11-07T04:59:00.000Z', 'before the hour that comes twice'],
    ['2027-11-07', 1, 30, NEW_YORK, '2027-11-07T05:30:00.000Z', 'a time that comes twice: the first one'],
    ['2027-11-07', 2, 0, NEW_YORK, '2027-11-07T07:00:00.000Z', 'after it'],
    ['2027-11-07', 14, 0, NEW_YORK, '2027-11-07T19:00:00.000Z', 'that afternoon'],
    ['2027-08-06', 23, 30, 'Asia/Kolkata', '2027-08-06T18:00:00.000Z', 'half an hour off the hour'],
    ['2027-10-03', 2, 15, 'Australia/Lord_Howe', '2027-10-02T15:45:00.000Z', 'a clock that skips half an hour'],
    ['2028-01-01', 0, 0, 'Pacific/Kiritimati', '2027-12-31T10:00:00.000Z', 'the first place to see the new year'],
  ])('%s %i:%i in %s is %s: %s', (date, hour, minute, timeZone, expected) => {
    expect(instantOf({ date, hour, minute }, timeZone).toISOString()).toBe(expected);
  });

  it('is the way back from every quarter of an hour of both days of clock change', () => {
    for (const day of ['2027-03-14', '2027-11-07']) {
      for (let minutes = 0; minutes < 24 * 60; minutes += 15) {
        const instant = new Date(Date.parse(`${day}T05:00:00Z`) + minutes * 60_000);
        const clock = wallClock(instant, NEW_YORK);
        expect(wallClock(instantOf(clock, NEW_YORK), NEW_YORK)).toEqual(clock);
      }
    }
  });
});
