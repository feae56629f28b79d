import { load } from '../measure/load.ts';
import { PARTS } from '../measure/process-line.ts';
import { untilQuiet } from '../measure/quiet.ts';
import { type ByPart, useOf } from '../measure/shop-processes.ts';
import { figure, tableOf } from '../report/table.ts';
import { ask } from '../shop/ask.ts';
import { openShop } from '../shop/own-shop.ts';
import { unitsNamed } from '../units/all-units.ts';
import { openWorld } from '../units/open-world.ts';
import type { Unit, World } from '../units/unit.ts';
import type { Outcome, Run } from './mode.ts';

const CONCURRENCY = 8;
const LOOKS = 10;
const TURNS: Record<string, number> = { list: 50_000, checkout: 2_000 };

type Memory = { unit: string; turns: number; residentMb: ByPart };

/** Memory while the same is done very often: it may rise at first, and then has to stay. */
export async function runSoak({ options, dataDir }: Run): Promise<Outcome> {
  const shop = await openShop(dataDir, options.port);
  try {
    const world = await openWorld(shop.running);
    const memory: Memory[] = [];
    for (const unit of unitsNamed(options.only.length > 0 ? options.only : Object.keys(TURNS))) {
      memory.push(...(await memoryDuring(world, unit)));
    }
    console.log(`\n${memoryTable(memory)}\n`);
    return { figures: { memory }, isAccepted: true };
  } finally {
    await shop.close();
  }
}

async function memoryDuring(world: World, unit: Unit): Promise<Memory[]> {
  const memory: Memory[] = [];
  const turns = (TURNS[unit.name] ?? 1_000) / LOOKS;
  for (let look = 1; look <= LOOKS; look++) {
    await load((turn) => unit.once(world, ask, turn), { concurrency: CONCURRENCY, turns });
    await untilQuiet(world.running);
    memory.push({ unit: unit.title, turns: look * turns, residentMb: useOf(world.running.pid).residentMb });
  }
  return memory;
}

function memoryTable(memory: readonly Memory[]): string {
  return tableOf(
    ['resident MB after', 'turns', ...PARTS],
    memory.map(({ unit, turns, residentMb }) => [
      unit,
      turns.toLocaleString('en-US'),
      ...PARTS.map((part) => figure(residentMb[part])),
    ]),
  );
}
