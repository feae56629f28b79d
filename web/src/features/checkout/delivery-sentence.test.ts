import type { DeliveryOption } from '@rakhi/contract';
import { describe, expect, it } from 'vitest';
import type { DeliveryDay } from './delivery-days.ts';
import { arrival, speedAndPrice } from './delivery-sentence.ts';

const festival = { name: 'Raksha Bandhan', date: '2027-08-17', arriveBy: '2027-08-16' };
const standard: DeliveryOption = {
  id: 'standard',
  name: 'Standard',
  price: 0,
  earliestDate: '2027-08-11',
  latestDate: '2027-08-20',
  orderBy: '2027-08-06T18:00:00.000Z',
  arrivesBeforeFestival: true,
  dates: ['2027-08-11', '2027-08-16'],
};
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const on = (date: string) => {
  const { says, orderBy } = arrival({ day: aDay(date), options: [standard], festival }, 'America/New_York');
  return { says: plain(says), orderBy };
};

describe('the sentence beneath the calendar', () => {
  it('says speed and price', () => {
    expect(speedAndPrice(aDay('2027-08-16'))).toBe('Standard, free.');
    expect(speedAndPrice({ ...aDay('2027-08-09'), optionName: '3-day', price: 1499 })).toBe('3-day, $14.99.');
  });

  it('says until when the last day before the festival can be had', () => {
    expect(on('2027-08-16')).toEqual({
      says: 'Arrives by Mon 16 Aug if you order by Fri 6 Aug, 2 pm in New York',
      orderBy: standard.orderBy,
    });
  });

  it.each([
    ['2027-08-09', 'Arrives on Mon 9 Aug, a week early'],
    ['2027-08-13', 'Arrives on Fri 13 Aug, 4 days before Raksha Bandhan'],
    ['2027-08-17', 'Arrives on Tue 17 Aug, on Raksha Bandhan itself'],
    ['2027-08-19', 'Arrives on Thu 19 Aug, after Raksha Bandhan'],
    ['2027-07-01', 'Arrives on Thu 1 Jul'],
  ])('tells %s by the festival', (date, sentence) => {
    expect(on(date)).toEqual({ says: sentence, orderBy: undefined });
  });
});

function aDay(date: string): DeliveryDay {
  return { date, optionId: 'standard', optionName: 'Standard', price: 0 };
}
