import { type Cents, NOTHING } from '../money.ts';
import { businessDaysBetween } from './business-days.ts';
import { addDays, type CalendarDate, compareDates } from './calendar-date.ts';
import type { DeliveryContext } from './delivery-settings.ts';
import { type Festival, nextFestival } from './festivals.ts';
import { type HeatCare, heatCare } from './heat.ts';
import { arriveBy, earliestArrival, orderBy, type Pace } from './order-by.ts';
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
  const moment = momentOf(context);
  const festival = moment.festival && { festival: moment.festival };
  if (isDigital(parcel)) return { served: true, ...festival, options: [byEmail(moment)] };

  const state = stateOfZip(parcel.postalCode);
  if (!state) return { served: false, why: 'zip_unknown' };
  const zone = zoneOfState(state);
  const speeds = speedsTo(zone, context.settings);
  if (speeds.length === 0) return { served: false, why: 'zone_not_served' };
  const options = speeds.map((speed) => byCarrier(parcel, speed, moment));
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

/** What is worked out once for all options. */
type Moment = DeliveryContext & { today: CalendarDate; festival?: PromisedFestival };

function momentOf({ now, settings }: DeliveryContext): Moment {
  const today = dateIn(settings.warehouseTimeZone, now);
  const festival = nextFestival(settings.festivals, today);
  return {
    now,
    settings,
    today,
    ...(festival && { festival: { ...festival, arriveBy: arriveBy(festival, settings) } }),
  };
}

function byCarrier(parcel: Parcel, speed: ZoneSpeed, moment: Moment): DeliveryOption {
  const { now, settings } = moment;
  const pace = paceOf(parcel, speed);
  const earliestDate = earliestArrival(now, pace, settings);
  const dates = businessDaysBetween(earliestDate, lastDayOffered(earliestDate, moment), settings.blackoutDates);
  return {
    id: speed.id,
    name: speed.name,
    price: shippingPrice(parcel, speed, settings),
    ...pace,
    earliestDate,
    latestDate: dates.at(-1) ?? earliestDate,
    dates,
    ...festivalPromise(pace, moment),
    heatCare: heatCare(parcel, earliestDate, settings.warmMonths),
    signatureRequired: needsSignature(parcel),
  };
}

function festivalPromise(pace: Pace, { now, settings, festival }: Moment): FestivalPromise {
  if (!festival) return { arrivesBeforeFestival: false };
  const { date, at } = orderBy(festival.arriveBy, pace, settings);
  return { orderByDate: date, orderBy: at.toISOString(), arrivesBeforeFestival: now < at };
}

/** What is ordered in spring may be meant for August, so the calendar always reaches past the next festival. */
function lastDayOffered(earliestDate: CalendarDate, { today, settings, festival }: Moment): CalendarDate {
  const days = [earliestDate, addDays(today, settings.calendarDays)];
  if (festival) days.push(addDays(festival.date, settings.belatedDays));
  return days.toSorted(compareDates).at(-1) ?? earliestDate;
}

/** A gift card needs no carrier and no business day: it goes out as soon as it is paid. */
function byEmail(moment: Moment): DeliveryOption {
  const { today } = moment;
  return {
    id: EMAIL_OPTION,
    name: 'By e-mail',
    price: NOTHING,
    packingDays: 0,
    transitDays: 0,
    earliestDate: today,
    latestDate: today,
    dates: [today],
    ...emailPromise(moment),
    heatCare: 'none',
    signatureRequired: false,
  };
}

function emailPromise({ now, settings, festival }: Moment): FestivalPromise {
  if (!festival) return { arrivesBeforeFestival: false };
  const begins = instantOf({ date: festival.date, hour: 0, minute: 0 }, settings.warehouseTimeZone);
  return {
    orderByDate: addDays(festival.date, -1),
    orderBy: begins.toISOString(),
    arrivesBeforeFestival: now < begins,
  };
}
