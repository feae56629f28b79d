import type { CalendarDate } from './calendar-date.ts';
import { wallClock } from './time-zone.ts';

export type DayStyle = { length?: 'short' | 'long'; locale?: 'en' | 'hi' };

const NO_BREAK_SPACE = '\u00a0';
const TAGS = { en: 'en-US', hi: 'hi-IN' } as const;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** `Fri 6 Aug`, or `Monday 16 August`. The number stays with its month when the line breaks. */
export function formatDay(date: CalendarDate, { length = 'short', locale = 'en' }: DayStyle = {}): string {
  const parts = formatter(length, locale).formatToParts(new Date(`${date}T00:00:00Z`));
  const text = Object.fromEntries(parts.map((part) => [part.type, part.value]));
  return `${text['weekday']} ${text['day']}${NO_BREAK_SPACE}${text['month']}`;
}

/** `2 pm` or `11.30 pm`, on a clock in that zone. */
export function formatClock(instant: Date, timeZone: string): string {
  const { hour, minute } = wallClock(instant, timeZone);
  const minutes = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${NO_BREAK_SPACE}${hour < 12 ? 'am' : 'pm'}`;
}

function formatter(length: 'short' | 'long', locale: 'en' | 'hi'): Intl.DateTimeFormat {
  const key = `${length} ${locale}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(TAGS[locale], {
    timeZone: 'UTC',
    weekday: length,
    day: 'numeric',
    month: length,
  });
  formatters.set(key, made);
  return made;
}
