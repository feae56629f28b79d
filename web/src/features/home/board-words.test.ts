import { describe, expect, test } from 'vitest';
import { boardWords } from './board-words.ts';

const STANDARD = {
  id: 'standard',
  name: 'Standard',
  price: 599,
  transitDays: 5,
  date: '2027-08-09',
  at: '2027-08-09T18:00:00.000Z',
  open: true,
};

const wordsAt = (daysToGo: number, orderBy = [STANDARD]) => {
  const festival = { name: 'Raksha Bandhan', date: '2027-08-17', arriveBy: '2027-08-16', daysToGo };
  return JSON.parse(JSON.stringify(boardWords({ festival, orderBy }) ?? null).replaceAll('\u00a0', ' '));
};

describe('the board of the season', () => {
  test('counts the days and heads the table with the day to arrive by', () => {
    expect(wordsAt(12)).toEqual({
      days: 12,
      says: 'days to Raksha Bandhan, Tuesday 17 August 2027',
      heading: 'To arrive by Monday 16 August',
    });
  });

  test('has one day to go on the eve', () => {
    expect(wordsAt(1)).toMatchObject({ days: 1, says: 'day to Raksha Bandhan, Tuesday 17 August 2027' });
  });

  test('counts nothing on the day itself', () => {
    const words = wordsAt(0);
    expect(words).toMatchObject({ says: 'Today is Raksha Bandhan, Tuesday 17 August 2027' });
    expect(words).not.toHaveProperty('days');
  });

  test('speaks of the festival just over and of the rows as the next one’s', () => {
    const words = wordsAt(-3);
    expect(words).toEqual({
      says: 'Raksha Bandhan was on Tuesday 17 August 2027. A rakhi that comes late is tied all the same.',
      heading: 'In time for the next festival',
    });
  });

  test.each([12, 0, -3])('promises no day where no speed has one, %i days before', (daysToGo) => {
    expect(wordsAt(daysToGo, [])).toMatchObject({ heading: 'On which day it arrives' });
  });

  test('is left out without a festival', () => {
    expect(boardWords({ orderBy: [] })).toBeUndefined();
  });
});
