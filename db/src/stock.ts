import { ShopError, type StockMove } from '@rakhi/core';
import type { Stored } from './conditional-write.ts';
import { updateOf } from './expressions.ts';
import { key } from './keys.ts';
import type { Write } from './transaction.ts';

/** One write per product, because a transaction may touch an item only once. What leaves the shelf counts as sold. */
export function stockWrites(table: string, moves: readonly StockMove[]): Write[] {
  const changes = new Map<string, number>();
  for (const { productId, change } of moves) changes.set(productId, (changes.get(productId) ?? 0) + change);
  return [...changes].filter(([, change]) => change !== 0).map(([id, change]) => stockWrite(table, id, change));
}

export function soldOut(productId: string, stored: Stored): ShopError {
  const left = Number(stored['stock'] ?? 0);
  return new ShopError('out_of_stock', 'There is not enough left.', { soldOut: [{ productId, left }] });
}

/** Holds for any product when units come back, since no stock is below 0. */
export function enoughFor(change: number) {
  return { condition: '#stock >= :needed', values: { ':needed': Math.max(0, -change) } };
}

function stockWrite(table: string, productId: string, change: number): Write {
  return {
    request: {
      Update: {
        TableName: table,
        Key: key.product(productId),
        ...updateOf({ add: { stock: change, sold: -change } }, enoughFor(change)),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    refusal: (stored) => soldOut(productId, stored),
  };
}
