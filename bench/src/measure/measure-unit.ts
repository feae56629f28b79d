import type { Floor } from '../floor/start-floor.ts';
import { ask, recording } from '../shop/ask.ts';
import { patiently } from '../shop/patiently.ts';
import type { Unit, World } from '../units/unit.ts';
import { type Extent, load } from './load.ts';
import { type Percentiles, percentilesOf } from './percentiles.ts';
import { untilQuiet } from './quiet.ts';
import { type ByPart, useOf } from './shop-processes.ts';
import { cpuMsPerTurn, joined, perSecond, type Slice, sliceOf, sumOf } from './slices.ts';

/** What one unit cost at one concurrency. The generator of the load is not counted. */
export type Measured = {
  unit: string;
  title: string;
  concurrency: number;
  turns: number;
  /** How often the shop was too busy and said so. */
  repeats: number;
  perSecond: number;
  ms: Percentiles;
  /** Of all processes of the shop, for one unit. */
  cpuMs: number;
  cpuMsByPart: Record<string, number>;
  /** When it was over. */
  residentMb: ByPart;
  floor: { perSecond: number; cpuMs: number };
};

export type Bench = { world: World; floor: Floor };

/** The shop and the floor take turns, so that whatever else the machine does hits both alike. */
const ROUNDS = 2;
/** The floor is steady; it needs less time for a figure. */
const FLOOR_SHARE = 0.3;
/** Connections are open then, and V8 has compiled what this unit runs. */
const WARM_UP_SECONDS = 1;
const WARM_UP_SHARE = 0.2;

export async function measureUnit({ world, floor }: Bench, unit: Unit, wanted: Extent): Promise<Measured> {
  const extent = within(wanted, unit.most);
  const { running } = world;
  const { ask: listening, exchanges } = recording(ask);
  await unit.once(world, listening, 0);
  const patient = patiently(ask);
  const shop = {
    doing: (turn: number) => unit.once(world, patient.ask, turn),
    cpuMs: () => useOf(running.pid).cpuMs,
    after: unit.leavesWork ? () => untilQuiet(running) : undefined,
  };
  const bare = { doing: () => floor.repeat(exchanges, ask), cpuMs: () => ({ floor: floor.cpuMs() }) };
  for (const { doing } of [shop, bare]) {
    await load(doing, { ...shareOf(extent, WARM_UP_SHARE), seconds: WARM_UP_SECONDS });
  }
  await untilQuiet(running);

  const slices: { shop: Slice; bare: Slice }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    slices.push({
      shop: await sliceOf(shop, shareOf(extent, 1 / ROUNDS)),
      bare: await sliceOf(bare, shareOf(extent, FLOOR_SHARE / ROUNDS)),
    });
  }
  const ofShop = joined(slices.map((each) => each.shop));
  const ofFloor = joined(slices.map((each) => each.bare));
  return {
    unit: unit.name,
    title: unit.title,
    concurrency: extent.concurrency,
    turns: ofShop.times.length,
    repeats: patient.repeats(),
    perSecond: perSecond(ofShop),
    ms: percentilesOf(ofShop.times),
    cpuMs: sumOf(cpuMsPerTurn(ofShop)),
    cpuMsByPart: cpuMsPerTurn(ofShop),
    residentMb: useOf(running.pid).residentMb,
    floor: { perSecond: perSecond(ofFloor), cpuMs: sumOf(cpuMsPerTurn(ofFloor)) },
  };
}

function within(wanted: Extent, most: Unit['most']): Extent {
  return most ? { ...wanted, ...most, concurrency: Math.min(wanted.concurrency, most.concurrency) } : wanted;
}

function shareOf({ concurrency, seconds, turns }: Extent, share: number): Extent {
  return {
    concurrency,
    ...(seconds !== undefined && { seconds: seconds * share }),
    ...(turns !== undefined && { turns: Math.ceil(turns * share) }),
  };
}
