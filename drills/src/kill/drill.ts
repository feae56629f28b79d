import { setTimeout as pause } from 'node:timers/promises';
import { documentClient, productsIn } from '@rakhi/db';
import { audit, type Evidence, newOrders } from './audit.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { sessionsAt, settleTheRest } from './last-orders.ts';
import { readLedger } from './ledger.ts';
import type { OwnShop, Running } from './own-shop.ts';
import { type Known, PART_NAMES, untilBack } from './parts.ts';
import type { Healed } from './report.ts';
import { type Purchase, type Street, shopOnce } from './shopper.ts';
import { chooser, woundNamed } from './wounds.ts';

export type Drill = { kills: number; seed: number; shoppers: number; pauseMs: [number, number] };
export type Outcome = { healed: Healed[]; faults: string[]; purchases: Purchase[]; orders: number };
type Scene = { shop: OwnShop; chance: Chance; street: Street; known: Known; failures(): number };

const UNITS = 20_000;

/** Shoppers buy, parts die, and in the end everything has to add up. */
export async function drill(shop: OwnShop, plan: Drill, say: (line: string) => void): Promise<Outcome> {
  await shop.open();
  const chance = chanceFrom(plan.seed);
  const productIds = await stockUp(shop.running());
  const purchases: Purchase[] = [];
  let failed = 0;
  const street: Street = {
    running: shop.running,
    chance,
    productIds,
    onFailure: () => (failed += 1),
    onPlaced: (purchase) => purchases.push(purchase),
  };
  const before = await readLedger(shop.running());
  const known = { productId: productIds[0], sessionId: await firstPayment(street, purchases) };
  await untilBack(shop, PART_NAMES, known);

  const crowd = crowdIn(street, plan.shoppers);
  const healed = await killOneByOne({ shop, chance, street, known, failures: () => failed }, plan, say);
  say('The last shoppers finish what they have begun.');
  await crowd.goHome();
  await settleTheRest(shop.running());
  const evidence: Evidence = {
    before,
    after: await readLedger(shop.running()),
    purchases,
    sessions: await sessionsAt(shop.running()),
  };
  return { healed, purchases, orders: newOrders(evidence).length, faults: [...crowd.troubles, ...audit(evidence)] };
}

async function killOneByOne(scene: Scene, { kills, pauseMs }: Drill, say: (line: string) => void): Promise<Healed[]> {
  const { shop, chance, known, failures } = scene;
  const choose = chooser(chance);
  const healed: Healed[] = [];
  for (let n = 1; n <= kills; n++) {
    await pause(chance.between(...pauseMs));
    const wound = choose();
    const { lost, strike } = woundNamed(wound);
    const failedBefore = failures();
    const began = performance.now();
    await strike(shop, chance);
    await untilBack(shop, lost, known);
    const backAfterMs = performance.now() - began;
    healed.push({ wound, backAfterMs, failed: failures() - failedBefore });
    say(`${String(n).padStart(4)} of ${kills}   ${wound}: back after ${(backAfterMs / 1000).toFixed(1)} s`);
  }
  return healed;
}

/** Shoppers who come again and again until they are sent home, and then finish what they have begun. */
function crowdIn(street: Street, size: number) {
  const troubles: string[] = [];
  let isOpen = true;
  const shopper = async () => {
    while (isOpen) {
      await shopOnce(street).catch((error: unknown) => troubles.push(String(error)));
      await pause(street.chance.between(0, 300));
    }
  };
  const all = Promise.all(Array.from({ length: size }, shopper));
  return {
    troubles,
    async goHome() {
      isOpen = false;
      await all;
    },
  };
}

/** Enough of three things for everyone, and of a fourth too little: its last units are fought for. */
async function stockUp({ dynamodb, table }: Running): Promise<readonly [string, ...string[]]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const products = productsIn(table, documentClient({ endpoint: dynamodb, region: 'us-east-1', credentials }));
  const goods = (await products.allActive()).filter(({ stock, deliveryInfo }) => stock > 0 && !deliveryInfo.coldPack);
  const [first, second, third, scarce] = goods.map(({ id }) => id);
  if (!first || !second || !third || !scarce) throw new Error('The demo shop has too few goods for this.');
  for (const id of [first, second, third]) await products.changeStock(id, UNITS);
  return [first, second, third, scarce];
}

/** One order before anything dies: the drill asks for its payment to see whether the parts are back. */
async function firstPayment(street: Street, purchases: Purchase[]): Promise<string> {
  while (!purchases[0]?.stripeSessionId) await shopOnce(street);
  return purchases[0].stripeSessionId;
}
