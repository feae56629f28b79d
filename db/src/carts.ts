import { DeleteCommand, type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Carts, Clock, Product, StoredCart } from '@rakhi/core';
import { cartChanged, cartHeads, headUpdate } from './cart-head.ts';
import { cartLines, cartLinesIn } from './cart-lines.ts';
import { writeIf } from './conditional-write.ts';
import { conditionOf } from './expressions.ts';
import { type Item, isExpired } from './item.ts';
import { gsi1, type Key, key } from './keys.ts';
import { products } from './products.ts';
import { getItem, getItems, queryAll } from './reading.ts';

const SYSTEM_CLOCK: Clock = { now: () => new Date() };

/** The clock tells which guests' lines have ended. */
export function cartsIn(table: string, client: DynamoDBDocumentClient, clock = SYSTEM_CLOCK): Carts {
  const queryCart = (userId: string, ProjectionExpression?: string) =>
    queryAll(client, {
      TableName: table,
      IndexName: 'GSI1',
      KeyConditionExpression: 'GSI1PK = :user AND begins_with(GSI1SK, :cart)',
      ExpressionAttributeValues: { ':user': gsi1.user(userId), ':cart': 'CART#' },
      ...(ProjectionExpression && { ProjectionExpression }),
    });

  const lines = cartLinesIn(table, client);

  return {
    ...lines,
    read: async (userId) => cartFrom(userId, await queryCart(userId), clock.now()),
    async readForCheckout(userId, lineIds) {
      const found = (await queryCart(userId, 'id, productId')).filter(({ id }) => id !== undefined);
      const ids = new Set([...lineIds, ...found.map(({ id }) => String(id))]);
      const cartKeys = [key.cartHead(userId), ...[...ids].map(key.cartLine)];
      const items = await getItems(client, table, [...cartKeys, ...productKeys(found)]);
      const cart = cartFrom(userId, items, clock.now());
      const known = productsAmong(items);
      // The product of a line that the index does not know yet could not be asked for beside it.
      const late = cart.lines.filter(({ productId }) => !known.has(productId));
      const more = late.length === 0 ? [] : productsAmong(await getItems(client, table, productKeys(late)));
      return { cart, products: new Map([...known, ...more]) };
    },
    async readLines(userId, lineIds) {
      const items = await getItems(client, table, [key.cartHead(userId), ...lineIds.map(key.cartLine)]);
      return cartFrom(userId, items, clock.now());
    },
    async line(userId, id) {
      const item = await getItem(client, table, key.cartLine(id));
      return item && isLineOf(userId, item, clock.now()) ? cartLines.read(item) : undefined;
    },
    async forget(userId) {
      const isFree = conditionOf({ condition: 'attribute_not_exists(#openOrderId)' });
      const command = new DeleteCommand({ TableName: table, Key: key.cartHead(userId), ...isFree });
      if (!(await writeIf(() => client.send(command))).written) throw cartChanged();
      const found = (await queryCart(userId, 'id')).filter(({ id }) => id !== undefined);
      await Promise.all(found.map(({ id }) => lines.remove(userId, String(id))));
    },
    async setCoupon(userId, code) {
      const update = headUpdate(table, { userId, at: clock.now(), set: { couponCode: code } });
      await client.send(new UpdateCommand(update));
    },
  };
}

function productKeys(lines: readonly Item[]): Key[] {
  return [...new Set(lines.map(({ productId }) => String(productId)))].map(key.product);
}

function productsAmong(items: readonly Item[]): Map<string, Product> {
  const found = items.filter((item) => item['entity'] === products.marks.entity).map(products.read);
  return new Map(found.map((product) => [product.id, product]));
}

/** A head that has outlived its lines is still told: the checkout it names must be the one the next checkout replaces. */
function cartFrom(userId: string, items: readonly Item[], now: Date): StoredCart {
  const head = items.find((item) => item['entity'] === cartHeads.marks.entity);
  const lines = items.filter((item) => isLineOf(userId, item, now)).map(cartLines.read);
  return {
    userId,
    ...(head && cartHeads.read(head)),
    lines: lines.sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id)),
  };
}

function isLineOf(userId: string, item: Item, now: Date): boolean {
  return item['entity'] === cartLines.marks.entity && item['userId'] === userId && !isExpired(item, now);
}
