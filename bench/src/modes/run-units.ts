import { setTimeout as wait } from 'node:timers/promises';
import { isExact, oversell } from '../crowd/oversell.ts';
import { startFloor } from '../floor/start-floor.ts';
import { load } from '../measure/load.ts';
import { type Bench, type Measured, measureUnit } from '../measure/measure-unit.ts';
import { useOf } from '../measure/shop-processes.ts';
import { sumOf } from '../measure/slices.ts';
import { measureStart, type StartUp } from '../measure/start-up.ts';
import { readAccepted, type Verdict, verdictOn } from '../report/accepted.ts';
import { oversellSentence, startTable, unitTable } from '../report/report.ts';
import { figure } from '../report/table.ts';
import { ask } from '../shop/ask.ts';
import type { OwnShop } from '../shop/own-shop.ts';
import { patiently } from '../shop/patiently.ts';
import { unitsNamed } from '../units/all-units.ts';
import { openWorld } from '../units/open-world.ts';
import type { Outcome, Run } from './mode.ts';

const IDLE_SECONDS = 5;
/** What a unit costs is what it costs in a shop that has been open for a while: V8 compiles what has run often. */
const WARM_UP = { concurrency: 8, seconds: 10 };

/** Two starts, every unit at every concurrency with the floor beside it, the shop at rest, and the last units of a gift. */
export async function runUnits(run: Run): Promise<Outcome> {
  const { shop, starts } = await startTwice(run);
  const floor = await startFloor();
  try {
    console.log(`\n${startTable(starts)}\n`);
    const idleCpuMsPerSecond = await idle(shop.running.pid);
    const bench = { world: await openWorld(shop.running), floor };
    for (const unit of unitsNamed(run.options.only)) {
      await load((turn) => unit.once(bench.world, patiently(ask).ask, turn), WARM_UP);
    }
    const units = await measureAll(bench, run);
    console.log(`\n${unitTable(units)}\n`);
    console.log(`At rest the shop takes ${figure(idleCpuMsPerSecond)} CPU ms a second.`);
    const drill = await oversell(bench.world);
    console.log(oversellSentence(drill));
    const isAccepted = isExact(drill) && units.every(({ verdict }) => verdict !== 'above');
    return { figures: { starts, idleCpuMsPerSecond, units, oversell: drill }, isAccepted };
  } finally {
    floor.close();
    await shop.close();
  }
}

/** The first start fills the shop; the second finds everything there. */
async function startTwice({ options, dataDir }: Run): Promise<{ shop: OwnShop; starts: StartUp[] }> {
  const [first, firstStart] = await measureStart('first', dataDir, options.port);
  await first.close();
  const [shop, secondStart] = await measureStart('second', dataDir, options.port);
  return { shop, starts: [firstStart, secondStart] };
}

async function measureAll(bench: Bench, { options }: Run): Promise<(Measured & { verdict: Verdict })[]> {
  const accepted = readAccepted();
  const measured: (Measured & { verdict: Verdict })[] = [];
  for (const concurrency of options.concurrency) {
    for (const unit of unitsNamed(options.only)) {
      const found = await measureUnit(bench, unit, { concurrency, seconds: options.seconds });
      measured.push({ ...found, verdict: verdictOn(found, accepted) });
      console.log(`  ${unit.title}, ${concurrency} at once: ${figure(found.cpuMs)} CPU ms`);
    }
  }
  return measured;
}

async function idle(pid: number): Promise<number> {
  const before = sumOf(useOf(pid).cpuMs);
  await wait(IDLE_SECONDS * 1000);
  return (sumOf(useOf(pid).cpuMs) - before) / IDLE_SECONDS;
}
