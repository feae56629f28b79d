import { randomUUID } from 'node:crypto';
import type { Mail, Product } from '@rakhi/core';
import { createTable, documentClient, key, outboxIn, productsIn } from '@rakhi/db';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { demoProducts } from '../seed/catalogue.ts';
import type { StreamMode } from './deliveries.ts';
import type { Follow, StreamRecord } from './records.ts';
import { startStream } from './start-stream.ts';

const HOUR = 3_600_000;
/** Only closing makes anything happen. */
const SLOW = { window: HOUR, ownersWindow: HOUR, pauses: [HOUR, HOUR] };
const all = async () => ({ batchItemFailures: [] });

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what was written', () => {
  it('is told as the stream of a table tells it', async () => {
    const { table, outbox, told, stream } = await open();
    await outbox.put(aMail('mail_1'));
    await stream.close();
    expect(told).toEqual([
      [
        {
          eventID: `${table}-1`,
          eventName: 'INSERT',
          eventVersion: '1.1',
          eventSource: 'aws:dynamodb',
          eventSourceARN: expect.stringContaining(`table/${table}/stream/`),
          awsRegion: 'us-east-1',
          dynamodb: {
            ApproximateCreationDateTime: expect.any(Number),
            Keys: { PK: { S: 'MAIL#mail_1' }, SK: { S: 'MAIL#mail_1' } },
            SequenceNumber: '000000000000000000001',
            StreamViewType: 'NEW_AND_OLD_IMAGES',
          },
        },
      ],
    ]);
  });

  it('is told once, however often it happened, and only if somebody listens for it', async () => {
    const { outbox, products, told, stream } = await open();
    await products.create(aProduct());
    await outbox.put(aMail('mail_1'));
    const [mail = aMail('')] = await outbox.claim(10, new Date());
    await outbox.sent(mail, new Date());
    for (const change of [-1, -1, 5]) await products.changeStock('prod_1', change);
    await stream.close();
    expect(told.map(namesOf)).toEqual([['INSERT PRODUCT#prod_1', 'INSERT MAIL#mail_1', 'MODIFY PRODUCT#prod_1']]);
  });

  it('shows of a product what it was when it was last told, and what it is', async () => {
    const { products, told, stream, client, table, follow } = await open();
    await products.create(aProduct());
    await stream.close();
    await products.changeStock('prod_1', -3);
    await products.changeStock('prod_1', -2);
    await stream.close();
    expect(told.map(stockOf)).toEqual([[[undefined, '20']], [['20', '15']]]);
    // Another process knows nothing of what was before it.
    const other = startStream({ table, client, follow, pace: SLOW });
    await products.changeStock('prod_1', -5);
    await other.close();
    expect(stockOf(told.at(-1) ?? [])).toEqual([[undefined, '10']]);
  });

  it('is told a hundred at a time', async () => {
    const { outbox, told, stream } = await open();
    await Promise.all(Array.from({ length: 101 }, (_, n) => outbox.put(aMail(`mail_${n}`))));
    await stream.close();
    expect(told.map(({ length }) => length)).toEqual([100, 1]);
  });

  it('is told sooner when it is the owner who waits for it', async () => {
    const pace = { ...SLOW, ownersWindow: 0 };
    const { outbox, products, told } = await open(all, pace);
    await outbox.put(aMail('mail_1'));
    await products.create(aProduct());
    await vi.waitFor(() => expect(told.map(namesOf)).toEqual([['INSERT MAIL#mail_1', 'INSERT PRODUCT#prod_1']]));
  });

  it('is told without holding up who writes', async () => {
    const never = new Promise<never>(() => undefined);
    const { outbox, told } = await open(() => never, { ...SLOW, window: 0 });
    await outbox.put(aMail('mail_1'));
    await vi.waitFor(() => expect(told).toHaveLength(1));
    await outbox.put(aMail('mail_2'));
    expect(await outbox.claimOne('mail_2', new Date())).toBeDefined();
  });
});

