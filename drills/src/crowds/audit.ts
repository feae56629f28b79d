import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Deps } from '@rakhi/api';
import { imbalances, type Mail, type Order, type Product, type Shipment, type TimelineEntry } from '@rakhi/core';
import { documentClient } from '@rakhi/db';

type Item = Record<string, unknown> & { PK: string; SK: string; entity: string };
type Audited = { deps: Deps; table: string; endpoint: string; putIn: ReadonlyMap<string, number> };

/** Reads the bare table past the shop, and asks Stripe about every payment. */
export async function imbalancesOf({ deps, table, endpoint, putIn }: Audited): Promise<string[]> {
  const items = await allItems(table, endpoint);
  const all = <Thing>(entity: string) => items.filter((item) => item.entity === entity) as unknown as (Thing & Item)[];
  const byOrder = new Map<string, Item[]>();
  for (const item of items) byOrder.set(item.PK, [...(byOrder.get(item.PK) ?? []), item]);
  const under = <Thing>(entity: string, { PK }: Item) =>
    (byOrder.get(PK) ?? []).filter((item) => item.entity === entity) as unknown as Thing[];
  const orders = all<Order>('order');
  const uses = all<{ code: string; customerKey: string; used: number }>('coupon-use');
  const intents = orders.flatMap(({ paymentIntentId }) => paymentIntentId ?? []);
  const books = {
    products: all<Product>('product').map(({ id, stock, sold }) => ({ id, stock, sold, putIn: putIn.get(id) ?? 0 })),
    coupons: all<{ code: string; used: number }>('coupon').map(({ code, used }) => ({
      code,
      used,
      usesBy: Object.fromEntries(uses.filter((use) => use.code === code).map((use) => [use.customerKey, use.used])),
    })),
    orders: orders.map((order) => ({
      order,
      versions: [order],
      shipments: under<Shipment>('shipment', order),
      timeline: under<TimelineEntry>('timeline-entry', order),
    })),
    mails: all<Mail>('mail'),
    unsettled: all<{ orderId: string }>('open-payment').map(({ orderId }) => orderId),
    openCheckouts: all<{ userId: string; openOrderId?: string }>('cart-head').flatMap(
      ({ userId, openOrderId: orderId }) => (orderId === undefined ? [] : [{ userId, orderId }]),
    ),
    sessions: await Promise.all(orders.flatMap(({ stripeSessionId: id }) => (id ? [deps.payments.read(id)] : []))),
    releases: [],
    payable: [],
    refunds: (
      await Promise.all(
        intents.map(async (paymentIntentId) =>
          (await deps.payments.refundsOf(paymentIntentId)).map((refund) => ({ ...refund, paymentIntentId })),
        ),
      )
    ).flat(),
  };
  return [...imbalances(books), ...notWhole(books.orders, items)];
}

type Whole = { order: Order; shipments: readonly Shipment[]; timeline: readonly TimelineEntry[] };

/** An order has all its parts and its two pointers, and nothing lies about that belongs to none. */
function notWhole(files: readonly Whole[], items: readonly Item[]): string[] {
  const ids = new Set(files.map(({ order }) => order.id));
  const pointers = new Map(
    items.filter(({ entity }) => entity === 'order-pointer').map(({ PK, ...item }) => [PK, String(item['orderId'])]),
  );
  const parts = ['shipment', 'timeline-entry', 'open-payment'];
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

async function allItems(table: string, endpoint: string): Promise<Item[]> {
  const client = documentClient({ endpoint, region: 'us-east-1' });
  const found: Item[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey }));
    found.push(...((page.Items ?? []) as Item[]));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return found;
}
