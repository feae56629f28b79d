import { formatDay } from '@rakhi/core';

const NO_BREAK_SPACE = '\u00a0';

/** `Tuesday 17 August 2027`. */
export const fullDay = (date: string) => `${formatDay(date, { length: 'long' })}${NO_BREAK_SPACE}${date.slice(0, 4)}`;

/** `17 Aug`, as a postmark says it. */
export const dayAndMonth = (date: string) => formatDay(date).split(' ').slice(1).join(' ');

/** Browsers name India's time zone after Calcutta, and a sister in Pune would wonder. */
const PLACES: Record<string, string> = { 'Asia/Calcutta': 'India', 'Asia/Kolkata': 'India' };

/** `America/New_York` is "New York" to people. */
export const placeOf = (timeZone: string) =>
  PLACES[timeZone] ?? (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
