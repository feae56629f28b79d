import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.ts';
import { kill } from './family.ts';
import type { OwnShop } from './own-shop.ts';
import { membersOf, PART_NAMES, type PartName } from './parts.ts';

/** Something that dies at once. `lost` are the parts that have to come back. */
type Wound = { lost: readonly PartName[]; strike(shop: OwnShop, chance: Chance): Promise<void> };

const WOUNDS = {
  engine: deathOf('engine'),
  'stand-ins': deathOf('stand-ins'),
  gateway: deathOf('gateway'),
  web: deathOf('web'),
  'engine and gateway': deathOf('engine', 'gateway'),
  'stand-ins and gateway': deathOf('stand-ins', 'gateway'),
  'gateway, and again while it starts': { lost: ['gateway'], strike: twice('gateway') },
  'engine, and again while it starts': { lost: ['engine'], strike: twice('engine') },
  'stand-ins, and again while they start': { lost: ['stand-ins'], strike: twice('stand-ins') },
  // Its parts notice that it is gone, and end; they must not be in the way of the next start.
  'npm start alone': { lost: PART_NAMES, strike: (shop) => reopenAfter(shop, () => kill(shop.family().slice(0, 1))) },
  'the whole shop': { lost: PART_NAMES, strike: (shop) => reopenAfter(shop, () => shop.killAll()) },
} satisfies Record<string, Wound>;

export type WoundName = keyof typeof WOUNDS;
export const woundNamed = (name: WoundName): Wound => WOUNDS[name];

const FIRST: readonly [WoundName, ...WoundName[]] = ['engine', 'stand-ins', 'gateway', 'web', 'the whole shop'];
const ALL = Object.keys(WOUNDS) as [WoundName, ...WoundName[]];

/** A part that stops five times within 20 s is given up by the shop, and rightly: so the drill stays below that. */
const MOST_LOSSES = 3;
const WITHIN_MS = 22_000;

/** Chooses what is to die next: each of the plain ones first, then any. */
export function chooser(chance: Chance, now: () => number = Date.now) {
  const losses: { part: PartName; at: number }[] = [];
  const waiting: WoundName[] = [...FIRST];
  const mayLose = (part: PartName) =>
    losses.filter((loss) => loss.part === part && now() - loss.at < WITHIN_MS).length < MOST_LOSSES;
  return (): WoundName => {
    const possible = ALL.filter((name) => reopens(name) || WOUNDS[name].lost.every(mayLose));
    const next = waiting.shift() ?? chance.oneOf(possible as [WoundName, ...WoundName[]]);
    const times = next.includes('again') ? 2 : 1;
    // A shop that is opened anew has forgotten what died before.
    if (reopens(next)) losses.length = 0;
    else for (const part of WOUNDS[next].lost) for (let n = 0; n < times; n++) losses.push({ part, at: now() });
    return next;
  };
}

const reopens = (name: WoundName) => name === 'the whole shop' || name === 'npm start alone';

function deathOf(...lost: PartName[]): Wound {
  return { lost, strike: async (shop) => kill(lost.flatMap((part) => membersOf(shop, part))) };
}

function twice(part: PartName): Wound['strike'] {
  return async (shop, chance) => {
    kill(membersOf(shop, part));
    const moment = Date.now() + chance.between(0, 800);
    while (Date.now() < moment || membersOf(shop, part).length === 0) await pause(5);
    kill(membersOf(shop, part));
  };
}

async function reopenAfter(shop: OwnShop, strike: () => void): Promise<void> {
  strike();
  await shop.open();
}
