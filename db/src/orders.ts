import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Orders } from '@rakhi/core';
import { orderChangesIn } from './order-changes.ts';
import { orderListIn } from './order-list.ts';
import { orderPlacementIn } from './order-placement.ts';
import { orderQueriesIn } from './order-queries.ts';
import { orderSessionsIn } from './order-sessions.ts';

export function ordersIn(table: string, client: DynamoDBDocumentClient): Orders {
  return {
    ...orderPlacementIn(table, client),
    ...orderChangesIn(table, client),
    ...orderSessionsIn(table, client),
    ...orderQueriesIn(table, client),
    ...orderListIn(table, client),
  };
}
