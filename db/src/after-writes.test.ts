import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { afterWrites, type Written } from './after-writes.ts';
import { key } from './keys.ts';
import { outboxIn } from './outbox.ts';
import { productsIn } from './products.ts';
import { aTable } from './testing/a-table.ts';
import { aMail, aProduct } from './testing/builders.ts';
import { failNext, faulty } from './testing/faulty.ts';
import { troubles } from './testing/troubles.ts';

async function aWatchedTable() {
  const { table, client } = await aTable();
  const told: Written[] = [];
  afterWrites(client, (written) => told.push(...written));
  return { table, client, told };
}

const how = (eventName: Written['eventName']) => (item: object) => ({ ...item, eventName });
const [INSERT, MODIFY, REMOVE] = [how('INSERT'), how('MODIFY'), how('REMOVE')];

describe('whoever listens to what is written', () => {
  it('hears of each item of a transaction, and how it was written', async () => {
    const { table, client, told } = await aWatchedTable();
    const products = productsIn(table, client);
    const product = aProduct({ slug: 'old' });
    await products.create(product);
    const [id, sku] = [key.product(product.id), key.sku(product.sku)];
    expect(told.splice(0)).toEqual([INSERT(key.slug('old')), INSERT(sku), INSERT(id)]);
    await products.update(product, { ...product, slug: 'new', version: 2 });
    expect(told).toEqual([MODIFY(id), REMOVE(key.slug('old')), INSERT(key.slug('new'))]);
  });

  it('hears of single writes, and of no reading', async () => {
    const { table: TableName, client, told } = await aWatchedTable();
    const Key = key.counter('orders');
    await client.send(new PutCommand({ TableName, Item: Key }));
    await client.send(new PutCommand({ TableName, Item: Key, ConditionExpression: 'attribute_exists(PK)' }));
    await client.send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'ADD hits :one',
        ExpressionAttributeValues: { ':one': 1 },
      }),
    );
    await outboxIn(TableName, client).claim(10, new Date());
    await productsIn(TableName, client).byIds(['prod_1', 'prod_2']);
    await client.send(new DeleteCommand({ TableName, Key }));
    expect(told).toEqual([INSERT(Key), MODIFY(Key), MODIFY(Key), REMOVE(Key)]);
  });

  it('hears nothing of what was refused', async () => {
    const { table, client, told } = await aWatchedTable();
    const products = productsIn(table, client);
    await products.create(aProduct());
    told.length = 0;
    await expect(products.create(aProduct())).rejects.toThrow();
    await expect(products.changeStock('prod_1', -100)).rejects.toThrow();
    await outboxIn(table, client).claimOne('not-there', new Date());
    expect(told).toEqual([]);
  });

  it.each(troubles.unknown)('hears of what was perhaps written: %s', async (error) => {
    const { table, client, told } = await aWatchedTable();
    faulty(client, () => ({ when: 'after', error: error() }));
    await expect(outboxIn(table, client).put(aMail())).rejects.toThrow();
    expect(told).toContainEqual(INSERT(key.mail('mail_1')));
  });

  it.each(troubles.busy)('hears once of what was put off before: %s', async (error) => {
    const { table, client, told } = await aWatchedTable();
    failNext(client, 1, error);
    await outboxIn(table, client).put(aMail());
    expect(told).toEqual([INSERT(key.mail('mail_1'))]);
  });
});
