import { ShopError, type ToldPaymentEvent } from '@rakhi/core';
import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import type { Deps } from '../deps.ts';
import { errorFacts } from '../http/log.ts';
import { within } from '../http/log-context.ts';
import { doPaymentEvent } from './do-payment-event.ts';

/** What `sqsPaymentQueue` writes. */
const Message = z.object({
  id: z.string(),
  at: z.iso.datetime().transform((at) => new Date(at)),
  event: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('session'), sessionId: z.string() }),
    z.object({ kind: z.literal('refund'), paymentIntentId: z.string() }),
    z.object({ kind: z.literal('dispute'), disputeId: z.string() }),
    z.object({ kind: z.literal('fraud_warning'), paymentIntentId: z.string() }),
  ]),
});

/**
 * Does the events that wait in the queue. All of a batch at once: several may concern one order, whose changes are
 * conditioned on its version, and a silent Stripe then costs the patience for one of them. Those that were not done are
 * named, and come again alone.
 */
export function onPaymentEvents(shop: Deps): (event: SQSEvent) => Promise<SQSBatchResponse> {
  return async ({ Records }) => {
    const failures = await Promise.all(Records.map((record) => failuresOf(record, shop)));
    return { batchItemFailures: failures.flat() };
  };
}

async function failuresOf(record: SQSRecord, shop: Deps): Promise<SQSBatchItemFailure[]> {
  const told = readMessage(record.body);
  const about = { messageId: record.messageId, ...(told && { eventId: told.id, ...told.event }) };
  return within(about, () => failuresIn(told, record, shop));
}

async function failuresIn(
  told: ToldPaymentEvent | undefined,
  record: SQSRecord,
  shop: Deps,
): Promise<SQSBatchItemFailure[]> {
  try {
    if (!told) throw new Error('This is no payment event.');
    await doPaymentEvent(told, shop);
    return [];
  } catch (error) {
    // Stripe out of order, or too early: the next try is part of the plan.
    shop.log(error instanceof ShopError ? 'warn' : 'error', {
      message: 'a payment event was not done',
      receives: Number(record.attributes.ApproximateReceiveCount),
      ...errorFacts(error),
    });
    return [{ itemIdentifier: record.messageId }];
  }
}

/** Nothing of a message that cannot be understood is told: who knows what is in it. */
function readMessage(body: string): ToldPaymentEvent | undefined {
  try {
    return Message.parse(JSON.parse(body));
  } catch {
    return undefined;
  }
}
