import type { DeliveryOption, DeliveryOptions } from '@rakhi/contract';
import { dateIn, daysBetween, formatCents, formatClock, formatDay } from '@rakhi/core';
import { placeOf } from '../../days.ts';
import type { DeliveryDay } from './delivery-days.ts';

type Chosen = { day: DeliveryDay; options: readonly DeliveryOption[]; festival: DeliveryOptions['festival'] };

/** `Standard, free.` */
export function speedAndPrice({ optionName, price }: DeliveryDay): string {
  return `${optionName}, ${price === 0 ? 'free' : formatCents(price)}.`;
}

/** When it arrives; with the instant until which that holds, so that the page can tell it on her own clock too. */
export function arrival(
  { day, options, festival }: Chosen,
  warehouseTimeZone: string,
): { says: string; orderBy?: string } {
  const orderBy = options.find((option) => option.id === day.optionId)?.orderBy;
  if (!festival || day.date !== festival.arriveBy || !orderBy) {
    return { says: `Arrives on ${formatDay(day.date)}${byFestival(day.date, festival)}` };
  }
  const at = new Date(orderBy);
  const until = `${formatDay(dateIn(warehouseTimeZone, at))}, ${formatClock(at, warehouseTimeZone)}`;
  return {
    says: `Arrives by ${formatDay(day.date)} if you order by ${until} in ${placeOf(warehouseTimeZone)}`,
    orderBy,
  };
}

function byFestival(date: string, festival: DeliveryOptions['festival']): string {
  const early = festival ? daysBetween(date, festival.date) : 0;
  if (!festival || early > 14) return '';
  if (early === 0) return `, on ${festival.name} itself`;
  if (early < 0) return `, after ${festival.name}`;
  return early >= 7 ? ', a week early' : `, ${early === 1 ? 'a day' : `${early} days`} before ${festival.name}`;
}