describe('what was not followed', () => {
  it('is told again, alone', async () => {
    let fails = 2;
    const { outbox, told, stream } = await open(async ({ Records }) => {
      fails -= 1;
      return fails < 0 ? all() : failing(Records.filter(isAbout('mail_2')));
    });
    for (const id of ['mail_1', 'mail_2', 'mail_3']) await outbox.put(aMail(id));
    await stream.close();
    const second = ['INSERT MAIL#mail_2'];
    expect(told.map(namesOf)).toEqual([['INSERT MAIL#mail_1', ...second, 'INSERT MAIL#mail_3'], second, second]);
  });

  it('is left to the jobs in the end, with a line in the log', async () => {
    const lines = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { outbox, told, stream } = await open(() => Promise.reject(new Error('out of order')));
    await outbox.put(aMail('mail_1'));
    await stream.close();
    expect(told).toHaveLength(1 + SLOW.pauses.length);
    expect(lines.mock.calls.flat().map((line) => JSON.parse(String(line)))).toEqual([
      { level: 'error', message: expect.stringContaining('left to the jobs'), changes: ['MAIL#mail_1'] },
    ]);
  });
});

describe('a stream at its worst', () => {
  it.each<[StreamMode, string[][]]>([
    ['deliver', [['1', '2']]],
    ['duplicate', [['1', '2', '1', '2']]],
    ['reorder', [['2', '1']]],
    ['drop', []],
    ['hold', []],
  ])('%s', async (mode, expected) => {
    const { outbox, told, stream } = await open();
    stream.change(mode);
    for (const id of ['1', '2']) await outbox.put(aMail(id));
    await stream.close();
    expect(told.map((records) => namesOf(records).map((name) => name.split('#')[1]))).toEqual(expected);
  });

  it('tells late what it has held back', async () => {
    const { outbox, told, stream } = await open();
    stream.change('hold');
    await outbox.put(aMail('mail_1'));
    await stream.close();
    stream.change('deliver');
    await stream.close();
    expect(told.map(namesOf)).toEqual([['INSERT MAIL#mail_1']]);
  });
});

/** A table of its own, and all that was told of it. */
async function open(answer: Follow = all, pace = SLOW) {
  const table = `stream-${randomUUID()}`;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = documentClient({ endpoint: inject('standIns').dynamodb, region: 'us-east-1', credentials });
  await createTable(client, table);
  const told: StreamRecord[][] = [];
  const follow: Follow = async (event) => {
    told.push(event.Records);
    return answer(event);
  };
  const stream = startStream({ table, client, follow, pace });
  return { table, client, follow, told, stream, outbox: outboxIn(table, client), products: productsIn(table, client) };
}

const failing = (records: StreamRecord[]) => ({
  batchItemFailures: records.map(({ dynamodb }) => ({ itemIdentifier: dynamodb?.SequenceNumber ?? '' })),
});
const nameOf = ({ eventName, dynamodb }: StreamRecord) => `${eventName} ${dynamodb?.Keys?.['SK']?.S}`;
const namesOf = (records: StreamRecord[]) => records.map(nameOf);
const isAbout = (id: string) => (record: StreamRecord) => nameOf(record).endsWith(key.mail(id).SK);
const stockOf = (records: StreamRecord[]) =>
  records.map(({ dynamodb }) => [dynamodb?.OldImage?.['stock']?.N, dynamodb?.NewImage?.['stock']?.N]);

function aMail(id: string): Mail {
  const [to, createdAt] = ['guddi@example.com', '2026-08-10T10:00:00.000Z'];
  return { id, kind: 'order_link', to, orderId: 'ord_1', facts: {}, status: 'pending', attempts: 0, createdAt };
}

/** One of the demo goods, twenty of them. */
function aProduct(): Product {
  const [first] = demoProducts(() => []);
  if (!first) throw new Error('The demo catalogue is empty.');
  return { ...first, id: 'prod_1', stock: 20 };
}
