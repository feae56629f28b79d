import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Consumer } from './sqs-event.ts';
import { type QueueStandIn, startQueue } from './start-queue.ts';

type Batch = Parameters<Consumer>[0]['Records'];

let dataDir: string;
const open: QueueStandIn[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'queue-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(open.splice(0).map((queue) => queue.close()));
  rmSync(dataDir, { recursive: true, force: true });
});

describe('what was sent', () => {
  it('is handed over as Lambda does it, and is gone when it was done', async () => {
    const { send, batches, messages } = await aQueue(async () => nothingFailed());
    const { MessageId, MD5OfMessageBody } = await send('{"n":1}');
    const [record] = await oneBatch(batches);
    expect(record).toEqual({
      messageId: MessageId,
      receiptHandle: expect.any(String),
      body: '{"n":1}',
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: expect.stringMatching(/^\d{13}$/),
        SenderId: expect.any(String),
        ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d{13}$/),
      },
      messageAttributes: {},
      md5OfBody: MD5OfMessageBody,
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:payment-events',
      awsRegion: 'us-east-1',
    });
    await vi.waitFor(async () => expect(await messages()).toEqual({ waiting: [], dead: [] }));
  });

  it('comes ten at a time', async () => {
    const { control, send, batches } = await aQueue(async () => nothingFailed());
    await control('deliveries', { mode: 'hold' });
    for (let n = 0; n < 12; n += 1) await send(`{"n":${n}}`);
    await control('deliveries', { mode: 'deliver' });
    await vi.waitFor(() => expect(batches.map((batch) => batch.length)).toEqual([10, 2]));
  });

  it('comes again alone when it alone was not done', async () => {
    const { control, send, batches } = await aQueue(async ({ Records }) => failed(...Records.filter(isPoison)));
    await control('deliveries', { mode: 'hold' });
    await send('poison');
    await send('{"n":1}');
    await control('deliveries', { mode: 'deliver' });
    const first = await oneBatch(batches);
    expect(first).toHaveLength(2);
    await control('clock', { advanceSeconds: 30 });
    const [record, ...others] = await oneBatch(batches);
    expect([record?.body, record?.attributes.ApproximateReceiveCount, others]).toEqual(['poison', '2', []]);
    const firstSeen = first.find(isPoison)?.attributes.ApproximateFirstReceiveTimestamp;
    expect(record?.attributes.ApproximateFirstReceiveTimestamp).toBe(firstSeen);
  });

  it('comes again whole when the function fails as a whole', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { control, send, batches } = await aQueue(async () => {
      throw new Error('out of memory');
    });
    await send('{"n":1}');
    await oneBatch(batches);
    await control('clock', { advanceSeconds: 30 });
    expect(await oneBatch(batches)).toHaveLength(1);
  });

  it('lies with the dead letters after ten tries, over a restart too, and comes again when it is redriven', async () => {
    const { control, send, batches, messages, close } = await aQueue(async ({ Records }) => failed(...Records));
    await send('{"n":1}');
    for (let tries = 1; tries <= 10; tries += 1) {
      expect((await oneBatch(batches))[0]?.attributes.ApproximateReceiveCount).toBe(String(tries));
      await control('clock', { advanceSeconds: 30 });
    }
    expect(await messages()).toMatchObject({ waiting: [], dead: [{ body: '{"n":1}' }] });

    await close();
    const mended = await aQueue(async () => nothingFailed());
    expect(await mended.control('redrive')).toEqual({ redriven: 1 });
    await oneBatch(mended.batches);
    await vi.waitFor(async () => expect(await mended.messages()).toEqual({ waiting: [], dead: [] }));
  });

  it('outlives a restart', async () => {
    const first = await aQueue();
    await first.send('{"n":1}');
    await first.send('{"n":2}');
    await first.close();
    const { batches } = await aQueue(async () => nothingFailed());
    expect((await oneBatch(batches)).map(({ body }) => body)).toEqual(['{"n":1}', '{"n":2}']);
  });

  it('waits as long as its sender says', async () => {
    const { control, send, batches } = await aQueue(async () => nothingFailed());
    await send('late', { DelaySeconds: 60 });
    await send('now');
    expect((await oneBatch(batches)).map(({ body }) => body)).toEqual(['now']);
    await control('clock', { advanceSeconds: 60 });
    expect((await oneBatch(batches)).map(({ body }) => body)).toEqual(['late']);
  });

  it('comes twice at once when it is told to', async () => {
    const { control, send, batches } = await aQueue(async () => nothingFailed());
    await control('deliveries', { mode: 'duplicate' });
    await send('{"n":1}');
    await vi.waitFor(() => expect(batches.map(([record]) => record?.body)).toEqual(['{"n":1}', '{"n":1}']));
  });

  it('comes in any order when it is told to, and all of it', async () => {
    const { control, send, batches } = await aQueue(async () => nothingFailed());
    await control('deliveries', { mode: 'reorder' });
    const sent = Array.from({ length: 5 }, (_, n) => `{"n":${n}}`);
    for (const body of sent) await send(body);
    const come = () => batches.flatMap((batch) => batch.map(({ body }) => body));
    await vi.waitFor(() => expect(come().toSorted()).toEqual(sent));
  });

  it('is not accepted when it cannot be kept', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { send, messages } = await aQueue();
    rmSync(dataDir, { recursive: true });
    expect(await send('{"n":1}')).toMatchObject({ __type: 'com.amazonaws.sqs#InternalFailure' });
    expect(await messages()).toEqual({ waiting: [], dead: [] });
  });
});

