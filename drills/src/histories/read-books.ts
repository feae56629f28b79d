import type { Books } from '@rakhi/core';
import { allItems, booksIn } from '../books/read-table.ts';
import type { Memory } from './memory.ts';
import type { World } from './world.ts';

/** The shop's books from the bare table, with all that its witness has seen, and Stripe's beside them. */
export async function readBooks(world: World, { payable }: Memory): Promise<Books> {
  const { table, bank, releases } = world;
  const [sessions, refunds] = [await bank.sessions(), await bank.refunds()];
  return { ...booksIn(await allItems(table), world), releases, payable, sessions, refunds };
}
