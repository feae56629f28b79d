import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { aProduct } from '@rakhi/api/testing';
import { cents, type Product } from '@rakhi/core';
import { documentClient } from '@rakhi/db';
import { expect, inject, it } from 'vitest';
import { crowdShop } from '../crowds/crowd-shop.ts';
import { copyBack } from './copy-back.ts';
import { restoreDrill } from './drill.ts';
import { controlPlane } from './testing/control-plane.ts';

const goods = [aProduct({ stock: 10, price: cents(1999) }), aProduct({ stock: 10, price: cents(2499) })];
const [thread, lumba] = goods as [Product, Product];

it('prices that a bad edit has spoiled come back while the shop goes on selling', async () => {
  const { shop, client, to, from } = await spoiled((key) => ({
    Key: key,
    UpdateExpression: 'SET price = :one',
    ExpressionAttributeValues: { ':one': 1 },
  }));
  const wish = { from, to, entity: 'product', attributes: ['price'] };
  expect(await copyBack({ ...wish, isMeant: false }, client)).toHaveLength(2);
  expect((await shop.deps.products.byId(thread.id))?.price).toBe(1);

  const soldSince = await shop.buy(lumba, 2);
  expect(await copyBack({ ...wish, isMeant: true }, client)).toEqual([
    { name: `PRODUCT#${thread.id}`, what: 'price' },
    { name: `PRODUCT#${lumba.id}`, what: 'price' },
  ]);
  const mended = await shop.deps.products.byIds(goods.map(({ id }) => id));
  expect(mended.get(thread.id)).toMatchObject({ price: 1999, stock: 9, version: 2 });
  expect(mended.get(lumba.id)).toMatchObject({ price: 2499, stock: 8, version: 2 });
  await shop.pay(soldSince);
  expect(await shop.imbalances()).toEqual([]);
});

it('a product that was deleted past the shop is there again, and what somebody has changed meanwhile is left alone', async () => {
  const { shop, client, to, from } = await spoiled(undefined);
  await client.send(new DeleteCommand({ TableName: to, Key: keyOf(thread) }));
  const editing = documentClient({ endpoint: inject('standIns').dynamodb, region: 'us-east-1' });
  await editName(lumba, 'Spoiled by a script');
  // Between its look at the table and its write, the owner mends one by hand.
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'UpdateItemCommand') await editName(lumba, 'Mended by hand');
        return next(args);
      },
    { step: 'initialize' },
  );
  const copied = await copyBack({ from, to, entity: 'product', attributes: ['name'], isMeant: true }, client);
  expect(copied.map(({ what }) => what)).toEqual(['was gone', expect.stringMatching('left alone')]);
  expect(await shop.deps.products.byId(thread.id)).toEqual({ ...thread, stock: 9, sold: 1 });
  expect((await shop.deps.products.byId(lumba.id))?.name).toBe('Mended by hand');

  async function editName(product: Product, name: string) {
    await editing.send(
      new UpdateCommand({
        TableName: to,
        Key: keyOf(product),
        UpdateExpression: 'SET #name = :name ADD version :one',
        ExpressionAttributeNames: { '#name': 'name' },
        ExpressionAttributeValues: { ':name': name, ':one': 1 },
      }),
    );
  }
});

const keyOf = ({ id }: Product) => ({ PK: `PRODUCT#${id}`, SK: `PRODUCT#${id}` });
type Edit = (key: ReturnType<typeof keyOf>) => Omit<UpdateCommand['input'], 'TableName'>;

/** A shop with an order, restored beside itself as it was before somebody's edit of everything. */
async function spoiled(edit: Edit | undefined) {
  const shop = await crowdShop({ products: goods });
  await shop.pay(await shop.buy(thread));
  const to = String((shop.settings as Record<string, string>)['TABLE_NAME']);
  const aws = await controlPlane();
  aws.recoverable.add(to);
  const { restored: from } = await restoreDrill({ table: to, keep: true }, { ...aws, say: () => {} });
  const client = documentClient({ endpoint: inject('standIns').dynamodb, region: 'us-east-1' });
  if (edit)
    for (const product of goods) await client.send(new UpdateCommand({ TableName: to, ...edit(keyOf(product)) }));
  return { shop, client, to, from };
}
