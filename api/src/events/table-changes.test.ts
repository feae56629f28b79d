import { randomUUID } from 'node:crypto';
import { type Mail, type Shop, ShopError } from '@rakhi/core';
import { key } from '@rakhi/db';
import { describe, expect, inject, it } from 'vitest';
import { aProduct } from '../testing/a-product.ts';
import { aShop } from '../testing/a-shop.ts';
import { aGuest, placed } from '../testing/checkout-bodies.ts';
import { streamRecord } from '../testing/stream-record.ts';
import { onTableChanges } from './table-changes.ts';

type Image = Parameters<typeof streamRecord>[0]['NewImage'];
type Records = ReturnType<typeof streamRecord>[];

const letter = (id: string) => streamRecord({ eventName: 'INSERT', ...key.mail(id) });
const order = (id: string) => streamRecord({ eventName: 'MODIFY', ...key.order(id) });
const image = (slug: string, stock: number, version = 1): Image => ({
  slug: { S: slug },
  stock: { N: String(stock) },
  version: { N: String(version) },
  isActive: { BOOL: true },
});
const sale = (OldImage: Image, NewImage: Image) =>
  streamRecord({ eventName: 'MODIFY', ...key.product('prod_1'), OldImage, NewImage });
const numbersOf = (records: Records) => records.map(({ dynamodb }) => dynamodb.SequenceNumber);

/** A shop that has one order, and notes which pages it would have made anew. */
async function open(changes: Partial<Shop> = {}) {
  const product = aProduct();
  const refreshed: string[][] = [];
  const storefront = { refresh: async (tags: readonly string[]) => void refreshed.push([...tags]) };
  const { call, deps } = await aShop({ products: [product], changes: { storefront, ...changes } });
  const { body } = await placed(call, await aGuest(call, [{ productId: product.id }]));
  const email = `guddi-${randomUUID()}@example.com`;
  return {
    deps,
    refreshed,
    orderId: String(body.orderId),
    async follow(...records: Records): Promise<string[]> {
      const { batchItemFailures } = await onTableChanges(deps)({ Records: records });
      return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    },
    async write(id: string) {
      const facts = { status: 'pending', attempts: 0, createdAt: deps.clock.now().toISOString(), facts: {} } as const;
      const mail: Mail = { id, kind: 'order_link', to: email, orderId: body.orderId, ...facts };
      await deps.outbox.put(mail);
    },
    async letters(): Promise<number> {
      const answer = await fetch(`${inject('standIns').mailbox}/messages?to=${email}`);
      return ((await answer.json()) as unknown[]).length;
    },
    async placedToday(): Promise<number> {
      const day = deps.clock.now().toISOString().slice(0, 10);
      return (await deps.sales.ofDays([day])).get(day)?.placed ?? 0;
    },
  };
}

describe('what the table tells', () => {
  it('lets a letter leave and counts an order, each once, however often it is told', async () => {
    const { follow, write, letters, placedToday, orderId } = await open();
    await write('mail_1');
    const records = [letter('mail_1'), order(orderId), letter('mail_1'), order(orderId)];
    expect(await follow(...records)).toEqual([]);
    expect([await letters(), await placedToday()]).toEqual([1, 1]);
    expect(await follow(...records.reverse())).toEqual([]);
    expect([await letters(), await placedToday()]).toEqual([1, 1]);
  });

  it('sends a letter once when two are told at once', async () => {
    const { follow, write, letters } = await open();
    await write('mail_1');
    await Promise.all([follow(letter('mail_1')), follow(letter('mail_1'))]);
    expect(await letters()).toBe(1);
  });

  it('makes the pages of a product anew, all at once, when shoppers can see that it has changed', async () => {
    const { follow, refreshed } = await open();
    await follow(
      sale(image('gold', 20), image('gold', 19)),
      sale(image('gold', 20, 1), image('zari', 20, 2)),
      sale(image('moti', 2), image('moti', 1)),
      streamRecord({ eventName: 'REMOVE', ...key.slug('gold') }),
    );
    expect(refreshed).toEqual([['products', 'product:gold', 'product:zari', 'product:moti']]);
  });

  it.each<[string, Image, Image, string[][]]>([
    ['one of many is sold', image('gold', 20), image('gold', 19), []],
    ['it is new', undefined, image('gold', 20), [['products', 'product:gold']]],
    ['it is gone', image('gold', 20), undefined, [['products', 'product:gold']]],
    ['nothing is shown of it', undefined, undefined, [['products']]],
  ])('of a product: %s', async (_, before, after, tags) => {
    const { follow, refreshed } = await open();
    expect(await follow(sale(before, after))).toEqual([]);
    expect(refreshed).toEqual(tags);
  });

  it.each([
    ['a letter that was sent', 'MODIFY', key.mail('mail_1')],
    ['a parcel', 'INSERT', key.shipment('ord_1', 1)],
    ['what is counted of an order', 'INSERT', key.countedOrder('ord_1')],
    ['a new address of a product', 'INSERT', key.slug('gold')],
  ] as const)('asks for nothing when it is %s', async (_, eventName, item) => {
    const { follow, refreshed } = await open({ sales: failing('sales'), outbox: failing('outbox') });
    expect(await follow(streamRecord({ eventName, ...item }))).toEqual([]);
    expect(refreshed).toEqual([]);
  });
});

