import type { SQSEvent, SQSRecord } from 'aws-lambda';

/** What Lambda calls with messages of a queue; each message may be told apart by its id. */
export function queueEvent(...messages: { id: string; body: string; receives?: number }[]): SQSEvent {
  return { Records: messages.map(record) };
}

function record({ id, body, receives = 1 }: { id: string; body: string; receives?: number }): SQSRecord {
  return {
    messageId: id,
    receiptHandle: `${id}-${receives}`,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: '1751371200000',
      SenderId: 'AIDATEST',
      ApproximateFirstReceiveTimestamp: '1751371200000',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:payment-events',
    awsRegion: 'us-east-1',
  };
}
