import { changeStock, OWNER, plainProducts, signedIn } from '../shop/back-office.ts';
import type { Running } from '../shop/running.ts';
import type { World } from './unit.ts';

const PLENTY = 500_000;

/** Fills the shelves, so that nothing runs out while it is measured. */
export async function openWorld(running: Running): Promise<World> {
  const products = await plainProducts(running);
  const owner = await signedIn(running, OWNER);
  for (const { id } of products) await changeStock(running, owner, { id, change: PLENTY });
  return { running, products };
}
