import type { Deps } from '@rakhi/api';
import { type Books, imbalances, type OrderFile } from '@rakhi/core';
import { documentClient } from '@rakhi/db';
import { allItems, booksIn, type Item } from './read-table.ts';

type Audited = { deps: Deps; table: string; endpoint: string; putIn: ReadonlyMap<string, number> };

/** Reads the bare table past the shop, and asks Stripe about every payment. */
export async function imbalancesOf({ deps, table, endpoint, putIn }: Audited): Promise<string[]> {
  const client = documentClient({ endpoint, region: 'us-east-1' });
  const items = await allItems({ name: table, client });
  const written = booksIn(items, { putIn: (productId) => putIn.get(productId) ?? 0 });
  const orders = written.orders.map(({ order }) => order);
  const books: Books = {
    ...written,
    sessions: await Promise.all(orders.flatMap(({ stripeSessionId: id }) => (id ? [deps.payments.read(id)] : []))),
    refunds: (await Promise.all(orders.map(({ paymentIntentId }) => refundsOf(paymentIntentId, deps)))).flat(),
    // Nobody stood by and watched.
    releases: [],
    payable: [],
  };
  return [...imbalances(books), ...notWhole(books.orders, items)];
}

async function refundsOf(paymentIntentId: string | undefined, { payments }: Deps): Promise<Books['refunds']> {
  if (paymentIntentId === undefined) return [];
  return (await payments.refundsOf(paymentIntentId)).map((refund) => ({ ...refund, paymentIntentId }));
}

/** An order has all its parts and its two pointers, and nothing lies about that belongs to none. */
export function notWhole(files: readonly OrderFile[], items: readonly Item[]): string[] {
  const ids = new Set(files.map(({ order }) => order.id));
  const pointers = new Map(
    items.filter(({ entity }) => entity === 'order-pointer').map(({ PK, ...item }) => [PK, String(item['orderId'])]),
  );
  const parts = ['shipment', 'timeline-entry', 'open-payment', 'counted-order'];
  return [
    ...files.flatMap(({ order, shipments, timeline }) => [
      ...(order.items.length > 0 && order.recipients.length > 0 ? [] : [`${order.id} is empty`]),
      ...(shipments.length === order.recipients.length ? [] : [`${order.id} has ${shipments.length} parcels`]),
      ...(timeline.some(({ kind }) => kind === 'placed') ? [] : [`${order.id} was never placed`]),
      ...(pointers.get(`NUMBER#${order.orderNumber}`) === order.id ? [] : [`${order.orderNumber} leads elsewhere`]),
      ...(order.stripeSessionId === undefined || pointers.get(`STRIPE#${order.stripeSessionId}`) === order.id
        ? []
        : [`the session of ${order.id} leads elsewhere`]),
    ]),
    ...[...pointers].filter(([, id]) => !ids.has(id)).map(([PK]) => `${PK} leads to no order`),
    ...items
      .filter(({ PK, entity }) => parts.includes(entity) && !ids.has(PK.slice('ORDER#'.length)))
      .map(({ PK, SK }) => `${PK} ${SK} belongs to no order`),
  ];
}
