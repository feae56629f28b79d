import { addDays, type CalendarDate } from './calendar-date.ts';

/** What the clock on the wall and the calendar beside it say. */
export type WallClock = { date: CalendarDate; hour: number; minute: number };

const MINUTE_IN_MS = 60_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for a time zone that does not exist. */
export function wallClock(instant: Date, timeZone: string): WallClock {
  const parts = formatter(timeZone).formatToParts(instant);
  const { year, month, day, hour, minute } = Object.fromEntries(parts.map((part) => [part.type, part.value]));
  return { date: `${year}-${month}-${day}`, hour: Number(hour), minute: Number(minute) };
}

export function dateIn(timeZone: string, instant: Date): CalendarDate {
  return wallClock(instant, timeZone).date;
}

/**
 * The instant at which a clock in that zone shows this. A time that comes twice (clocks go back) is the first one;
 * a time that is skipped (clocks go forward) is as long after midnight as if nothing had been skipped: 2.30 becomes 3.30.
 */
export function instantOf(clock: WallClock, timeZone: string): Date {
  const name = `${timeZone} ${clock.date} ${clock.hour}:${clock.minute}`;
  const known = instants.get(name);
  if (known !== undefined) return new Date(known);
  const found = instantShowing(clock, timeZone);
  if (instants.size >= INSTANTS_KEPT) instants.clear();
  instants.set(name, found.getTime());
  return found;
}

/** Every quote asks for the same few hundred cut-offs, and finding one means asking the zone four times. */
const instants = new Map<string, number>();
const INSTANTS_KEPT = 5_000;

function instantShowing(clock: WallClock, timeZone: string): Date {
  const asIfUtc = utcMillisecondsOf(clock);
  // Zones differ from UTC by less than a day, so these two sides enclose any clock change that could matter.
  const offsets = [-1, 1].map((days) => {
    const nearby = utcMillisecondsOf({ ...clock, date: addDays(clock.date, days) });
    return offsetAt(nearby, timeZone);
  });
  const candidates = offsets.map((offset) => asIfUtc - offset);
  const matching = candidates.filter((candidate) => candidate + offsetAt(candidate, timeZone) === asIfUtc);
  return new Date(Math.min(...(matching.length > 0 ? matching : candidates.slice(0, 1))));
}

/** Milliseconds by which that zone's clocks are ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const wholeMinute = Math.floor(instant / MINUTE_IN_MS) * MINUTE_IN_MS;
  return utcMillisecondsOf(wallClock(new Date(instant), timeZone)) - wholeMinute;
}

function utcMillisecondsOf({ date, hour, minute }: WallClock): number {
  return Date.parse(`${date}T00:00:00Z`) + (hour * 60 + minute) * MINUTE_IN_MS;
}

/** Making a formatter costs a hundred times what using it costs. */
function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}
