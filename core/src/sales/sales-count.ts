import type { Order } from '../orders/order.ts';
import { contributionOf, dayOf } from './contribution.ts';
import { type DayFigures, difference, NO_SALES, sumOf } from './day-figures.ts';

/** What was counted of an order, and the version of it that was looked at. */
export type Counted = DayFigures & { version: number };
export type CountedOrder = { order: Order; counted?: Counted };

/**
 * What moves together when orders are counted: the figures of their days, and the note of what each has added to them.
 * The database refuses it when one of the notes is no longer as it was read, so that nothing can count twice.
 */
export type SalesCount = {
  orders: readonly { orderId: string; before: Counted | undefined; after: Counted }[];
  days: readonly { day: string; added: DayFigures }[];
};

/** How far an order has moved on from what was counted of it. What was counted of a newer version of it stays. */
export function growthOf({ order, counted }: CountedOrder): DayFigures {
  if (counted && counted.version > order.version) return NO_SALES;
  return difference(contributionOf(order), counted ?? NO_SALES);
}

export function salesCount(grown: readonly CountedOrder[]): SalesCount {
  const days = [...new Set(grown.map(({ order }) => dayOf(order)))];
  return {
    orders: grown.map(({ order, counted }) => ({
      orderId: order.id,
      before: counted,
      after: { ...contributionOf(order), version: order.version },
    })),
    days: days.map((day) => ({ day, added: sumOf(grown.filter(({ order }) => dayOf(order) === day).map(growthOf)) })),
  };
}
