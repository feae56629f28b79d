import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { onTableChanges } from '../events/table-changes.ts';
import { freshShop } from './entry.ts';
import { observed } from './observed.ts';

const openShop = await freshShop((shop) => observed('stream', shop, onTableChanges(shop)));

/** Called with up to a hundred changes of the table, in the order in which they were made. */
export async function handler(event: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> {
  const follow = await openShop();
  return follow(event, context);
}
