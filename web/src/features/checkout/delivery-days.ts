import type { DeliveryOption, DeliveryOptions } from '@rakhi/contract';

/** A day on which the parcel can arrive, by the cheapest speed that reaches it. */
export type DeliveryDay = { date: string; optionId: string; optionName: string; price: number };

/** Sorted by date. Of two speeds at the same price the one that is named first wins, which is the slower one. */
export function deliveryDays(options: readonly DeliveryOption[]): DeliveryDay[] {
  const days = new Map<string, DeliveryDay>();
  for (const { id, name, price, dates } of options) {
    for (const date of dates) {
      const known = days.get(date);
      if (!known || price < known.price) days.set(date, { date, optionId: id, optionName: name, price });
    }
  }
  return [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * The day to propose: before the festival, as cheaply as that can be had, and then as near to it as possible,
 * because a rakhi is wanted on the day and not a month early. Without a festival in reach, the first cheap day.
 */
export function proposedDay(
  days: readonly DeliveryDay[],
  festival: DeliveryOptions['festival'],
): DeliveryDay | undefined {
  const reachesFestival = festival !== undefined && days.some((day) => day.date >= festival.arriveBy);
  const inTime = festival ? days.filter((day) => day.date <= festival.arriveBy) : [];
  if (inTime.length > 0 && reachesFestival) return cheapest(inTime).at(-1);
  return cheapest(days)[0];
}

function cheapest(days: readonly DeliveryDay[]): DeliveryDay[] {
  const price = Math.min(...days.map((day) => day.price));
  return days.filter((day) => day.price === price);
}
