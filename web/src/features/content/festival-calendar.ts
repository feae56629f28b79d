import type { Season } from '@rakhi/contract';
import { type CalendarDate, FESTIVALS, nextFestival, yearOf } from '@rakhi/core';

const RAKSHA_BANDHAN = 'Raksha Bandhan';
const BHAI_DOOJ = 'Bhai Dooj';

/** A day is missing where the almanacs do not agree on it yet. */
export type FestivalYear = {
  year: number;
  rakshaBandhan: CalendarDate | undefined;
  bhaiDooj: CalendarDate | undefined;
};

/** The years in which something is still to come, this one included. */
export function comingYears(today: CalendarDate, count: number): FestivalYear[] {
  const years = new Set(FESTIVALS.filter(({ date }) => date >= today).map(({ date }) => yearOf(date)));
  return [...years]
    .slice(0, count)
    .map((year) => ({ year, rakshaBandhan: dateOf(RAKSHA_BANDHAN, year), bhaiDooj: dateOf(BHAI_DOOJ, year) }));
}

const dateOf = (name: string, year: number) =>
  FESTIVALS.find((festival) => festival.name === name && yearOf(festival.date) === year)?.date;

/** The owner's date wins over the almanac's; by when we bring it is known only for the festival of the season. */
export function nextRakshaBandhan(
  season: Season,
  today: CalendarDate,
): { date?: CalendarDate; arriveBy?: CalendarDate } {
  const { festival } = season;
  if (festival?.name === RAKSHA_BANDHAN && festival.daysToGo >= 0) return festival;
  const next = nextFestival(
    FESTIVALS.filter(({ name }) => name === RAKSHA_BANDHAN),
    today,
  );
  return next ? { date: next.date } : {};
}
