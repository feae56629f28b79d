import { addDays, weekday } from '@rakhi/core';

type CalendarWeek = readonly string[];
export type CalendarMonth = { month: string; weeks: CalendarWeek[] };

const MONDAY_FIRST = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * The months in which something can be chosen, each as whole weeks from Monday to Sunday; weeks without
 * a day that matters are left out, so that a phone shows three rows and not six.
 */
export function calendarMonths(dates: readonly string[]): CalendarMonth[] {
  const sorted = dates.toSorted();
  const months = [...new Set(sorted.map((date) => date.slice(0, 7)))];
  return months.map((month) => ({ month, weeks: weeksOf(sorted.filter((date) => date.startsWith(month))) }));
}

/** Every week from the first to the last of these days, the empty ones between them included. */
function weeksOf(days: readonly string[]): CalendarWeek[] {
  const last = days.at(-1) ?? '';
  const weeks: string[][] = [];
  for (let monday = mondayOf(days[0] ?? last); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(MONDAY_FIRST.map((_, day) => addDays(monday, day)));
  }
  return weeks;
}

const mondayOf = (date: string) => addDays(date, -MONDAY_FIRST.indexOf(weekday(date)));

/** Where a key of the grid pattern leads from `from`, among the days that can be chosen; `from` itself if nowhere. */
export function dayAfterKey(key: string, from: string, dates: readonly string[]): string {
  const sorted = dates.toSorted();
  const before = sorted.filter((date) => date < from);
  const after = sorted.filter((date) => date > from);
  const sameWeek = sorted.filter((date) => mondayOf(date) === mondayOf(from));
  const steps: Record<string, string | undefined> = {
    ArrowLeft: before.at(-1),
    ArrowRight: after[0],
    ArrowUp: before.findLast((date) => weekday(date) === weekday(from)) ?? before.at(-1),
    ArrowDown: after.find((date) => weekday(date) === weekday(from)) ?? after[0],
    Home: sameWeek[0],
    End: sameWeek.at(-1),
    PageUp: before.findLast((date) => date.slice(0, 7) < from.slice(0, 7)),
    PageDown: after.find((date) => date.slice(0, 7) > from.slice(0, 7)),
  };
  return steps[key] ?? from;
}
