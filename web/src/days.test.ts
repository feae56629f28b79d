import { describe, expect, it } from 'vitest';
import { dayAndMonth, fullDay, placeOf } from './days.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('days and places as people say them', () => {
  it('keeps the year where it matters', () => {
    expect(plain(fullDay('2027-08-17'))).toBe('Tuesday 17 August 2027');
  });

  it('writes a postmark', () => {
    expect(plain(dayAndMonth('2027-08-17'))).toBe('17 Aug');
  });

  it.each([
    ['America/New_York', 'New York'],
    ['Asia/Calcutta', 'India'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['UTC', 'UTC'],
  ])('calls %s %s', (timeZone, place) => {
    expect(placeOf(timeZone)).toBe(place);
  });
});
