import { join } from 'node:path';
import { startFloor } from '../floor/start-floor.ts';
import { scaleTable } from '../report/scale-table.ts';
import { growOrders } from '../scale/grow-orders.ts';
import { growProducts } from '../scale/grow-products.ts';
import { type AtSize, measureSize } from '../scale/measure-size.ts';
import { tableOf } from '../scale/table-calls.ts';
import { CUSTOMER, signedIn } from '../shop/back-office.ts';
import { openShop } from '../shop/own-shop.ts';
import type { Running } from '../shop/running.ts';
import type { Outcome, Run } from './mode.ts';

type Grow = (running: Running) => Promise<void>;
type Step = { name: string; concurrency: number; grow: Grow };

const FEW = 16;
const MANY = 160;
const asItIs: Grow = async () => undefined;
const products =
  (wanted: number): Grow =>
  (running) =>
    growProducts(tableOf(running), wanted);
const orders =
  (from: number, to: number): Grow =>
  async (running) =>
    growOrders(running, await signedIn(running, CUSTOMER), { from, to });

/** A shop for each thing that grows, so that only one grows at a time. */
const GROWTHS: Record<string, readonly Step[]> = {
  buyers: [
    { name: 'demo shop', concurrency: FEW, grow: asItIs },
    { name: `${MANY} at once`, concurrency: MANY, grow: asItIs },
  ],
  products: [
    { name: '500 products', concurrency: FEW, grow: products(500) },
    { name: '5,000 products', concurrency: FEW, grow: products(5_000) },
  ],
  orders: [
    { name: '10,000 orders', concurrency: FEW, grow: orders(0, 10_000) },
    { name: '200,000 orders', concurrency: FEW, grow: orders(10_000, 200_000) },
  ],
};

/** How the cost of each unit grows with what the shop holds, and with how many come at once. */
export async function runScale({ options, dataDir }: Run): Promise<Outcome> {
  const floor = await startFloor();
  const sizes: AtSize[] = [];
  const wanted = options.only.length > 0 ? options.only : Object.keys(GROWTHS);
  for (const growth of wanted) {
    for (const { name, concurrency, grow } of GROWTHS[growth] ?? []) {
      const folder = join(dataDir, growth);
      const began = performance.now();
      await growIn(folder, grow);
      console.log(`  ${name}: filled in ${((performance.now() - began) / 1000).toFixed(0)} s`);
      sizes.push(await measureSize({ name, dataDir: folder, seconds: options.seconds, concurrency, floor }));
    }
  }
  floor.close();
  console.log(`\n${scaleTable(sizes)}\n`);
  return { figures: { sizes }, isAccepted: true };
}

async function growIn(dataDir: string, grow: Grow): Promise<void> {
  const shop = await openShop(dataDir);
  try {
    await grow(shop.running);
  } finally {
    await shop.close();
  }
}
