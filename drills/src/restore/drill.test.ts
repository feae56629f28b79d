import {
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  ListTagsOfResourceCommand,
  TagResourceCommand,
} from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { aProduct } from '@rakhi/api/testing';
import { createTable } from '@rakhi/db';
import { expect, it } from 'vitest';
import type { Item } from '../books/read-table.ts';
import { listeningShop } from '../cases/listening-shop.ts';
import { restoreDrill } from './drill.ts';
import { setUpRestored } from './set-up.ts';
import { controlPlane } from './testing/control-plane.ts';

const thread = aProduct({ stock: 10 });
const say = () => {};

it('a table that was caught in the middle of its work comes back whole, is looked through, and goes again', async () => {
  const { table, shop } = await aBusyTable();
  const aws = await controlPlane();
  aws.recoverable.add(table);
  const outcome = await restoreDrill({ table }, { ...aws, say });
  expect(outcome.wrong).toEqual([]);
  expect(outcome).toMatchObject({ restored: `${table}-restore-drill`, isKept: false, rtoSeconds: expect.any(Number) });
  expect(outcome.rpoSeconds).toBeGreaterThanOrEqual(240);
  expect(outcome.counts).toContainEqual({ entity: 'order', restored: 3, now: 3 });
  expect(outcome.counts).toContainEqual({ entity: 'counter', restored: 1, now: 1 });
  await expect(aws.direct.send(new DescribeTableCommand({ TableName: outcome.restored }))).rejects.toThrow('not found');
  expect(await shop.stockOf(thread)).toBe(7);
});

it('one that is to be kept has all that the template wants of a table', async () => {
  const { table } = await aBusyTable();
  const aws = await controlPlane();
  aws.recoverable.add(table);
  const { Table: source } = await aws.direct.send(new DescribeTableCommand({ TableName: table }));
  const Tags = [{ Key: 'stage', Value: 'prod' }];
  await aws.direct.send(new TagResourceCommand({ ResourceArn: source?.TableArn, Tags }));
  const { restored } = await restoreDrill({ table, keep: true }, { ...aws, say });
  const { Table } = await aws.direct.send(new DescribeTableCommand({ TableName: restored }));
  expect(Table).toMatchObject({
    DeletionProtectionEnabled: true,
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    GlobalSecondaryIndexes: [{ IndexName: 'GSI1' }, { IndexName: 'GSI2' }],
  });
  expect(aws.recoverable).toContain(restored);
  const ttl = await aws.direct.send(new DescribeTimeToLiveCommand({ TableName: restored }));
  expect(ttl.TimeToLiveDescription).toEqual({ AttributeName: 'ttl', TimeToLiveStatus: 'ENABLED' });
  await expect(restoreDrill({ table }, { ...aws, say })).rejects.toThrow('was to be kept');
});

it('what has its settings already is asked for none of them twice, which AWS would refuse', async () => {
  const { table } = await aBusyTable();
  const aws = await controlPlane();
  aws.recoverable.add(table);
  await restoreDrill({ table, keep: true }, { ...aws, say });
  const asked: string[] = [];
  aws.dynamo.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        if (commandName.startsWith('Update')) asked.push(commandName);
        return next(args);
      },
    { step: 'initialize' },
  );
  await restoreDrill({ table, keep: true }, { ...aws, say });
  expect(asked).toEqual(['UpdateContinuousBackupsCommand']);
});

it('one that has come back under its own name is looked through and set up as its stack had it', async () => {
  const { table } = await aBusyTable();
  const aws = await controlPlane();
  const outcome = await setUpRestored({ table, stage: 'prod' }, { ...aws, say });
  expect(outcome).toMatchObject({ wrong: [], counts: { order: 3, product: 1 } });
  const { Table } = await aws.direct.send(new DescribeTableCommand({ TableName: table }));
  expect(Table).toMatchObject({ DeletionProtectionEnabled: true, StreamSpecification: { StreamEnabled: true } });
  const { Tags } = await aws.direct.send(new ListTagsOfResourceCommand({ ResourceArn: Table?.TableArn }));
  expect(Tags).toEqual(
    expect.arrayContaining([
      { Key: 'project', Value: 'usarakhi' },
      { Key: 'stage', Value: 'prod' },
    ]),
  );
  expect(aws.recoverable).toContain(table);
});

