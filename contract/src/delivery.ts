import * as z from 'zod';
import { Amount, CalendarDate, Instant } from './primitives.ts';

export const DeliveryQuery = z.object({
  zip: z
    .string()
    .trim()
    .regex(/^\d{5}(-\d{4})?$/, 'is not a ZIP code'),
  /** Cart items, separated by commas; what is slow or delicate among them changes the days. */
  itemIds: z.string().max(2_000).optional(),
  /** A product that is not in the cart yet. */
  productId: z.string().max(60).optional(),
});

export const DeliveryOption = z.object({
  id: z.string(),
  name: z.string(),
  price: Amount,
  earliestDate: CalendarDate,
  latestDate: CalendarDate,
  /** The last instant to order for the next festival; left out when there is none or it has passed. */
  orderBy: Instant.optional(),
  arrivesBeforeFestival: z.boolean(),
  dates: z.array(CalendarDate),
});
export type DeliveryOption = z.infer<typeof DeliveryOption>;

export const DeliveryOptions = z.object({
  zip: z.string(),
  state: z.string(),
  festival: z.object({ name: z.string(), date: CalendarDate, arriveBy: CalendarDate }).optional(),
  options: z.array(DeliveryOption),
  /** What the parcel needs: `heat`, `cold_pack`, `signature`, `lead_time`. */
  notes: z.array(z.string()),
});
export type DeliveryOptions = z.infer<typeof DeliveryOptions>;
