import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Order, type OrderChange, type Orders, type Shipment, ShopError } from '@rakhi/core';
import { cartHeads, closeCheckout } from './cart-head.ts';
import { leaveOf } from './cart-lines.ts';
import { forgetWrites, useWrites } from './coupons.ts';
import { conditionOf, matching } from './expressions.ts';
import { key } from './keys.ts';
import { mailItem } from './mail-items.ts';
import { mayPack, openPaymentItem, orderItem, shipmentItem, shipments, timelineItem } from './order-items.ts';
import { getItem, queryAll } from './reading.ts';
import { stockWrites } from './stock.ts';
import { put, transact, type Write } from './transaction.ts';

export function orderChangesIn(table: string, client: DynamoDBDocumentClient): Pick<Orders, 'change'> {
  /** Whether the cart still waits for this order, which is no longer open. */
  async function holdsCart({ before, after, isOpenInCart }: OrderChange): Promise<boolean> {
    if (before.status !== 'pending' || after.status === 'pending') return false;
    if (isOpenInCart !== undefined) return isOpenInCart;
    const head = await getItem(client, table, key.cartHead(before.userId));
    return head !== undefined && cartHeads.read(head).openOrderId === before.id;
  }

  /**
   * The parcels to write. When the order begins or ceases to be one that may be packed, that is all of them, because
   * the packing list is an index over parcels. They cannot change between this reading and the writing: every change
   * of a parcel is one of its order, whose version is a condition.
   */
  async function parcelsOf({ before, after, shipments: changed = [] }: OrderChange): Promise<Shipment[]> {
    const isWhole = changed.length === after.recipients.length;
    if (isWhole || mayPack(before.status) === mayPack(after.status)) return changed;
    const { PK, SK } = key.shipments(after.id);
    const stored = await queryAll(client, {
      TableName: table,
      KeyConditionExpression: 'PK = :order AND begins_with(SK, :shipment)',
      ExpressionAttributeValues: { ':order': PK, ':shipment': SK },
      ConsistentRead: true,
    });
    const others = stored.map(shipments.read).filter(({ n }) => changed.every((parcel) => parcel.n !== n));
    return [...changed, ...others];
  }

  return {
    async change(change) {
      const [clearsCart, parcels] = await Promise.all([holdsCart(change), parcelsOf(change)]);
      const cart = clearsCart ? [closeCheckout(table, change.after)] : [];
      await transact(client, [...changeWrites(table, { ...change, shipments: parcels }), ...cart]);
    },
  };
}

function changeWrites(table: string, change: OrderChange): Write[] {
  const {
    before,
    after,
    timeline,
    shipments = [],
    stock = [],
    coupon,
    couponForgotten,
    cartLines = [],
    mails = [],
  } = change;
  return [
    replaceOrder(table, before, after),
    ...timeline.map((entry) => put(table, timelineItem(after.id, entry))),
    ...shipments.map((shipment) => put(table, shipmentItem(shipment, after))),
    ...stockWrites(table, stock),
    ...(coupon ? useWrites(table, coupon) : []),
    ...(couponForgotten ? forgetWrites(table, couponForgotten) : []),
    ...cartLines.map((move) => leaveOf(table, move)),
    ...paymentWrites(table, change),
    ...mails.map((mail) => put(table, mailItem(mail))),
  ];
}

/** Comes first: whoever decided from an older version is told so, whatever else is in the way. */
function replaceOrder(table: string, before: Order, after: Order): Write {
  const isAsRead = conditionOf(matching({ version: before.version }));
  return {
    request: {
      Put: { TableName: table, Item: orderItem(after), ...isAsRead, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' },
    },
    refusal: ({ version }) => new ShopError('version_conflict', 'This order has changed meanwhile.', { version }),
  };
}

function paymentWrites(table: string, { after, closesPayment, reopensPayment }: OrderChange): Write[] {
  if (reopensPayment !== undefined) return [put(table, openPaymentItem(after.id, reopensPayment))];
  if (!closesPayment) return [];
  return [{ request: { Delete: { TableName: table, Key: key.openPayment(after.id) } } }];
}
