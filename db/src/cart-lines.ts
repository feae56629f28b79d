import { DeleteCommand, type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type CartLine, type CartLineMove, type Carts, ShopError } from '@rakhi/core';
import { cartChanged, cartEnd } from './cart-head.ts';
import { writeIf } from './conditional-write.ts';
import { conditionOf, matching, updateOf } from './expressions.ts';
import { entity, isExpired, secondsOf } from './item.ts';
import { gsi1, key } from './keys.ts';
import { isRefusal, transact, type Write } from './transaction.ts';

export const cartLines = entity<CartLine>('cart-line');

type CartLines = Pick<Carts, 'add' | 'setQuantity' | 'remove' | 'moveLine'>;

export function cartLinesIn(table: string, client: DynamoDBDocumentClient): CartLines {
  async function add(line: CartLine, max: number): Promise<CartLine> {
    if (line.quantity > max) throw noMoreThan(max, line);
    const added = await writeIf(() => client.send(new UpdateCommand(addition(table, line, max))));
    if (added.written) return cartLines.read(added.reply.Attributes ?? {});
    if (!isExpired(added.stored, new Date(line.updatedAt))) throw noMoreThan(max, line);
    // An abandoned line that nobody has swept yet must not come back with its old quantity.
    await removeIf(line.id, { ttl: added.stored['ttl'] });
    return add(line, max);
  }

  /** Otherwise the line is gone already, somebody else's, or was touched again: nothing to remove. */
  async function removeIf(id: string, expected: Record<string, unknown>): Promise<void> {
    const command = new DeleteCommand({ TableName: table, Key: key.cartLine(id), ...conditionOf(matching(expected)) });
    await writeIf(() => client.send(command));
  }

  return {
    add,
    async setQuantity(line) {
      const set = await writeIf(() => client.send(new UpdateCommand(rewrite(table, line))));
      if (!set.written) throw new ShopError('not_found', 'That is no longer in the cart.');
      return cartLines.read(set.reply.Attributes ?? {});
    },
    remove: (userId, id) => removeIf(id, { userId }),
    async moveLine(from, to) {
      try {
        await transact(client, moveWrites(table, from, to));
        return true;
      } catch (error) {
        if (isRefusal(error, 'cart_changed')) return false;
        throw error;
      }
    },
  };
}

/** What a paid order leaves of a line. Refused when the shopper has changed the line since it was read. */
export function leaveOf(table: string, { id, was, keep }: CartLineMove): Write {
  const line = { TableName: table, Key: key.cartLine(id) };
  const asSeen = matching({ quantity: was });
  return {
    request:
      keep === 0
        ? { Delete: { ...line, ...conditionOf(asSeen) } }
        : { Update: { ...line, ...updateOf({ set: { quantity: keep } }, asSeen) } },
    refusal: cartChanged,
  };
}

function addition(table: string, line: CartLine, max: number) {
  const { quantity, createdAt, ...set } = tableLine(line);
  const room = {
    condition: `attribute_not_exists(PK) OR (#quantity <= :room AND ${NOT_ENDED})`,
    values: { ':room': max - quantity, ':now': secondsOf(line.updatedAt) },
  };
  return {
    TableName: table,
    Key: key.cartLine(line.id),
    ...updateOf({ set, once: { createdAt }, add: { quantity } }, room),
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const;
}

function rewrite(table: string, line: CartLine) {
  const { createdAt, ...set } = tableLine(line);
  const theirs = {
    condition: `#userId = :userId AND ${NOT_ENDED}`,
    values: { ':now': secondsOf(line.updatedAt) },
  };
  return {
    TableName: table,
    Key: key.cartLine(line.id),
    ...updateOf({ set }, theirs),
    ReturnValues: 'ALL_NEW',
  } as const;
}

const NOT_ENDED = '(attribute_not_exists(#ttl) OR #ttl > :now)';

/** Neither line may have changed since the sum was made: the one not at all, the other only to less. */
function moveWrites(table: string, from: CartLine, to: CartLine): Write[] {
  const refusal = cartChanged;
  const asSeen = matching({ userId: from.userId, quantity: from.quantity });
  const noLess = {
    condition: 'attribute_not_exists(PK) OR #quantity <= :quantity',
    values: { ':quantity': to.quantity },
  };
  const line = { ...key.cartLine(to.id), ...tableLine(to) };
  return [
    { request: { Delete: { TableName: table, Key: key.cartLine(from.id), ...conditionOf(asSeen) } }, refusal },
    { request: { Put: { TableName: table, Item: line, ...conditionOf(noLess) } }, refusal },
  ];
}

function tableLine(line: CartLine) {
  return { ...line, ...cartLines.marks, ...gsi1.cartLine(line), ttl: cartEnd(line.userId, line.updatedAt) };
}

function noMoreThan(max: number, { productId }: CartLine): ShopError {
  return new ShopError('out_of_stock', `Only ${max} of this can be ordered.`, { soldOut: [{ productId, left: max }] });
}
