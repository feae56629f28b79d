import { ORDER_STATUSES, PAYMENT_STATUSES, SHIPMENT_STATUSES } from '@rakhi/core';
import * as z from 'zod';

/** Whole cents; `currency` stands beside it. */
export const Amount = z.int().min(0).max(99_999_999);
export const Usd = z.literal('USD');
/** Whoever reckons with days is not asked about a text that is none. */
export const CalendarDate = z.iso.date({ abort: true });
export const Instant = z.iso.datetime();

/** Text of people: any script and emoji, no control characters (line breaks where `multiline`), trimmed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
export const line = (max: number, min = 1) =>
  textUpTo(max)
    .min(min)
    .refine((text) => !CONTROLS.test(text) && !/[\r\n\t]/.test(text), 'has control characters or line breaks');
export const multiline = (max: number) =>
  textUpTo(max).refine((text) => !CONTROLS.test(text), 'has control characters');

/** Counted in code points, as people count and as JSON Schema does: `.max()` would count most emoji twice. */
const textUpTo = (max: number) =>
  z
    .string()
    .trim()
    .refine((text) => [...text].length <= max, `has more than ${max} characters`)
    // Half of a surrogate pair cannot be written as UTF-8: it would come back as another character.
    .refine((text) => !/\p{Surrogate}/u.test(text), 'has half of a character')
    .meta({ maxLength: max });

export const Email = z
  .email()
  .max(254)
  .transform((email) => email.toLowerCase());
export const Phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ().-]{7,24}$/, 'is not a phone number');
export const Quantity = z.int().min(1).max(99);

/** `prod_01J…` and the like. */
export const id = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}_[0-9A-Za-z]{10,40}$`), `is not a ${prefix} id`);

export const OrderStatus = z.enum(ORDER_STATUSES);
export const PaymentStatus = z.enum(PAYMENT_STATUSES);
export const ShipmentStatus = z.enum(SHIPMENT_STATUSES);

/** Query strings arrive as text: `?limit=24`. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(24),
  cursor: z.string().max(2_000).optional(),
});

export const Address = z.strictObject({
  line1: line(100),
  line2: line(100, 0).optional(),
  city: line(60),
  state: z.string().trim().toUpperCase().length(2),
  postalCode: z
    .string()
    .trim()
    .regex(/^\d{5}(-\d{4})?$/, 'is not a ZIP code'),
  country: z.literal('US').default('US'),
});
export type Address = z.infer<typeof Address>;

export const BillingAddress = z.strictObject({
  name: line(100).optional(),
  line1: line(100),
  line2: line(100, 0).optional(),
  city: line(60),
  state: line(60, 0).optional(),
  postalCode: line(16, 0).optional(),
  country: z.string().trim().toUpperCase().length(2),
});
export type BillingAddress = z.infer<typeof BillingAddress>;
