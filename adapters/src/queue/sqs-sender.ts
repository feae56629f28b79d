import { SendMessageCommand, SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs';

/** Sends texts to one queue. The SDK compares what SQS has taken down with what was sent. */
export function senderTo(settings: SQSClientConfig, QueueUrl: string): (message: string) => Promise<void> {
  const client = new SQSClient(settings);
  return async (MessageBody) => {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  };
}