it.each<[string, (item: Item) => Item | undefined, RegExp]>([
  ['lacks an order', (item) => (item.entity === 'order' ? undefined : item), /leads to no order/],
  ['counts a unit twice', raised('product', 'sold'), /units of prod_.* count as sold and 3 are with orders/],
  [
    'has parcels of nobody',
    (item) => (item.PK.startsWith('ORDER#') && item.entity !== 'shipment' ? undefined : item),
    /belongs to no order/,
  ],
  ['knows another sum', raised('order', 'amountPaid'), /was charged for/],
  ['has lost a letter', (item) => (item.entity === 'mail' ? undefined : item), /had 1 confirmations and 0 letters/],
])('a restored table that %s is told of', async (_, item, wrong) => {
  const { table } = await aBusyTable();
  const aws = await controlPlane({ item });
  aws.recoverable.add(table);
  const outcome = await restoreDrill({ table }, { ...aws, say });
  expect(outcome.wrong).toContainEqual(expect.stringMatching(wrong));
});

it('a restore that comes to nothing is told, and the table that works is as it was', async () => {
  const { table, shop } = await aBusyTable();
  const aws = await controlPlane({ fails: true });
  aws.recoverable.add(table);
  await expect(restoreDrill({ table }, { ...aws, say })).rejects.toThrow('did not come to life: it is gone');
  expect(await shop.stockOf(thread)).toBe(7);
});

it('a run that was cut short is taken up by the next one', async () => {
  const { table } = await aBusyTable();
  const aws = await controlPlane();
  aws.recoverable.add(table);
  const cut = { now: Date.now, pause: () => Promise.reject(new Error('Ctrl-C')) };
  await expect(restoreDrill({ table }, { ...aws, time: cut, say })).rejects.toThrow('Ctrl-C');
  const other = new Date(Date.now() - 3_600_000);
  await expect(restoreDrill({ table, at: other }, { ...aws, say })).rejects.toThrow('from an earlier run');
  const outcome = await restoreDrill({ table }, { ...aws, say });
  expect(outcome).toMatchObject({ isKept: false, wrong: [] });
  expect(outcome).not.toHaveProperty('rtoSeconds');
  expect(aws.asked).toEqual([`${table}-restore-drill`]);
});

it('nothing is begun, and nothing deleted, where the names or the moment are wrong', async () => {
  const { table } = await aBusyTable();
  const aws = await controlPlane();
  const drill = (wish: Parameters<typeof restoreDrill>[0]) => restoreDrill(wish, { ...aws, say });
  await expect(drill({ table: 'nowhere' })).rejects.toThrow('There is no table nowhere');
  await expect(drill({ table })).rejects.toThrow('point-in-time recovery is off');
  aws.recoverable.add(table);
  await expect(drill({ table, at: new Date() })).rejects.toThrow('It can be had back from');
  await expect(drill({ table: `${table}-restore-drill` })).rejects.toThrow('itself a table of a drill');
  await createTable(aws.documents, `${table}-restore-drill`);
  await expect(drill({ table })).rejects.toThrow('no restored table of ours');
  await aws.documents.send(new ScanCommand({ TableName: `${table}-restore-drill` }));
  expect(aws.asked).toEqual([]);
});

/** One order paid, one being paid, one given up but not yet settled; no letter sent. */
async function aBusyTable() {
  const shop = await listeningShop({ products: [thread] });
  const [paid] = [await shop.buy(thread), await shop.buy(thread), await shop.buy(thread)];
  await shop.pay(paid);
  await shop.settle(paid);
  return { shop, table: String((shop.settings as Record<string, string>)['TABLE_NAME']) };
}

function raised(entity: string, attribute: string) {
  return (item: Item) => (item.entity === entity ? { ...item, [attribute]: Number(item[attribute] ?? 0) + 1 } : item);
}
