import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Books, Mail, Order, Product, Shipment, TimelineEntry } from '@rakhi/core';
import type { Memory } from './memory.ts';
import type { World } from './world.ts';

type Item = Record<string, unknown> & { PK: string; entity: string };

/** The shop's books from the bare table, past the shop's own way of reading it, and Stripe's beside them. */
export async function readBooks(
  { table, bank, putIn, versions, releases }: World,
  { payable }: Memory,
): Promise<Books> {
  const items = await allItems(table);
  const all = <Thing>(entity: string) => items.filter((item) => item.entity === entity) as unknown as (Thing & Item)[];
  const under = <Thing>(entity: string, orderId: string) =>
    all<Thing>(entity).filter(({ PK }) => PK === `ORDER#${orderId}`);
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
      versions: versions(order.id),
      shipments: under<Shipment>('shipment', order.id),
      timeline: under<TimelineEntry>('timeline-entry', order.id),
    })),
    mails: all<Mail>('mail'),
    unsettled: all<{ orderId: string }>('open-payment').map(({ orderId }) => orderId),
    openCheckouts: all<{ userId: string; openOrderId?: string }>('cart-head').flatMap(
      ({ userId, openOrderId: orderId }) => (orderId === undefined ? [] : [{ userId, orderId }]),
    ),
    releases,
    payable,
    sessions: await bank.sessions(),
    refunds: await bank.refunds(),
  };
}

async function allItems({ name, client }: World['table'], startKey?: Record<string, unknown>): Promise<Item[]> {
  const page = await client.send(
    new ScanCommand({ TableName: name, ...(startKey && { ExclusiveStartKey: startKey }) }),
  );
  const { Items = [], LastEvaluatedKey } = page;
  return [...(Items as Item[]), ...(LastEvaluatedKey ? await allItems({ name, client }, LastEvaluatedKey) : [])];
}
