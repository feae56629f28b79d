import { describe, expect, it } from 'vitest';
import { DEFAULT_DELIVERY_SETTINGS as SETTINGS } from './delivery-settings.ts';
import { arriveBy, cutoffOn, earliestArrival, orderBy, orderDay, shipBy } from './order-by.ts';

const STANDARD = { packingDays: 1, transitDays: 5 };
const THREE_DAY = { packingDays: 1, transitDays: 3 };
const TWO_DAY = { packingDays: 1, transitDays: 2 };
const OVERNIGHT = { packingDays: 0, transitDays: 1 };
const SPEEDS = [STANDARD, THREE_DAY, TWO_DAY, OVERNIGHT];

const on = (date: string) => ({ name: 'A festival', date });

describe('the promise for a festival', () => {
  it.each([
    ['2026-08-28', '2026-08-27', '2026-08-19', '2026-08-21', '2026-08-24', '2026-08-26'],
    ['2027-08-17', '2027-08-16', '2027-08-06', '2027-08-10', '2027-08-11', '2027-08-13'],
    ['2028-08-05', '2028-08-04', '2028-07-27', '2028-07-31', '2028-08-01', '2028-08-03'],
    ['2029-08-23', '2029-08-22', '2029-08-14', '2029-08-16', '2029-08-17', '2029-08-21'],
    ['2030-08-13', '2030-08-12', '2030-08-02', '2030-08-06', '2030-08-07', '2030-08-09'],
    ['2031-08-02', '2031-08-01', '2031-07-24', '2031-07-28', '2031-07-29', '2031-07-31'],
    ['2032-08-20', '2032-08-19', '2032-08-11', '2032-08-13', '2032-08-16', '2032-08-18'],
    // Bhai Dooj: Veterans Day on the very day, a Sunday festival, Columbus Day on the way.
    ['2026-11-11', '2026-11-10', '2026-11-02', '2026-11-04', '2026-11-05', '2026-11-09'],
    ['2027-10-31', '2027-10-29', '2027-10-21', '2027-10-25', '2027-10-26', '2027-10-28'],
    ['2028-10-19', '2028-10-18', '2028-10-10', '2028-10-12', '2028-10-13', '2028-10-17'],
    ['2032-07-06', '2032-07-02', '2032-06-24', '2032-06-28', '2032-06-29', '2032-07-01'],
  ])('%s arrives by %s when ordered by %s, 3-day %s, 2-day %s, overnight %s', (festival, arrival, ...days) => {
    expect(arriveBy(on(festival), SETTINGS)).toBe(arrival);
    expect(SPEEDS.map((pace) => orderBy(arrival, pace, SETTINGS).date)).toEqual(days);
  });

  it('is kept to the minute: just before the cut-off it arrives, at the cut-off it is a day late', () => {
    for (const pace of SPEEDS) {
      const { at } = orderBy('2027-08-16', pace, SETTINGS);
      expect(earliestArrival(new Date(at.getTime() - 1), pace, SETTINGS)).toBe('2027-08-16');
      expect(earliestArrival(at, pace, SETTINGS)).toBe('2027-08-17');
    }
  });

  it('moves forward for blackout days', () => {
    const settings = { ...SETTINGS, blackoutDates: ['2027-08-16', '2027-08-12'] };
    expect(arriveBy(on('2027-08-17'), settings)).toBe('2027-08-13');
    expect(orderBy('2027-08-13', TWO_DAY, settings).date).toBe('2027-08-09');
  });
});

describe('the day an order counts for', () => {
  it.each([
    ['2027-08-06T17:59:59.999Z', '2027-08-06', 'a moment before two on Friday'],
    ['2027-08-06T18:00:00.000Z', '2027-08-09', 'two sharp on Friday is Monday'],
    ['2027-08-07T15:00:00.000Z', '2027-08-09', 'Saturday morning'],
    ['2027-08-08T23:00:00.000Z', '2027-08-09', 'Sunday evening'],
    ['2027-08-09T04:00:00.000Z', '2027-08-09', 'midnight, as Monday begins'],
    ['2027-08-10T19:30:00.000Z', '2027-08-11', 'one at night in Mumbai on the 11th, after the cut-off of the 10th'],
    ['2027-08-10T17:00:00.000Z', '2027-08-10', 'half past ten at night in Mumbai, before it'],
    ['2026-07-03T13:00:00.000Z', '2026-07-06', 'the morning of a holiday'],
    ['2026-07-02T18:00:00.000Z', '2026-07-06', 'the afternoon before it'],
    ['2027-12-30T19:00:00.000Z', '2028-01-03', 'two in winter, before a New Year kept on Friday'],
    ['2027-03-12T18:59:00.000Z', '2027-03-12', 'a minute to two on the Friday before the clocks go forward'],
    ['2027-03-15T18:00:00.000Z', '2027-03-16', 'two on the Monday after, an hour earlier in the world'],
    ['2027-11-05T17:59:00.000Z', '2027-11-05', 'a minute to two on the Friday before they go back'],
    ['2027-11-08T18:59:00.000Z', '2027-11-08', 'a minute to two on the Monday after'],
    ['2028-02-29T18:59:00.000Z', '2028-02-29', 'a leap day'],
  ])('%s counts for %s: %s', (now, expected) => {
    expect(orderDay(new Date(now), SETTINGS)).toBe(expected);
  });

  it('follows the cut-off and the zone of the warehouse', () => {
    const settings = { ...SETTINGS, warehouseTimeZone: 'America/Los_Angeles', cutoffHour: 10, cutoffMinute: 30 };
    expect(cutoffOn('2027-08-06', settings).toISOString()).toBe('2027-08-06T17:30:00.000Z');
    expect(orderDay(new Date('2027-08-06T17:29:59Z'), settings)).toBe('2027-08-06');
    expect(orderDay(new Date('2027-08-06T17:30:00Z'), settings)).toBe('2027-08-09');
  });

  it('skips a blackout day', () => {
    const settings = { ...SETTINGS, blackoutDates: ['2027-08-09'] };
    expect(orderDay(new Date('2027-08-06T18:00:00Z'), settings)).toBe('2027-08-10');
  });
});

describe('the way of a parcel', () => {
  it('leaves the house as many business days before it arrives as it travels', () => {
    expect(SPEEDS.map((pace) => shipBy('2027-08-16', pace, SETTINGS))).toEqual([
      '2027-08-09',
      '2027-08-11',
      '2027-08-12',
      '2027-08-13',
    ]);
  });

  it.each([
    ['2027-08-04T15:00:00Z', ['2027-08-12', '2027-08-10', '2027-08-09', '2027-08-05']],
    ['2027-08-05T19:00:00Z', ['2027-08-16', '2027-08-12', '2027-08-11', '2027-08-09']],
  ])('ordered at %s arrives on %o by speed', (now, expected) => {
    expect(SPEEDS.map((pace) => earliestArrival(new Date(now), pace, SETTINGS))).toEqual(expected);
  });
});
