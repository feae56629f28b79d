import { type Books, imbalancesUnderWay, type Order } from '@rakhi/core';
import { notWhole } from '../books/audit.ts';
import { booksIn, type Item } from '../books/read-table.ts';

/**
 * What is wrong in a restored table by itself. It was caught in the middle of its work, so it may wait for things. Of
 * Stripe it is believed what its orders say: what was paid since, the reconciler finds once the shop works on it.
 */
export function wrongIn(items: readonly Item[]): string[] {
  const shelves = items.filter(({ entity }) => entity === 'product') as unknown as Shelf[];
  // Nobody remembers what was put in: what is there and what was sold has to be it.
  const putIn = new Map(shelves.map(({ id, stock, sold }) => [id, stock + sold]));
  const written = booksIn(items, { putIn: (productId) => putIn.get(productId) ?? 0 });
  const orders = written.orders.map(({ order }) => order);
  const books: Books = {
    ...written,
    sessions: orders.flatMap(sessionsSaidBy),
    refunds: orders.flatMap(refundsSaidBy),
    releases: [],
    payable: [],
  };
  return [...imbalancesUnderWay(books), ...notWhole(written.orders, items)];
}

type Shelf = { id: string; stock: number; sold: number };

function sessionsSaidBy({ id, stripeSessionId, paidAt, amountPaid, totals }: Order): Books['sessions'] {
  if (paidAt === undefined || amountPaid === undefined || stripeSessionId === undefined) return [];
  const { currency } = totals;
  const paid = { status: 'complete', paid: true, failed: false } as const;
  return [{ ...paid, sessionId: stripeSessionId, orderId: id, amount: amountPaid, currency }];
}

function refundsSaidBy({ refunds, paymentIntentId }: Order): Books['refunds'] {
  if (paymentIntentId === undefined) return [];
  return refunds.flatMap(({ stripeRefundId, status, amount }) =>
    stripeRefundId === undefined ? [] : [{ stripeRefundId, status, amount, paymentIntentId }],
  );
}

/** How many there are of each kind of thing. */
export function countsIn(items: readonly Item[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) {
    const kind = kindOf(item);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** Counters are nothing but a key and a number. */
function kindOf({ PK, entity = PK.split('#')[0]?.toLowerCase() ?? '' }: Partial<Item> & Pick<Item, 'PK'>): string {
  return entity;
}
