import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { onTableChanges } from '../events/table-changes.ts';
import { freshShop } from './entry.ts';
import { observed } from './observed.ts';

/** It never speaks with Stripe, so it is not trusted with the keys: nobody would take these. */
const WITHOUT_STRIPE = { STRIPE_SECRET_KEY: 'none', STRIPE_WEBHOOK_SECRET: 'none' };

const openShop = await freshShop((shop) => observed('stream', shop, onTableChanges(shop)), WITHOUT_STRIPE);

/** Called with up to a hundred changes of the table, in the order in which they were made. */
export async function handler(event: DynamoDBStreamEvent, context: Context): Promise<DynamoDBBatchResponse> {
  const follow = await openShop();
  return follow(event, context);
}
