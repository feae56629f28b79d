import { type Cents, cents } from '../money.ts';
import type { CalendarDate } from './calendar-date.ts';
import { FESTIVALS, type Festival } from './festivals.ts';
import type { FarZone } from './zones.ts';

/** A way to send a parcel; days are business days. */
export type Speed = {
  /** `standard` is the one that can be free. */
  id: string;
  name: string;
  price: Cents;
  packingDays: number;
  transitDays: number;
};

/** What a speed takes and costs more in a zone outside the 48 states and DC. */
export type FarSpeed = {
  /** Replaces the speed's own. */
  transitDays: number;
  /** Added to the speed's price, and due even where standard is free. */
  surcharge: Cents;
};

export type FarZoneSettings = {
  name: string;
  /** By speed id. A speed that is not named does not go there; with none, nothing does. */
  speeds: Record<string, FarSpeed>;
};

/** Months in which chocolate melts on a doorstep; January is 1. */
export type WarmMonths = { from: number; to: number };

/** Everything about delivery that the owner changes without a deploy. */
export type DeliverySettings = {
  warehouseTimeZone: string;
  /** Orders at or after this time of the warehouse's day count as the next business day. */
  cutoffHour: number;
  cutoffMinute?: number;
  /** Days on which nothing is packed or promised, besides weekends and federal holidays. */
  blackoutDates: CalendarDate[];
  festivals: Festival[];
  speeds: Speed[];
  /** Standard costs nothing from this subtotal of one parcel on. */
  freeStandardFrom: Cents;
  zones: Record<FarZone, FarZoneSettings>;
  warmMonths: WarmMonths;
  /** How many days before a festival its season opens. */
  seasonOpensDaysBefore: number;
  /** How many days after a festival the shop still speaks of belated gifts. */
  belatedDays: number;
  /** "Last days" begin this many days before a speed's order-by day. */
  lastDays: number;
  /** How far ahead a delivery day can be chosen; always until the next festival, too. */
  calendarDays: number;
};

/** Rules have no clock of their own: the moment comes in with the owner's settings. */
export type DeliveryContext = { now: Date; settings: DeliverySettings };

export const STANDARD_SPEED = 'standard';

const NOT_SERVED = {};
const ACROSS_THE_SEA = {
  standard: { transitDays: 10, surcharge: cents(600) },
  three_day: { transitDays: 3, surcharge: cents(1200) },
};

export const DEFAULT_DELIVERY_SETTINGS: DeliverySettings = {
  warehouseTimeZone: 'America/New_York',
  cutoffHour: 14,
  cutoffMinute: 0,
  blackoutDates: [],
  festivals: [...FESTIVALS],
  speeds: [
    { id: STANDARD_SPEED, name: 'Standard', price: cents(799), packingDays: 1, transitDays: 5 },
    { id: 'three_day', name: '3-day', price: cents(1499), packingDays: 1, transitDays: 3 },
    { id: 'two_day', name: '2-day', price: cents(2499), packingDays: 1, transitDays: 2 },
    { id: 'overnight', name: 'Overnight', price: cents(3999), packingDays: 0, transitDays: 1 },
  ],
  freeStandardFrom: cents(4900),
  zones: {
    alaska: { name: 'Alaska', speeds: ACROSS_THE_SEA },
    hawaii: { name: 'Hawaii', speeds: ACROSS_THE_SEA },
    puerto_rico: { name: 'Puerto Rico', speeds: ACROSS_THE_SEA },
    military: {
      name: 'Military post (APO, FPO, DPO)',
      speeds: { standard: { transitDays: 15, surcharge: cents(400) } },
    },
    territories: { name: 'Other US territories', speeds: NOT_SERVED },
  },
  warmMonths: { from: 5, to: 9 },
  seasonOpensDaysBefore: 60,
  belatedDays: 10,
  lastDays: 5,
  calendarDays: 42,
};
