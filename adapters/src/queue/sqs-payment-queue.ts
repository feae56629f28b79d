import type { SQSClientConfig } from '@aws-sdk/client-sqs';
import { type PaymentQueue, ShopError } from '@rakhi/core';

/** A queue of SQS. Its client is loaded with the first event: only the webhook puts any in. */
export function sqsPaymentQueue(settings: SQSClientConfig, queueUrl: string): PaymentQueue {
  let opened: Promise<(message: string) => Promise<void>> | undefined;
  return {
    async put(told) {
      opened ??= import('./sqs-sender.ts').then(({ senderTo }) => senderTo(settings, queueUrl));
      const send = await opened;
      // Ids and a time: nothing about a person is in it.
      await send(JSON.stringify(told)).catch(tryAgain);
    },
  };
}

/** Whatever went wrong: Stripe keeps the event and comes again for three days. */
function tryAgain(cause: unknown): never {
  throw Object.assign(new ShopError('try_again', 'This could not be taken down. Please send it again.'), { cause });
}