describe('a stranger', () => {
  it.each<[string, Record<string, string>, number, string]>([
    ['without a signature', { authorization: '' }, 403, 'MissingAuthenticationToken'],
    ['who wants something else', { 'x-amz-target': 'AmazonSQS.PurgeQueue' }, 400, 'UnknownOperationException'],
  ])('%s is refused', async (_, headers, status, code) => {
    const { queue } = await aQueue();
    const answer = await ask(queue, headers, '{}');
    expect([answer.status, await answer.json()]).toMatchObject([status, { __type: `com.amazonaws.sqs#${code}` }]);
  });

  it('from the internet may not read what waits', async () => {
    const { queue } = await aQueue();
    const headers = { origin: 'https://attacker.example' };
    expect((await fetch(`${queue.url}/_control/messages`, { headers })).status).toBe(403);
  });
});

const nothingFailed = () => ({ batchItemFailures: [] });
const failed = (...records: Batch) => ({
  batchItemFailures: records.map(({ messageId }) => ({ itemIdentifier: messageId })),
});
const isPoison = ({ body }: Batch[number]) => body === 'poison';

async function aQueue(consume?: Consumer) {
  const batches: Batch[] = [];
  const listening: Consumer | undefined =
    consume &&
    ((event) => {
      batches.push(event.Records);
      return consume(event);
    });
  const queue = await startQueue({ dataDir, ...(listening && { consume: listening }) });
  open.push(queue);
  return {
    queue,
    batches,
    close: queue.close,
    async send(MessageBody: string, more: object = {}): Promise<Record<string, string>> {
      const answer = await ask(queue, {}, JSON.stringify({ QueueUrl: queue.queueUrl, MessageBody, ...more }));
      return (await answer.json()) as Record<string, string>;
    },
    messages: async () => (await fetch(`${queue.url}/_control/messages`)).json(),
    async control(what: string, body: object = {}): Promise<unknown> {
      const sent = { method: 'POST', body: JSON.stringify(body) };
      return (await fetch(`${queue.url}/_control/${what}`, sent)).json();
    },
  };
}

function ask({ url }: QueueStandIn, headers: Record<string, string>, body: string): Promise<Response> {
  const known = { authorization: 'AWS4-HMAC-SHA256 Credential=local', 'x-amz-target': 'AmazonSQS.SendMessage' };
  return fetch(url, { method: 'POST', headers: { ...known, ...headers }, body });
}

/** The next that is handed over, taken out of the list. */
function oneBatch(batches: Batch[]): Promise<Batch> {
  return vi.waitFor(() => batches.shift() ?? Promise.reject(new Error('nothing was handed over')));
}
