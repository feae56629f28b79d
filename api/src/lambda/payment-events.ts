import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { onPaymentEvents } from '../events/payment-events.ts';
import { freshShop } from './entry.ts';

const openShop = await freshShop(onPaymentEvents);

/** Called with up to ten messages of the queue `PaymentEvents`. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const doEvents = await openShop();
  return doEvents(event);
}
