import { contributionOf, dayOf } from '../sales/contribution.ts';
import { type DayFigures, difference, isNothing, NO_SALES, sumOf } from '../sales/day-figures.ts';
import type { Books } from './books.ts';
import { unless } from './unless.ts';

/** The figures of a day are what was counted of its orders. */
export function daysMiscounted({ orders, days }: Books): string[] {
  const ofOrders = orders.map(({ order, counted }) => ({ day: dayOf(order), figures: counted ?? NO_SALES }));
  return [...new Set([...ofOrders, ...days].map(({ day }) => day))].flatMap((day) => {
    const counted = sumOf(ofOrders.filter((each) => each.day === day).map(({ figures }) => figures));
    const told = days.find((each) => each.day === day) ?? NO_SALES;
    return isOff(`${day} tells of`, difference(told, counted));
  });
}

/** What was counted of an order is what it has come to. */
export function ordersMiscounted({ orders }: Books): string[] {
  return orders.flatMap(({ order, counted = NO_SALES }) =>
    isOff(`${order.id} was counted with`, difference(counted, contributionOf(order))),
  );
}

function isOff(what: string, by: DayFigures): string[] {
  const parts = Object.entries(by).flatMap(([figure, surplus]) => (surplus === 0 ? [] : [`${surplus} ${figure}`]));
  return unless(isNothing(by), `${what} ${parts.join(', ')} too many`);
}
