import { daysBetween } from '@rakhi/core';
import * as z from 'zod';
import { CalendarDate, Usd } from './primitives.ts';

const MOST_DAYS = 100;
const Day = CalendarDate.refine((day) => day >= '2020-01-01', 'is before there was a shop').refine(
  (day) => day < '2100-01-01',
  'is in another century',
);

/** First and last day (UTC), both included; thirty days where one is left out, up to today where both are. */
export const DashboardQuery = z
  .object({ from: Day.optional(), to: Day.optional() })
  .refine(({ from = '', to = from }) => from <= to, { path: ['to'], message: 'is before the first day' })
  .refine(({ from = '', to = from }) => from === '' || daysBetween(from, to) < MOST_DAYS, {
    path: ['to'],
    message: `is more than ${MOST_DAYS} days away`,
  });

/** An order counts on the day it was placed on, also for what becomes of it later. */
export const DayFigures = z.object({
  placed: z.int(),
  paid: z.int(),
  /** What was paid for them, in cents, before anything went back. */
  takings: z.int(),
  /** What went back of it, in cents. */
  refunded: z.int(),
  /** Units that are on the shelf again. */
  givenBack: z.int(),
});

export const Dashboard = z.object({
  days: z.array(DayFigures.extend({ day: CalendarDate })),
  totals: DayFigures,
  currency: Usd,
});
export type Dashboard = z.infer<typeof Dashboard>;
