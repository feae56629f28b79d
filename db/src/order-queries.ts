import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { OrderFile, Orders } from '@rakhi/core';
import type { Entity, Item } from './item.ts';
import { gsi1, key, UNSETTLED } from './keys.ts';
import { orders, shipments, timelineEntries } from './order-items.ts';
import { queryAll } from './reading.ts';

export function orderQueriesIn(
  table: string,
  client: DynamoDBDocumentClient,
): Pick<Orders, 'read' | 'ofUser' | 'unsettled'> {
  return {
    async read(orderId) {
      const items = await queryAll(client, {
        TableName: table,
        KeyConditionExpression: 'PK = :order',
        ExpressionAttributeValues: { ':order': key.order(orderId).PK },
        ConsistentRead: true,
      });
      return fileFrom(items);
    },
    async ofUser(userId, { limit, startKey }) {
      const query = new QueryCommand({
        TableName: table,
        IndexName: 'GSI1',
        KeyConditionExpression: 'GSI1PK = :user AND begins_with(GSI1SK, :order)',
        ExpressionAttributeValues: { ':user': gsi1.user(userId), ':order': 'ORDER#' },
        ScanIndexForward: false,
        // One more than asked for tells whether there is another page.
        Limit: limit + 1,
        ...(startKey !== undefined && {
          ExclusiveStartKey: { ...key.order(startKey), ...gsi1.order({ userId, id: startKey }) },
        }),
      });
      const { Items = [] } = await client.send(query);
      const items = Items.slice(0, limit).map(orders.read);
      const last = items.at(-1);
      return { items, ...(Items.length > limit && last && { nextKey: last.id }) };
    },
    async unsettled(before, limit) {
      const query = new QueryCommand({
        TableName: table,
        IndexName: 'GSI2',
        KeyConditionExpression: 'GSI2PK = :unsettled AND GSI2SK < :before',
        ExpressionAttributeValues: {
          ':unsettled': UNSETTLED,
          ':before': before.toISOString(),
        },
        ProjectionExpression: 'orderId',
        Limit: limit,
      });
      const { Items = [] } = await client.send(query);
      return Items.map((item) => String(item['orderId']));
    },
  };
}

/** The order among all that lies under its key; undefined when there is none. */
function fileFrom(items: readonly Item[]): OrderFile | undefined {
  const [order] = all(orders, items);
  if (order === undefined) return undefined;
  return {
    order,
    shipments: all(shipments, items).sort((a, b) => a.n - b.n),
    timeline: all(timelineEntries, items),
  };
}

function all<Value>({ marks, read }: Entity<Value>, items: readonly Item[]): Value[] {
  return items.filter((item) => item['entity'] === marks.entity).map(read);
}
