import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CheckoutResponse } from '@rakhi/contract';
import type { Floor } from '../floor/start-floor.ts';
import { type Measured, measureUnit } from '../measure/measure-unit.ts';
import { untilQuiet } from '../measure/quiet.ts';
import { useOf } from '../measure/shop-processes.ts';
import { sumOf } from '../measure/slices.ts';
import { measureStart, type StartUp } from '../measure/start-up.ts';
import { ask, askWell, succeeded } from '../shop/ask.ts';
import { CUSTOMER, OWNER, signedIn } from '../shop/back-office.ts';
import { guestOf } from '../shop/guest.ts';
import { patiently } from '../shop/patiently.ts';
import type { Running } from '../shop/running.ts';
import { unitsNamed } from '../units/all-units.ts';
import { openWorld } from '../units/open-world.ts';
import { orderUnits } from '../units/orders.ts';
import { productAt, type Unit, type World } from '../units/unit.ts';

/** A shop of one size, opened anew. */
export type AtSize = { name: string; start: StartUp; engineFileMb: number; catalogueCpuMs: number; units: Measured[] };
export type Wanted = { name: string; dataDir: string; seconds: number; concurrency: number; floor: Floor };

const SHOPPING = ['list', 'search', 'product', 'add', 'checkout'];
/** The API reads its catalogue again when somebody asks and it is older than half a minute. */
const STALE_AFTER_MS = 31_000;

export async function measureSize({ name, dataDir, seconds, concurrency, floor }: Wanted): Promise<AtSize> {
  const [shop, start] = await measureStart(name, dataDir);
  const { running } = shop;
  try {
    const world = await openWorld(running);
    const readers = {
      owner: await signedIn(running, OWNER),
      customer: await signedIn(running, CUSTOMER),
      placed: await anOrder(world),
    };
    const units: Measured[] = [];
    for (const unit of [...unitsNamed(SHOPPING), ...orderUnits(readers)] satisfies Unit[]) {
      units.push(await measureUnit({ world, floor }, unit, { concurrency, seconds }));
    }
    const catalogueCpuMs = await readCatalogueAgain(running);
    return { name, start, engineFileMb: sizeOf(join(dataDir, 'dynamodb')), catalogueCpuMs, units };
  } finally {
    await shop.close();
  }
}

async function anOrder(world: World): Promise<CheckoutResponse> {
  const guest = guestOf(world.running, patiently(ask).ask);
  await guest.add(productAt(world, 0).id);
  return JSON.parse(succeeded(await guest.checkOut(await guest.quote()), 'checkout').text) as CheckoutResponse;
}

async function readCatalogueAgain(running: Running): Promise<number> {
  await wait(STALE_AFTER_MS);
  const before = sumOf(useOf(running.pid).cpuMs);
  await askWell(ask, 'GET', `${running.api}/products`);
  await untilQuiet(running);
  return sumOf(useOf(running.pid).cpuMs) - before;
}

const sizeOf = (folder: string) =>
  readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size / 1e6, 0);
