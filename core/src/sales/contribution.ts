import { stockReturned, unitsIn } from '../checkout/holdings.ts';
import { NOTHING } from '../money.ts';
import type { Order } from '../orders/order.ts';
import { isPaid, refundsTaken } from '../orders/refundable.ts';
import type { DayFigures } from './day-figures.ts';

type Sold = Pick<Order, 'items' | 'paymentStatus' | 'amountPaid' | 'totals' | 'refunds' | 'stockHeld'>;

/** What an order, as it stands now, adds to the figures of its day. */
export function contributionOf(order: Sold): DayFigures {
  const paid = isPaid(order);
  return {
    placed: 1,
    paid: paid ? 1 : 0,
    takings: paid ? (order.amountPaid ?? order.totals.total) : NOTHING,
    refunded: refundsTaken(order),
    givenBack: unitsGivenBack(order),
  };
}

/** The day an order counts on. */
export function dayOf({ createdAt }: Pick<Order, 'createdAt'>): string {
  return createdAt.slice(0, '2027-08-10'.length);
}

/** All of them once the order holds none; until then those that came back with a refund. */
function unitsGivenBack(order: Sold): number {
  const ordered = count(unitsIn(order.items).values());
  const stillOut = order.stockHeld ? count(stockReturned(order).map(({ change }) => change)) : 0;
  return ordered - stillOut;
}

function count(units: Iterable<number>): number {
  return [...units].reduce((total, each) => total + each, 0);
}
