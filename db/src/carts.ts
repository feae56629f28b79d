import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Carts, Clock, StoredCart } from '@rakhi/core';
import { cartHeads, headUpdate } from './cart-head.ts';
import { cartLines, cartLinesIn } from './cart-lines.ts';
import { type Item, isExpired } from './item.ts';
import { gsi1, key } from './keys.ts';
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

  return {
    ...cartLinesIn(table, client),
    read: async (userId) => cartFrom(userId, await queryCart(userId), clock.now()),
    async readForCheckout(userId, lineIds) {
      const found = await queryCart(userId, 'PK');
      const named = [key.cartHead(userId), ...lineIds.map(key.cartLine)];
      const names = new Set([...named, ...found].map(({ PK }) => String(PK)));
      const items = await getItems(
        client,
        table,
        [...names].map((name) => ({ PK: name, SK: name })),
      );
      return cartFrom(userId, items, clock.now());
    },
    async line(userId, id) {
      const item = await getItem(client, table, key.cartLine(id));
      return item && isLineOf(userId, item, clock.now()) ? cartLines.read(item) : undefined;
    },
    async setCoupon(userId, code) {
      const update = headUpdate(table, { userId, at: clock.now(), set: { couponCode: code } });
      await client.send(new UpdateCommand(update));
    },
  };
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
