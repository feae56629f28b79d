import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { onTableChanges } from '../events/table-changes.ts';
import { freshShop } from './entry.ts';

const openShop = await freshShop(onTableChanges);

/** Called with up to a hundred changes of the table, in the order in which they were made. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const follow = await openShop();
  return follow(event);
}
