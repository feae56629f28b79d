import { isBusinessDay } from '../delivery/business-days.ts';
import { addDays, type CalendarDate } from '../delivery/calendar-date.ts';
import type { DeliverySettings } from '../delivery/delivery-settings.ts';
import { earliestArrival, shipBy } from '../delivery/order-by.ts';
import { isDigital, type Parcel } from '../delivery/parcel.ts';
import { paceOf, shippingPrice, speedsTo, type ZoneSpeed } from '../delivery/shipping-rates.ts';
import { dateIn } from '../delivery/time-zone.ts';
import { isStateCode, stateOfZip, zipMatchesState } from '../delivery/zip.ts';
import { zoneOfState } from '../delivery/zones.ts';
import { type Cents, NOTHING } from '../money.ts';
import type { CheckoutProblem } from './problem.ts';

export type ParcelWish = {
  n: number;
  /** Left out while the address is still being typed: then the price is the one of the 48 states. */
  state?: string | undefined;
  postalCode?: string | undefined;
  deliveryOption: string;
  deliveryDate?: CalendarDate | undefined;
};

export type ParcelPlan = {
  n: number;
  deliveryOption: string;
  deliveryOptionName: string;
  deliveryDate: CalendarDate;
  shipBy: CalendarDate;
  shipping: Cents;
  /** Where it is taxed; empty while unknown. */
  state: string;
};

/** When a parcel leaves and arrives and what that costs; with the problem when it cannot be as wished. */
export function planParcel(
  wish: ParcelWish,
  items: Parcel['items'],
  { settings, now }: { settings: DeliverySettings; now: Date },
): { plan: ParcelPlan; problem?: CheckoutProblem } {
  const state = (wish.state ?? stateOfZip(wish.postalCode ?? '') ?? '').toUpperCase();
  const parcel: Parcel = { postalCode: wish.postalCode ?? '', items };
  if (isDigital(parcel)) return { plan: byMail(wish.n, state, dateIn(settings.warehouseTimeZone, now)) };

  const speeds = speedsTo(isStateCode(state) ? zoneOfState(state) : 'mainland', settings);
  const speed = speeds.find((each) => each.id === wish.deliveryOption);
  const used = speed ?? speeds[0] ?? settings.speeds[0];
  if (!used) throw new Error('The shop has no delivery speed.');
  const { plan, earliest } = planWith(used, { wish, parcel, state, settings, now });
  const problem =
    addressProblem(wish, speeds) ?? speedProblem(wish, speed) ?? dateProblem(plan, earliest, { settings, now });
  return problem ? { plan, problem: { ...problem, recipient: wish.n } } : { plan };
}

type Planning = { wish: ParcelWish; parcel: Parcel; state: string; settings: DeliverySettings; now: Date };

function planWith(speed: ZoneSpeed, { wish, parcel, state, settings, now }: Planning) {
  const pace = paceOf(parcel, speed);
  const earliest = earliestArrival(now, pace, settings);
  const deliveryDate = wish.deliveryDate ?? earliest;
  const plan: ParcelPlan = {
    n: wish.n,
    deliveryOption: speed.id,
    deliveryOptionName: speed.name,
    deliveryDate,
    shipBy: shipBy(deliveryDate, pace, settings),
    shipping: shippingPrice(parcel, speed, settings),
    state,
  };
  return { plan, earliest };
}

function addressProblem({ state, postalCode }: ParcelWish, speeds: ZoneSpeed[]): CheckoutProblem | undefined {
  if (state !== undefined && !isStateCode(state)) return refusal('There is no such state.', { state });
  if (postalCode !== undefined && stateOfZip(postalCode) === undefined) {
    return refusal('There is no such ZIP code in the USA.', { postalCode });
  }
  if (state !== undefined && postalCode !== undefined && !zipMatchesState(postalCode, state)) {
    const belongsTo = stateOfZip(postalCode);
    return refusal(`ZIP ${postalCode} is in ${belongsTo}, not in ${state}.`, { postalCode, state, belongsTo });
  }
  return speeds.length === 0 ? refusal('We do not deliver there yet.', { state }) : undefined;
}

function refusal(message: string, facts: Record<string, unknown>): CheckoutProblem {
  return { code: 'address_not_deliverable', message, facts };
}

function speedProblem({ deliveryOption }: ParcelWish, speed: ZoneSpeed | undefined): CheckoutProblem | undefined {
  if (speed) return undefined;
  const facts = { deliveryOption };
  return { code: 'delivery_date_unavailable', message: 'That speed does not go there. Choose another one.', facts };
}

function dateProblem(
  { deliveryDate, deliveryOption }: ParcelPlan,
  earliest: CalendarDate,
  { settings, now }: { settings: DeliverySettings; now: Date },
): CheckoutProblem | undefined {
  const latest = lastChoosableDay(settings, now);
  const isGood =
    deliveryDate >= earliest && deliveryDate <= latest && isBusinessDay(deliveryDate, settings.blackoutDates);
  if (isGood) return undefined;
  const message = `We cannot deliver on ${deliveryDate} that way. The first day is ${earliest}.`;
  return { code: 'delivery_date_unavailable', message, facts: { deliveryDate, deliveryOption, earliest, latest } };
}

/** As far as the calendar reaches, and always to the end of the next festival. */
function lastChoosableDay({ calendarDays, festivals, warehouseTimeZone }: DeliverySettings, now: Date): CalendarDate {
  const today = dateIn(warehouseTimeZone, now);
  const festival = festivals
    .map((each) => each.date)
    .toSorted()
    .find((date) => date >= today);
  const reach = addDays(today, calendarDays);
  return festival !== undefined && festival > reach ? festival : reach;
}

function byMail(n: number, state: string, today: CalendarDate): ParcelPlan {
  return {
    n,
    deliveryOption: 'email',
    deliveryOptionName: 'By e-mail',
    deliveryDate: today,
    shipBy: today,
    shipping: NOTHING,
    state,
  };
}
