import type { DeliveryOption } from '@rakhi/contract';
import { describe, expect, it } from 'vitest';
import { deliveryDays, proposedDay } from './delivery-days.ts';

const standard = anOption({ id: 'standard', price: 0, dates: ['2027-08-11', '2027-08-13', '2027-08-16'] });
const threeDay = anOption({ id: 'three_day', price: 1499, dates: ['2027-08-09', '2027-08-11'] });
const overnight = anOption({ id: 'overnight', price: 3999, dates: ['2027-08-05', '2027-08-09'] });
const festival = { name: 'Raksha Bandhan', date: '2027-08-17', arriveBy: '2027-08-16' };

describe('choosing the speed for a day', () => {
  it('takes the cheapest speed that reaches each day, in the order of the calendar', () => {
    expect(deliveryDays([standard, threeDay, overnight]).map(({ date, optionId }) => [date, optionId])).toEqual([
      ['2027-08-05', 'overnight'],
      ['2027-08-09', 'three_day'],
      ['2027-08-11', 'standard'],
      ['2027-08-13', 'standard'],
      ['2027-08-16', 'standard'],
    ]);
  });

  it('keeps the speed that is named first when two cost the same', () => {
    const [day] = deliveryDays([standard, anOption({ id: 'other', price: 0, dates: ['2027-08-11'] })]);
    expect(day?.optionId).toBe('standard');
  });
});

describe('proposing a day', () => {
  it('proposes the last cheap day before the festival', () => {
    expect(proposedDay(deliveryDays([standard, threeDay, overnight]), festival)?.date).toBe('2027-08-16');
  });

  it('pays for speed when nothing slower arrives in time', () => {
    const late = anOption({ id: 'standard', price: 0, dates: ['2027-08-19'] });
    expect(proposedDay(deliveryDays([late, threeDay, overnight]), festival)?.date).toBe('2027-08-11');
  });

  it('proposes the first cheap day while the festival is far away', () => {
    const faraway = { ...festival, date: '2028-08-05', arriveBy: '2028-08-04' };
    expect(proposedDay(deliveryDays([standard, threeDay]), faraway)?.date).toBe('2027-08-11');
  });

  it('proposes nothing when nothing can be reached', () => {
    expect(proposedDay([], festival)).toBeUndefined();
  });
});

function anOption(changes: Partial<DeliveryOption>): DeliveryOption {
  const dates = changes.dates ?? [];
  return {
    id: 'standard',
    name: 'Standard',
    price: 0,
    earliestDate: dates[0] ?? '2027-08-01',
    latestDate: dates.at(-1) ?? '2027-08-01',
    arrivesBeforeFestival: true,
    dates,
    ...changes,
  };
}
