import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Counted, type DayFigures, type Sales, type SalesCount, ShopError } from '@rakhi/core';
import { conditionOf, matching, updateOf } from './expressions.ts';
import { entity } from './item.ts';
import { key } from './keys.ts';
import { orders } from './order-items.ts';
import { getItems } from './reading.ts';
import { putNew, transact, type Write } from './transaction.ts';

const countedOrders = entity<Counted>('counted-order');
const salesDays = entity<DayFigures & { day: string }>('sales-day');

export function salesIn(table: string, client: DynamoDBDocumentClient): Sales {
  return {
    async counted(orderIds) {
      const keys = orderIds.flatMap((id) => [key.order(id), key.countedOrder(id)]);
      const items = new Map((await getItems(client, table, keys)).map((item) => [`${item['PK']} ${item['SK']}`, item]));
      const at = ({ PK, SK }: ReturnType<typeof key.countedOrder>) => items.get(`${PK} ${SK}`);
      return orderIds.flatMap((id) => {
        const [order, counted] = [at(key.order(id)), at(key.countedOrder(id))];
        if (!order) return [];
        return [{ order: orders.read(order), ...(counted && { counted: countedOrders.read(counted) }) }];
      });
    },
    async add(count) {
      const notes = count.orders.map((counted) => noteOf(table, counted));
      await transact(client, [...notes, ...count.days.map((day) => addTo(table, day))]);
    },
    async ofDays(days) {
      const items = await getItems(client, table, days.map(key.salesDay));
      return new Map(items.map((item) => salesDays.read(item)).map(({ day, ...figures }) => [day, figures]));
    },
  };
}

/** In place of the note that was read, figure for figure: the days are at every moment the sum of the notes. */
function noteOf(table: string, { orderId, before, after }: SalesCount['orders'][number]): Write {
  const item = countedOrders.item(key.countedOrder(orderId), after);
  if (before === undefined) return putNew(table, item, countedMeanwhile);
  const isAsRead = conditionOf(matching(before));
  return { request: { Put: { TableName: table, Item: item, ...isAsRead } }, refusal: countedMeanwhile };
}

function addTo(table: string, { day, added }: SalesCount['days'][number]): Write {
  const change = updateOf({ set: { ...salesDays.marks, day }, add: added });
  return { request: { Update: { TableName: table, Key: key.salesDay(day), ...change } } };
}

function countedMeanwhile(): ShopError {
  return new ShopError('version_conflict', 'This order has been counted meanwhile.');
}
