import { randomUUID } from 'node:crypto';
import type { ToldPaymentEvent } from '@rakhi/core';
import { describe, expect, inject, it } from 'vitest';
import { sqsPaymentQueue } from './sqs-payment-queue.ts';
import { senderTo } from './sqs-sender.ts';

const endpoint = inject('standIns').queue;
const queueUrl = `${endpoint}/000000000000/payment-events`;
const settings = {
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  maxAttempts: 1,
};
const queue = sqsPaymentQueue(settings, queueUrl);

describe('the queue of payment events', () => {
  it('keeps an event as it was told: what it is about, its id, when it happened', async () => {
    const told = anEvent();
    await queue.put(told);
    const { id, event } = told;
    expect(await kept(told)).toEqual([{ id, at: '2027-08-01T10:00:00.000Z', event }]);
  });

  it.each(['500', '429'])('that answers %s is told, so that Stripe comes again', async (kind) => {
    const told = anEvent();
    await fail({ kind, about: told.id });
    await expect(queue.put(told)).rejects.toMatchObject({ code: 'try_again', cause: expect.any(Error) });
    expect(await kept(told)).toEqual([]);
  });

  it('that loses its answer is told as well: an event that is kept twice does no harm', async () => {
    const told = anEvent();
    await fail({ kind: 'lost_reply', about: told.id });
    await expect(queue.put(told)).rejects.toMatchObject({ code: 'try_again' });
    await queue.put(told);
    expect(await kept(told)).toHaveLength(2);
  });

  it('that is not there is told', async () => {
    const nowhere = sqsPaymentQueue(settings, `${endpoint}/000000000000/another`);
    await expect(nowhere.put(anEvent())).rejects.toMatchObject({
      code: 'try_again',
      cause: expect.objectContaining({ name: 'QueueDoesNotExist' }),
    });
  });
});

describe('the stand-in, asked by the SDK', () => {
  it('says what it has taken down, which the SDK compares with what it sent', async () => {
    const body = JSON.stringify({ id: randomUUID(), words: 'राखी 🪢' });
    await senderTo(settings, queueUrl)(body);
    expect((await waiting()).filter((message) => message.body === body)).toHaveLength(1);
  });

  it('refuses a message without a body as SQS does', async () => {
    await expect(senderTo(settings, queueUrl)('')).rejects.toMatchObject({ name: 'MissingParameter' });
  });
});

function anEvent(): ToldPaymentEvent {
  return {
    id: `evt_${randomUUID()}`,
    at: new Date('2027-08-01T10:00:00Z'),
    event: { kind: 'session', sessionId: 'cs_1' },
  };
}

async function kept({ id }: ToldPaymentEvent): Promise<unknown[]> {
  return (await waiting()).filter(({ body }) => body.includes(id)).map(({ body }) => JSON.parse(body));
}

async function waiting(): Promise<{ body: string }[]> {
  const answer = await fetch(`${endpoint}/_control/messages`);
  return ((await answer.json()) as { waiting: { body: string }[] }).waiting;
}

async function fail(how: { kind: string; about: string }): Promise<void> {
  await fetch(`${endpoint}/_control/fail`, { method: 'POST', body: JSON.stringify(how) });
}