describe('what cannot be followed', () => {
  it('is not a letter that the mail does not take: it waits in the outbox', async () => {
    const mailer = { send: () => Promise.reject(new Error('no post today')) };
    const { deps, follow, write } = await open({ mailer });
    await write('mail_1');
    expect(await follow(letter('mail_1'))).toEqual([]);
    const later = new Date(deps.clock.now().getTime() + 60_000);
    expect(await deps.outbox.claim(10, later)).toMatchObject([{ id: 'mail_1', lastError: 'no post today' }]);
  });

  it('names the records that asked for it, and does the rest', async () => {
    const shop = await open();
    const { outbox, sales } = shop.deps;
    shop.deps.outbox = {
      ...outbox,
      claimOne: async (id, now) => (id === 'mail_2' ? lost() : outbox.claimOne(id, now)),
    };
    shop.deps.sales = { ...sales, counted: async (ids) => (ids.includes('ord_bad') ? lost() : sales.counted(ids)) };
    await shop.write('mail_1');
    const records = [letter('mail_1'), letter('mail_2'), order(shop.orderId), order('ord_bad'), letter('mail_2')];
    const [, first, , bad, again] = numbersOf(records);
    expect((await shop.follow(...records)).toSorted()).toEqual([first, bad, again].toSorted());
    expect([await shop.letters(), await shop.placedToday()]).toEqual([1, 1]);
  });

  it('is all of the orders when the table is busy, and none is asked for twice', async () => {
    let asked = 0;
    const counted = async () => {
      asked += 1;
      throw new ShopError('try_again', 'Later.');
    };
    const { follow } = await open({ sales: { counted } as never });
    const records = ['ord_1', 'ord_2'].map(order);
    expect(await follow(...records)).toEqual(numbersOf(records));
    expect(asked).toBe(1);
  });

  it('names the products whose pages could not be told, and no sale that nobody sees', async () => {
    const { follow } = await open({ storefront: { refresh: lost } });
    const records = [sale(image('gold', 20), image('gold', 19)), sale(image('gold', 20), image('gold', 20, 2))];
    expect(await follow(...records)).toEqual(numbersOf(records).slice(1));
  });

  it.each<[string, object]>([
    ['has no key', { dynamodb: { SequenceNumber: '7' } }],
    ['shows a product that is none', { dynamodb: { ...sale({}, {}).dynamodb, SequenceNumber: '7' } }],
  ])('is a record that %s', async (_, broken) => {
    const { follow, write, letters } = await open();
    await write('mail_1');
    expect(await follow({ ...sale({}, {}), ...broken }, letter('mail_1'))).toEqual(['7']);
    expect(await letters()).toBe(1);
  });
});

const lost = () => Promise.reject(new Error('lost'));
/** Nobody asks it for anything. */
const failing = (what: string) =>
  new Proxy({} as never, {
    get: () => () => {
      throw new Error(`nobody was to ask for the ${what}`);
    },
  });
