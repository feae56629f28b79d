import { describe, expect, it } from 'vitest';
import { DEFAULT_DELIVERY_SETTINGS as SETTINGS } from './delivery-settings.ts';
import { FESTIVALS, nextFestival } from './festivals.ts';
import { orderByTable, type SeasonPhase, seasonAt } from './season.ts';
import { at } from './testing/a-parcel.ts';

describe('the season', () => {
  it.each<[string, SeasonPhase, string, number, string]>([
    ['2027-06-17T12:00:00Z', 'off', 'Raksha Bandhan', 61, 'two months before, all is quiet'],
    ['2027-06-18T12:00:00Z', 'open', 'Raksha Bandhan', 60, 'then the season opens'],
    ['2027-07-31T12:00:00Z', 'open', 'Raksha Bandhan', 17, 'six days before standard closes'],
    ['2027-08-01T12:00:00Z', 'last_days', 'Raksha Bandhan', 16, 'five days before'],
    ['2027-08-06T17:59:59Z', 'last_days', 'Raksha Bandhan', 11, 'the last second of standard'],
    ['2027-08-06T18:00:00Z', 'too_late_for_standard', 'Raksha Bandhan', 11, 'the cut-off itself'],
    ['2027-08-13T17:59:59Z', 'too_late_for_standard', 'Raksha Bandhan', 4, 'the last second of overnight'],
    ['2027-08-13T18:00:00Z', 'too_late', 'Raksha Bandhan', 4, 'nothing arrives in time any more'],
    ['2027-08-17T12:00:00Z', 'too_late', 'Raksha Bandhan', 0, 'the very day'],
    ['2027-08-18T12:00:00Z', 'after', 'Raksha Bandhan', -1, 'the day after'],
    ['2027-08-27T12:00:00Z', 'after', 'Raksha Bandhan', -10, 'the last day for belated gifts'],
    ['2027-08-28T12:00:00Z', 'off', 'Bhai Dooj', 64, 'quiet again'],
    ['2027-09-01T12:00:00Z', 'open', 'Bhai Dooj', 60, 'the second season'],
    ['2026-11-22T12:00:00Z', 'off', 'Raksha Bandhan', 268, 'the winter before'],
    ['2027-08-17T03:59:59Z', 'too_late', 'Raksha Bandhan', 1, 'in New York the day has not begun yet'],
  ])('at %s is %s: %s in %i days (%s)', (now, phase, name, daysToGo) => {
    const season = seasonAt(at(now));
    expect(season.phase).toBe(phase);
    expect(season.festival).toMatchObject({ name, daysToGo });
  });

  it('brings the banner its table', () => {
    const { festival, orderBy } = seasonAt(at('2027-08-07T12:00:00Z'));
    expect(festival).toEqual({ name: 'Raksha Bandhan', date: '2027-08-17', arriveBy: '2027-08-16', daysToGo: 10 });
    expect(orderBy.map((row) => [row.name, row.price, row.orderByDate, row.orderBy, row.status])).toEqual([
      ['Standard', 799, '2027-08-06', '2027-08-06T18:00:00.000Z', 'passed'],
      ['3-day', 1499, '2027-08-10', '2027-08-10T18:00:00.000Z', 'last_days'],
      ['2-day', 2499, '2027-08-11', '2027-08-11T18:00:00.000Z', 'last_days'],
      ['Overnight', 3999, '2027-08-13', '2027-08-13T18:00:00.000Z', 'open'],
    ]);
  });

  it('already shows the next table after a festival', () => {
    const { festival, orderBy } = seasonAt(at('2027-08-20T12:00:00Z'));
    expect(festival?.date).toBe('2027-08-17');
    expect(orderBy[0]?.orderByDate).toBe('2027-10-21');
  });

  it('opens the next season even while belated gifts for the last one could still be sent', () => {
    const festivals = [
      { name: 'First', date: '2027-08-17' },
      { name: 'Second', date: '2027-09-20' },
    ];
    expect(seasonAt(at('2027-08-18T12:00:00Z', { festivals }))).toMatchObject({
      phase: 'open',
      festival: { name: 'Second' },
    });
  });

  it('is off, without a festival, when the owner has named none', () => {
    expect(seasonAt(at('2027-08-07T12:00:00Z', { festivals: [] }))).toEqual({ phase: 'off', orderBy: [] });
  });

  it('speaks of late speeds only if there are any', () => {
    const speeds = SETTINGS.speeds.filter((speed) => speed.id !== 'standard');
    expect(seasonAt(at('2027-08-07T12:00:00Z', { speeds })).phase).toBe('open');
    expect(seasonAt(at('2027-08-07T12:00:00Z', { speeds: [] })).phase).toBe('too_late');
  });
});

describe('the order-by table of a far zone', () => {
  it('has its own days and prices', () => {
    const table = orderByTable({ name: 'Raksha Bandhan', date: '2027-08-17' }, at('2027-07-01T12:00:00Z'), 'hawaii');
    expect(table.map((row) => [row.id, row.price, row.orderByDate])).toEqual([
      ['standard', 1399, '2027-07-30'],
      ['three_day', 2699, '2027-08-10'],
    ]);
  });
});

describe('the festivals', () => {
  it.each<[string, string | undefined, string]>([
    ['2027-08-17', '2027-08-17', 'on the day itself'],
    ['2027-08-18', '2027-10-31', 'the day after'],
    ['2035-11-02', undefined, 'after the last one known'],
  ])('from %s on, the next one is %s: %s', (today, expected) => {
    expect(nextFestival(FESTIVALS.toReversed(), today)?.date).toBe(expected);
  });

  it('has Raksha Bandhan for ten years, always between mid-July and the end of August', () => {
    const dates = FESTIVALS.filter((festival) => festival.name === 'Raksha Bandhan').map((festival) => festival.date);
    expect(dates.map((date) => date.slice(0, 4))).toEqual(Array.from({ length: 10 }, (_, n) => String(2026 + n)));
    expect(dates.every((date) => date.slice(5) > '07-31' && date.slice(5) <= '08-31')).toBe(true);
  });
});
