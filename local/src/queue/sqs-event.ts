import { createHash, randomUUID } from 'node:crypto';
import type { onPaymentEvents } from '@rakhi/api';
import type { Message } from './messages.ts';

/** What Lambda calls with messages: `handler` of `api/src/lambda/payment-events.ts`. */
export type Consumer = ReturnType<typeof onPaymentEvents>;
type SQSEvent = Parameters<Consumer>[0];

export const QUEUE_PATH = '/000000000000/payment-events';
const ARN = 'arn:aws:sqs:us-east-1:000000000000:payment-events';

/** Messages as Lambda hands them over. */
export function eventOf(messages: readonly Message[]): SQSEvent {
  return {
    Records: messages.map(({ id, body, sentAt, receives, firstReceivedAt }) => ({
      messageId: id,
      // A new one each time a message is received.
      receiptHandle: randomUUID(),
      body,
      attributes: {
        ApproximateReceiveCount: String(receives),
        SentTimestamp: String(sentAt),
        SenderId: 'AIDALOCAL',
        ApproximateFirstReceiveTimestamp: String(firstReceivedAt),
      },
      messageAttributes: {},
      md5OfBody: md5Of(body),
      eventSource: 'aws:sqs',
      eventSourceARN: ARN,
      awsRegion: 'us-east-1',
    })),
  };
}

export function md5Of(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
