import { type Cents, NOTHING } from '../money.ts';
import { businessDaysBetween } from './business-days.ts';
import { addDays, type CalendarDate, compareDates, daysBetween } from './calendar-date.ts';
import type { DeliveryContext } from './delivery-settings.ts';
import { type Festival, nextFestival } from './festivals.ts';
import { type HeatCare, heatCare } from './heat.ts';
import { arriveBy, earliestArrival, orderBy } from './order-by.ts';
import { isDigital, needsSignature, type Parcel } from './parcel.ts';
import { paceOf, shippingPrice, speedsTo, type ZoneSpeed } from './shipping-rates.ts';
import { dateIn, instantOf } from './time-zone.ts';
import { type StateCode, stateOfZip } from './zip.ts';
import { type Zone, zoneOfState } from './zones.ts';

/** One way to send this parcel, and the days on which it can arrive. */
export type DeliveryOption = FestivalPromise & {
  id: string;
  name: string;
  price: Cents;
  /** In business days, with the slowest product's lead time. */
  packingDays: number;
  transitDays: number;
  earliestDate: CalendarDate;
  latestDate: CalendarDate;
  /** The days that can be chosen, in order; never empty. */
  dates: CalendarDate[];
  /** If it arrives on the earliest day. */
  heatCare: HeatCare;
  signatureRequired: boolean;
};

type FestivalPromise = {
  /** For the next festival: the last day to order, and the ISO instant from which on it is too late. */
  orderByDate?: CalendarDate;
  orderBy?: string;
  arrivesBeforeFestival: boolean;
};

export type DeliveryOptions =
  | {
      served: true;
      destination?: { state: StateCode; zone: Zone };
      festival?: PromisedFestival;
      options: DeliveryOption[];
    }
  | { served: false; why: NotServed };
export type NotServed = 'zip_unknown' | 'zone_not_served';
export type PromisedFestival = Festival & { arriveBy: CalendarDate };

export const EMAIL_OPTION = 'email';

/** Every way to get this parcel to its ZIP, if it is ordered now. */
export function deliveryOptions(parcel: Parcel, context: DeliveryContext): DeliveryOptions {
  const promised = promisedFestival(context);
  const festival = promised && { festival: promised };
  if (isDigital(parcel)) return { served: true, ...festival, options: [byEmail(context, promised)] };

  const state = stateOfZip(parcel.postalCode);
  if (!state) return { served: false, why: 'zip_unknown' };
  const zone = zoneOfState(state);
  const speeds = speedsTo(zone, context.settings);
  if (speeds.length === 0) return { served: false, why: 'zone_not_served' };
  const options = speeds.map((speed) => byCarrier(parcel, speed, context));
  return { served: true, destination: { state, zone }, ...festival, options };
}

/** What the calendar shows: under each day the cheapest way to arrive on it. */
export function cheapestByDay(options: readonly DeliveryOption[]) {
  const cheapestFirst = options.toSorted((a, b) => a.price - b.price);
  const days = new Set(options.flatMap((option) => option.dates));
  return [...days].toSorted(compareDates).flatMap((date) => {
    const option = cheapestFirst.find(({ dates }) => dates.includes(date));
    return option ? [{ date, option: option.id, price: option.price }] : [];
  });
}

function byCarrier(parcel: Parcel, speed: ZoneSpeed, context: DeliveryContext): DeliveryOption {
  const { now, settings } = context;
  const pace = paceOf(parcel, speed);
  const earliestDate = earliestArrival(now, pace, settings);
  const dates = businessDaysBetween(earliestDate, lastDayOffered(context, earliestDate), settings.blackoutDates);
  return {
    id: speed.id,
    name: speed.name,
    price: shippingPrice(parcel, speed, settings),
    ...pace,
    earliestDate,
    latestDate: dates.at(-1) ?? earliestDate,
    dates,
    ...byFestival(context, pace),
    heatCare: heatCare(parcel, earliestDate, settings.warmMonths),
    signatureRequired: needsSignature(parcel),
  };
}

/** A gift card needs no carrier and no business day: it goes out as soon as it is paid. */
function byEmail({ now, settings }: DeliveryContext, festival?: Festival): DeliveryOption {
  const today = dateIn(settings.warehouseTimeZone, now);
  const orderByDate = festival && addDays(festival.date, -1);
  const festivalBegins =
    festival && instantOf({ date: festival.date, hour: 0, minute: 0 }, settings.warehouseTimeZone).toISOString();
  return {
    id: EMAIL_OPTION,
    name: 'By e-mail',
    price: NOTHING,
    packingDays: 0,
    transitDays: 0,
    earliestDate: today,
    latestDate: today,
    dates: [today],
    ...(orderByDate && festivalBegins && { orderByDate, orderBy: festivalBegins }),
    arrivesBeforeFestival: orderByDate !== undefined && today <= orderByDate,
    heatCare: 'none',
    signatureRequired: false,
  };
}

function byFestival(
  context: DeliveryContext,
  pace: Pick<DeliveryOption, 'packingDays' | 'transitDays'>,
): FestivalPromise {
  const festival = promisedFestival(context);
  if (!festival) return { arrivesBeforeFestival: false };
  const { date, at } = orderBy(festival.arriveBy, pace, context.settings);
  return { orderByDate: date, orderBy: at.toISOString(), arrivesBeforeFestival: context.now < at };
}

function promisedFestival({ now, settings }: DeliveryContext): PromisedFestival | undefined {
  const festival = nextFestival(settings.festivals, dateIn(settings.warehouseTimeZone, now));
  return festival && { ...festival, arriveBy: arriveBy(festival, settings) };
}

/** In season the calendar reaches past the festival, so that a belated gift can be sent too. */
function lastDayOffered(context: DeliveryContext, earliestDate: CalendarDate): CalendarDate {
  const { now, settings } = context;
  const today = dateIn(settings.warehouseTimeZone, now);
  const festival = promisedFestival(context);
  const inSeason = festival && daysBetween(today, festival.date) <= settings.seasonOpensDaysBefore;
  const days = [earliestDate, addDays(today, settings.calendarDays)];
  if (inSeason) days.push(addDays(festival.date, settings.belatedDays));
  return days.toSorted(compareDates).at(-1) ?? earliestDate;
}
