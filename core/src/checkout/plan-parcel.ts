import type { CalendarDate } from '../delivery/calendar-date.ts';
import { deliveryOptions, EMAIL_OPTION } from '../delivery/delivery-options.ts';
import type { DeliveryContext } from '../delivery/delivery-settings.ts';
import { isDigital, type Parcel } from '../delivery/parcel.ts';
import { type DeliveryPlan, planDelivery } from '../delivery/plan-delivery.ts';
import { isStateCode, stateOfZip, zipMatchesState } from '../delivery/zip.ts';
import { type Cents, NOTHING } from '../money.ts';
import type { CheckoutProblem } from './problem.ts';

export type ParcelWish = {
  n: number;
  /** Both left out while the address is still being typed: then the parcel is priced as for the 48 states. */
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

const SOMEWHERE_ON_THE_MAINLAND = '10001';

/** When a parcel leaves and arrives and what that costs; with the problem, and no cost, when it cannot be as wished. */
export function planParcel(
  wish: ParcelWish,
  items: Parcel['items'],
  context: DeliveryContext,
): { plan: ParcelPlan; problem?: CheckoutProblem } {
  const { n, postalCode, deliveryDate } = wish;
  const parcel: Parcel = { postalCode: postalCode ?? SOMEWHERE_ON_THE_MAINLAND, items };
  const state = wish.state ?? stateOfZip(postalCode ?? '') ?? '';
  const option = isDigital(parcel) ? EMAIL_OPTION : wish.deliveryOption;
  const plan = planDelivery(parcel, { option, ...(deliveryDate !== undefined && { date: deliveryDate }) }, context);
  const problem = addressProblem(wish) ?? deliveryProblem(plan, wish, () => deliveryOptions(parcel, context));
  if (plan.possible) return { plan: { n, state, ...plan }, ...(problem && { problem: { ...problem, recipient: n } }) };
  const unplanned = { deliveryOption: option, deliveryOptionName: '', deliveryDate: '', shipBy: '', shipping: NOTHING };
  return { plan: { n, state, ...unplanned }, ...(problem && { problem: { ...problem, recipient: n } }) };
}

function addressProblem({ state, postalCode }: ParcelWish): CheckoutProblem | undefined {
  if (state !== undefined && !isStateCode(state)) return undeliverable('There is no such state.', { state });
  if (state === undefined || postalCode === undefined || zipMatchesState(postalCode, state)) return undefined;
  const belongsTo = stateOfZip(postalCode);
  if (belongsTo === undefined) return undeliverable('There is no such ZIP code in the USA.', { postalCode });
  return undeliverable(`ZIP ${postalCode} is in ${belongsTo}, not in ${state}.`, { postalCode, state, belongsTo });
}

function deliveryProblem(
  plan: DeliveryPlan,
  { deliveryOption, deliveryDate, postalCode }: ParcelWish,
  offer: () => ReturnType<typeof deliveryOptions>,
): CheckoutProblem | undefined {
  if (plan.possible) return undefined;
  if (plan.why === 'zip_unknown') return undeliverable('There is no such ZIP code in the USA.', { postalCode });
  if (plan.why === 'zone_not_served') return undeliverable('We do not deliver there yet.', { postalCode });
  const offered = offer();
  const options = offered.served ? offered.options : [];
  const earliest = options.find((option) => option.id === deliveryOption)?.earliestDate;
  const message =
    plan.why === 'option_unknown'
      ? 'That speed does not go there. Choose another one.'
      : `We cannot deliver on that day. The first one is ${earliest}.`;
  const facts = { deliveryOption, deliveryDate, earliest, options: options.map((option) => option.id) };
  return { code: 'delivery_date_unavailable', message, facts };
}

function undeliverable(message: string, facts: Record<string, unknown>): CheckoutProblem {
  return { code: 'address_not_deliverable', message, facts };
}
