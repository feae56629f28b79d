import type { Cents } from '../money.ts';
import type { CalendarDate } from './calendar-date.ts';
import { type DeliveryOption, deliveryOptions, EMAIL_OPTION, type NotServed } from './delivery-options.ts';
import type { DeliveryContext } from './delivery-settings.ts';
import { type HeatCare, heatCare } from './heat.ts';
import { shipBy } from './order-by.ts';
import type { Parcel } from './parcel.ts';

/** What the shopper asked for; without a date she takes the earliest day. */
export type DeliveryChoice = { option: string; date?: CalendarDate };

/** What the order keeps of it, or why it cannot be. */
export type DeliveryPlan =
  | {
      possible: true;
      deliveryOption: string;
      deliveryOptionName: string;
      deliveryDate: CalendarDate;
      shipBy: CalendarDate;
      shipping: Cents;
      heatCare: HeatCare;
      signatureRequired: boolean;
    }
  | { possible: false; why: NotServed | 'option_unknown' | 'date_unavailable' };

/** Looks at a choice again, at the moment it counts. Nothing the shopper's browser computed is believed. */
export function planDelivery(parcel: Parcel, choice: DeliveryChoice, context: DeliveryContext): DeliveryPlan {
  const offered = deliveryOptions(parcel, context);
  if (!offered.served) return { possible: false, why: offered.why };
  const option = offered.options.find(({ id }) => id === choice.option);
  if (!option) return { possible: false, why: 'option_unknown' };
  const deliveryDate = chosenDate(option, choice);
  if (!option.dates.includes(deliveryDate)) return { possible: false, why: 'date_unavailable' };
  return {
    possible: true,
    deliveryOption: option.id,
    deliveryOptionName: option.name,
    deliveryDate,
    shipBy: shipBy(deliveryDate, option, context.settings),
    shipping: option.price,
    heatCare: heatCare(parcel, deliveryDate, context.settings.warmMonths),
    signatureRequired: option.signatureRequired,
  };
}

/** For a calendar cell or a guard; `planDelivery` also says what it costs, or why not. */
export function isDeliverableOn(parcel: Parcel, choice: Required<DeliveryChoice>, context: DeliveryContext): boolean {
  return planDelivery(parcel, choice, context).possible;
}

/** An e-mail always goes at once, so a page that was left open over midnight does not make its date wrong. */
function chosenDate(option: DeliveryOption, { date }: DeliveryChoice): CalendarDate {
  return date === undefined || option.id === EMAIL_OPTION ? option.earliestDate : date;
}
