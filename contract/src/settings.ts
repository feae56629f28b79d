import { COUPON_KINDS } from '@rakhi/core';
import * as z from 'zod';
import { Amount, CalendarDate, Instant } from './primitives.ts';

export const Season = z.object({
  phase: z.enum(['off', 'open', 'last_days', 'too_late_for_standard', 'too_late', 'after']),
  festival: z.object({ name: z.string(), date: CalendarDate, arriveBy: CalendarDate, daysToGo: z.int() }).optional(),
  /** One row per speed that can still make it. */
  orderBy: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      price: Amount,
      transitDays: z.int(),
      date: CalendarDate,
      at: Instant,
      open: z.boolean(),
    }),
  ),
});
export type Season = z.infer<typeof Season>;

export const PublicSettings = z.object({
  season: Season,
  banner: z.string(),
  freeShippingFrom: Amount,
  cutoff: z.object({ hour: z.int(), timeZone: z.string() }),
  contact: z.object({ email: z.string(), phone: z.string(), hours: z.string() }),
  isDemo: z.boolean(),
});
export type PublicSettings = z.infer<typeof PublicSettings>;

export const Health = z.object({
  status: z.enum(['ok', 'degraded']),
  checks: z.record(z.string(), z.enum(['ok', 'failing'])),
  version: z.string(),
});
export type Health = z.infer<typeof Health>;
export const CouponKind = z.enum(COUPON_KINDS);
