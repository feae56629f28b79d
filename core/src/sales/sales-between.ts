import { addDays, type CalendarDate, daysBetween } from '../delivery/calendar-date.ts';
import type { Shop } from '../ports.ts';
import { type DayFigures, NO_SALES, sumOf } from './day-figures.ts';

const DAYS_SHOWN = 30;

type Span = { from?: CalendarDate | undefined; to?: CalendarDate | undefined };

/** What was sold on each of the days, also where that is nothing, and in all. */
export async function salesBetween(
  span: Span,
  { sales, clock }: Pick<Shop, 'sales' | 'clock'>,
): Promise<{ days: (DayFigures & { day: CalendarDate })[]; totals: DayFigures }> {
  const days = daysOf(span, clock.now().toISOString().slice(0, 10));
  const sold = await sales.ofDays(days);
  // In the same order each time: the table hands out attributes in any.
  const figuresOf = (day: CalendarDate): DayFigures => ({ ...NO_SALES, ...sold.get(day) });
  return { days: days.map((day) => ({ day, ...figuresOf(day) })), totals: sumOf(days.map(figuresOf)) };
}

function daysOf({ from, to }: Span, today: CalendarDate): CalendarDate[] {
  const last = to ?? (from === undefined ? today : addDays(from, DAYS_SHOWN - 1));
  const first = from ?? addDays(last, 1 - DAYS_SHOWN);
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, n) => addDays(first, n));
}
