import type { Product } from '@rakhi/contract';
import type { Ask } from '../shop/ask.ts';
import type { Running } from '../shop/running.ts';

/** The shop that is measured, and what there is to buy. */
export type World = { running: Running; products: readonly Product[] };

/** One thing that a shopper does, and what she asks the shop for while she does it. */
export type Unit = {
  name: string;
  /** As the table calls it. */
  title: string;
  once(world: World, ask: Ask, turn: number): Promise<unknown>;
  /** Whether it leaves work behind, such as letters and webhooks. */
  leavesWork?: boolean;
  /** For what few people do: less often than the shop refuses, and not more of them at once than there are. */
  most?: { turns: number; concurrency: number };
};

/** Everybody gets another, so that no single one is hot. */
export function productAt({ products }: World, turn: number): Product {
  const product = products[turn % products.length];
  if (!product) throw new Error('There is nothing to buy.');
  return product;
}
