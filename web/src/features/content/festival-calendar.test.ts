import type { Season } from '@rakhi/contract';
import { describe, expect, it } from 'vitest';
import { comingYears, nextRakshaBandhan } from './festival-calendar.ts';

describe('the calendar of the coming years', () => {
  it('begins with the year in which something is still to come', () => {
    expect(comingYears('2027-09-01', 2)).toEqual([
      { year: 2027, rakshaBandhan: '2027-08-17', bhaiDooj: '2027-10-31' },
      { year: 2028, rakshaBandhan: '2028-08-05', bhaiDooj: '2028-10-19' },
    ]);
    expect(comingYears('2026-11-22', 1)).toMatchObject([{ year: 2027 }]);
  });

  it('leaves out a day on which the almanacs do not agree', () => {
    expect(comingYears('2033-01-01', 1)).toEqual([{ year: 2033, rakshaBandhan: '2033-08-10', bhaiDooj: undefined }]);
  });
});

describe('the next Raksha Bandhan', () => {
  const season = (name: string, date: string, daysToGo: number): Season => ({
    phase: 'open',
    festival: { name, date, arriveBy: '2027-08-13', daysToGo },
    orderBy: [],
  });

  it('is the owner’s when the season is about it', () => {
    const owners = nextRakshaBandhan(season('Raksha Bandhan', '2027-08-16', 20), '2027-07-27');
    expect(owners).toMatchObject({ date: '2027-08-16', arriveBy: '2027-08-13' });
  });

  it.each([
    ['another festival comes first', season('Bhai Dooj', '2027-10-31', 60)],
    ['it is just over', season('Raksha Bandhan', '2027-08-17', -3)],
  ])('comes from the almanac when %s', (_, now) => {
    expect(nextRakshaBandhan(now, '2027-09-01')).toEqual({ date: '2028-08-05' });
  });
});
