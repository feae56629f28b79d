import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Books, Counted, DayFigures, Mail, Order, Product, Shipment, TimelineEntry } from '@rakhi/core';

export type Item = Record<string, unknown> & { PK: string; SK: string; entity: string };
export type Table = { name: string; client: DynamoDBDocumentClient };

/** Units ever laid on the shelf, and an order's versions; the table itself remembers only what is now. */
export type Remembered = { putIn(productId: string): number; versions?(orderId: string): readonly Order[] };

type FromTable = Pick<Books, 'products' | 'coupons' | 'orders' | 'mails' | 'days' | 'unsettled' | 'openCheckouts'>;

/** What the bare table says, past the shop's own way of reading it. */
export function booksIn(items: readonly Item[], { putIn, versions }: Remembered): FromTable {
  const all = <Thing>(entity: string) => items.filter((item) => item.entity === entity) as unknown as (Thing & Item)[];
  const byKey = grouped(items);
  const under = <Thing>(entity: string, { PK }: Item) =>
    (byKey.get(PK) ?? []).filter((item) => item.entity === entity) as unknown as Thing[];
  const uses = all<{ code: string; customerKey: string; used: number }>('coupon-use');
  return {
    products: all<Product>('product').map(({ id, stock, sold }) => ({ id, stock, sold, putIn: putIn(id) })),
    coupons: all<{ code: string; used: number }>('coupon').map(({ code, used }) => ({
      code,
      used,
      usesBy: Object.fromEntries(uses.filter((use) => use.code === code).map((use) => [use.customerKey, use.used])),
    })),
    orders: all<Order>('order').map((order) => ({
      order,
      versions: versions?.(order.id) ?? [order],
      shipments: under<Shipment>('shipment', order),
      timeline: under<TimelineEntry>('timeline-entry', order),
      counted: under<Counted>('counted-order', order)[0],
    })),
    mails: all<Mail>('mail'),
    days: all<DayFigures & { day: string }>('sales-day'),
    unsettled: all<{ orderId: string }>('open-payment').map(({ orderId }) => orderId),
    openCheckouts: all<{ userId: string; openOrderId?: string }>('cart-head').flatMap(
      ({ userId, openOrderId: orderId }) => (orderId === undefined ? [] : [{ userId, orderId }]),
    ),
  };
}

export async function allItems({ name, client }: Table): Promise<Item[]> {
  const found: Item[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: name, ConsistentRead: true, ...(ExclusiveStartKey && { ExclusiveStartKey }) }),
    );
    found.push(...((page.Items ?? []) as Item[]));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return found;
}

function grouped(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.PK, [...(groups.get(item.PK) ?? []), item]);
  return groups;
}
