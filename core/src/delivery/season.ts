import type { Cents } from '../money.ts';
import { addDays, type CalendarDate, daysBetween } from './calendar-date.ts';
import { type DeliveryContext, type DeliverySettings, STANDARD_SPEED } from './delivery-settings.ts';
import { type Festival, nextFestival } from './festivals.ts';
import { arriveBy, orderBy } from './order-by.ts';
import { listPrice, speedsTo } from './shipping-rates.ts';
import { dateIn } from './time-zone.ts';
import type { Zone } from './zones.ts';

/**
 * `off`: a countdown and a wish list · `open` · `last_days`: standard closes soon · `too_late_for_standard`: faster speeds
 * still arrive · `too_late`: nothing arrives in time any more · `after`: belated gifts.
 */
export type SeasonPhase = 'off' | 'open' | 'last_days' | 'too_late_for_standard' | 'too_late' | 'after';

/** A row of the order-by table, for an ordinary parcel. */
export type OrderByRow = {
  id: string;
  name: string;
  price: Cents;
  transitDays: number;
  orderByDate: CalendarDate;
  /** ISO instant; an order at that very instant is too late. */
  orderBy: string;
  status: 'open' | 'last_days' | 'passed';
};

/** A festival with what the shop promises for it. */
export type FestivalOutlook = Festival & {
  arriveBy: CalendarDate;
  /** Counted in the warehouse's days; below zero when it is over. */
  daysToGo: number;
};

export type Season = {
  phase: SeasonPhase;
  /** The festival the phase is about: the one just over in `after`, else the next one; none when the owner has named no more. */
  festival?: FestivalOutlook;
  /** For the next festival. */
  orderBy: OrderByRow[];
};

export function seasonAt({ now, settings }: DeliveryContext): Season {
  const today = dateIn(settings.warehouseTimeZone, now);
  const next = nextFestival(settings.festivals, today);
  const rows = next ? orderByTable(next, { now, settings }) : [];
  if (next && daysBetween(today, next.date) <= settings.seasonOpensDaysBefore) {
    return { phase: phaseFrom(rows), festival: outlook(next, today, settings), orderBy: rows };
  }
  const justOver = settings.festivals.find(({ date }) => date < today && date >= addDays(today, -settings.belatedDays));
  const festival = justOver ?? next;
  return {
    phase: justOver ? 'after' : 'off',
    ...(festival && { festival: outlook(festival, today, settings) }),
    orderBy: rows,
  };
}

/** When to order at the latest, for each speed that goes to the zone. */
export function orderByTable(
  festival: Festival,
  { now, settings }: DeliveryContext,
  zone: Zone = 'mainland',
): OrderByRow[] {
  const arrival = arriveBy(festival, settings);
  const today = dateIn(settings.warehouseTimeZone, now);
  return speedsTo(zone, settings).map((speed) => {
    const { date, at } = orderBy(arrival, speed, settings);
    const isNear = daysBetween(today, date) <= settings.lastDays;
    return {
      id: speed.id,
      name: speed.name,
      price: listPrice(speed),
      transitDays: speed.transitDays,
      orderByDate: date,
      orderBy: at.toISOString(),
      status: now >= at ? 'passed' : isNear ? 'last_days' : 'open',
    };
  });
}

function phaseFrom(rows: readonly OrderByRow[]): SeasonPhase {
  if (rows.every((row) => row.status === 'passed')) return 'too_late';
  const standard = rows.find((row) => row.id === STANDARD_SPEED)?.status ?? 'open';
  const phases = { open: 'open', last_days: 'last_days', passed: 'too_late_for_standard' } as const;
  return phases[standard];
}

function outlook(festival: Festival, today: CalendarDate, settings: DeliverySettings): FestivalOutlook {
  return { ...festival, arriveBy: arriveBy(festival, settings), daysToGo: daysBetween(today, festival.date) };
}
