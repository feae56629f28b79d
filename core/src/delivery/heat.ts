import { type CalendarDate, monthOf } from './calendar-date.ts';
import type { WarmMonths } from './delivery-settings.ts';
import { carried, type Parcel } from './parcel.ts';

/** What to tell a shopper about chocolate in August. */
export type HeatCare = 'none' | 'may_soften' | 'cold_pack';

export function heatCare(parcel: Parcel, arrival: CalendarDate, warmMonths: WarmMonths): HeatCare {
  const month = monthOf(arrival);
  if (month < warmMonths.from || month > warmMonths.to) return 'none';
  const goods = carried(parcel);
  if (goods.some((item) => item.deliveryInfo.coldPack)) return 'cold_pack';
  const softens = goods.some(({ heatSensitivity }) => heatSensitivity === 'high' || heatSensitivity === 'medium');
  return softens ? 'may_soften' : 'none';
}
