import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Order, type Orders, ShopError } from '@rakhi/core';
import { matching, updateOf } from './expressions.ts';
import type { Item } from './item.ts';
import { key } from './keys.ts';
import { orders, pointers } from './order-items.ts';
import { getItem } from './reading.ts';
import { isRefusal, put, transact, type Write } from './transaction.ts';

type OrderSessions = Pick<Orders, 'attachSession' | 'idBySession' | 'idByNumber'>;

export function orderSessionsIn(table: string, client: DynamoDBDocumentClient): OrderSessions {
  async function orderIdAt(pointer: ReturnType<typeof key.stripeSession>): Promise<string | undefined> {
    const item = await getItem(client, table, pointer);
    return item && pointers.read(item).orderId;
  }

  async function attachSession(order: Order, sessionId: string): Promise<Order> {
    if (order.stripeSessionId === sessionId) return order;
    try {
      const pointer = put(table, sessionPointer(order.id, sessionId));
      await transact(client, [nameSession(table, order, sessionId), pointer]);
      return { ...order, stripeSessionId: sessionId, version: order.version + 1 };
    } catch (error) {
      if (!isRefusal(error, 'version_conflict')) throw error;
      return again(order.id, sessionId);
    }
  }

  /** The order is another version now: one that has this session already (settling knows it too), or one that lacks it. */
  async function again(orderId: string, sessionId: string): Promise<Order> {
    const item = await getItem(client, table, key.order(orderId));
    if (item === undefined) throw orderChanged();
    const order = orders.read(item);
    if (order.stripeSessionId === undefined) return attachSession(order, sessionId);
    if (order.stripeSessionId !== sessionId) throw orderChanged();
    await transact(client, [put(table, sessionPointer(orderId, sessionId))]);
    return order;
  }

  return {
    attachSession,
    idBySession: (sessionId) => orderIdAt(key.stripeSession(sessionId)),
    idByNumber: (orderNumber) => orderIdAt(key.orderNumber(orderNumber)),
  };
}

function sessionPointer(orderId: string, sessionId: string): Item {
  return pointers.item(key.stripeSession(sessionId), { orderId });
}

/** A version of its own, so that whoever has read the order before does not write it back without its session. */
function nameSession(table: string, order: Order, sessionId: string): Write {
  const change = { set: { stripeSessionId: sessionId }, add: { version: 1 } };
  return {
    request: {
      Update: {
        TableName: table,
        Key: key.order(order.id),
        ...updateOf(change, matching({ version: order.version })),
      },
    },
    refusal: orderChanged,
  };
}

function orderChanged(): ShopError {
  return new ShopError('version_conflict', 'This order has changed meanwhile.');
}
