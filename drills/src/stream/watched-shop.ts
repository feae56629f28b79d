import { onTableChanges, tableChangeIn } from '@rakhi/api';
import { aProduct, streamRecord } from '@rakhi/api/testing';
import type { Product } from '@rakhi/core';
import { afterWrites, documentClient } from '@rakhi/db';
import { inject } from 'vitest';
import { listeningShop } from '../cases/listening-shop.ts';
import type { Bought } from '../cases/shoppers.ts';

export type Follow = ReturnType<typeof onTableChanges>;
export type StreamRecord = ReturnType<typeof streamRecord>;

/** A shop whose every write is told, and nobody listens until a test hands the records to somebody. */
export async function watchedShop(products: Product[] = [aProduct({ stock: 30 })]) {
  const table = documentClient({ endpoint: inject('standIns').dynamodb, region: 'us-east-1' });
  const told: StreamRecord[] = [];
  const refreshed: string[] = [];
  afterWrites(table, (written) => {
    const records = written.map(streamRecord);
    told.push(...records.filter((record) => tableChangeIn(record) !== undefined));
  });
  const shop = await listeningShop({ products, choices: { table } });
  const storefront = { refresh: async (tags: readonly string[]) => void refreshed.push(...tags) };
  const deps = { ...shop.deps, storefront };
  const [product = aProduct()] = products;

  return {
    ...shop,
    deps,
    refreshed,
    /** One more who follows the table: another copy of the function. */
    aFollower: (changes: Partial<typeof deps> = {}): Follow => onTableChanges({ ...deps, ...changes }),
    /** All that was told since this was last asked. */
    told: () => told.splice(0),
    async paidOrders(count: number): Promise<Bought[]> {
      const orders = await Promise.all(Array.from({ length: count }, () => shop.buy(product)));
      for (const order of orders) {
        await shop.pay(order);
        if ((await shop.stateOf(order)) !== 'paid') throw new Error('it was not paid');
      }
      return orders;
    },
  };
}

export type WatchedShop = Awaited<ReturnType<typeof watchedShop>>;

/** Her letters as they lie in the mailbox, without anybody sending more of them first. */
export async function lettersOf({ email }: Bought): Promise<number> {
  const answer = await fetch(`${inject('standIns').mailbox}/messages?to=${encodeURIComponent(email)}`);
  return ((await answer.json()) as unknown[]).length;
}
