import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { onPaymentEvents } from '../events/payment-events.ts';
import { freshShop } from './entry.ts';
import { observed } from './observed.ts';

const openShop = await freshShop((shop) => observed('payment-events', shop, onPaymentEvents(shop)));

/** Called with up to ten messages of the queue `PaymentEvents`. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const doEvents = await openShop();
  return doEvents(event, context);
}
