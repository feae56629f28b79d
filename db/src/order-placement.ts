import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type OrderPlacement, type Orders, ShopError } from '@rakhi/core';
import { openCheckout } from './cart-head.ts';
import { useWrites } from './coupons.ts';
import { updateOf } from './expressions.ts';
import { tieOrder } from './idempotency.ts';
import { key } from './keys.ts';
import { openPaymentItem, orderItem, pointers, shipmentItem, timelineItem } from './order-items.ts';
import { stockWrites } from './stock.ts';
import { put, putNew, transact, type Write } from './transaction.ts';

/** `UR-10001` is the first. */
const NUMBERS_BEFORE = 10_000;

export function orderPlacementIn(table: string, client: DynamoDBDocumentClient): Pick<Orders, 'nextNumber' | 'place'> {
  return {
    async nextNumber() {
      const command = new UpdateCommand({
        TableName: table,
        Key: key.counter('orders'),
        ...updateOf({ add: { count: 1 } }),
        ReturnValues: 'UPDATED_NEW',
      });
      const { Attributes } = await client.send(command);
      return `UR-${NUMBERS_BEFORE + Number(Attributes?.['count'])}`;
    },
    place: (placement) => transact(client, placementWrites(table, placement)),
  };
}

/** The cart comes first: whoever checks out twice is told so, not that her own first order took the stock. */
function placementWrites(table: string, placement: OrderPlacement): Write[] {
  const { order, coupon, idempotency } = placement;
  const number = pointers.item(key.orderNumber(order.orderNumber), { orderId: order.id });
  return [
    openCheckout(table, placement),
    putNew(table, orderItem(order), placedAlready),
    putNew(table, number, placedAlready),
    ...placement.timeline.map((entry) => put(table, timelineItem(order.id, entry))),
    ...placement.shipments.map((shipment) => put(table, shipmentItem(shipment, order))),
    put(table, openPaymentItem(order.id, order.expiresAt)),
    ...stockWrites(table, placement.stock),
    ...(coupon ? useWrites(table, coupon) : []),
    ...(idempotency ? [tieOrder(table, idempotency, order.id)] : []),
  ];
}

/** Our own earlier try got through and its answer was lost; the next request finds the order. */
function placedAlready(): ShopError {
  return new ShopError('try_again', 'This order is being made just now. Please try again.');
}
