import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.ts';
import { kill } from './family.ts';
import type { OwnShop } from './own-shop.ts';
import { membersOf, PART_NAMES, type PartName } from './parts.ts';

/** Something that dies, once or twice. `lost` are the parts that have to come back. */
type Wound = {
  lost: readonly PartName[];
  times: number;
  /** The shop is opened again by the drill, and has forgotten what died before. */
  isReopened: boolean;
  strike(shop: OwnShop, chance: Chance): Promise<void>;
};

const WOUNDS = {
  engine: deathOf('engine'),
  'stand-ins': deathOf('stand-ins'),
  gateway: deathOf('gateway'),
  web: deathOf('web'),
  'engine and gateway': deathOf('engine', 'gateway'),
  'stand-ins and gateway': deathOf('stand-ins', 'gateway'),
  'gateway, and again while it starts': deathAndDeathOf('gateway'),
  'engine, and again while it starts': deathAndDeathOf('engine'),
  'stand-ins, and again while they start': deathAndDeathOf('stand-ins'),
  // Its parts notice that it is gone, and end; they must not be in the way of the next start.
  'npm start alone': deathOfAll((shop) => kill(shop.family().slice(0, 1))),
  'the whole shop': deathOfAll((shop) => shop.killAll()),
} satisfies Record<string, Wound>;

export type WoundName = keyof typeof WOUNDS;
export const woundNamed = (name: WoundName): Wound => WOUNDS[name];

const PLAIN = ['engine', 'stand-ins', 'gateway', 'web', 'the whole shop'] as const satisfies WoundName[];
const ALL = Object.keys(WOUNDS) as WoundName[];

/** A part that stops five times within 20 s is given up by the shop, and rightly: so the drill stays below that. */
const MOST_LOSSES = 4;
const WITHIN_MS = 22_000;

/** Chooses what is to die next: each of the plain ones first, then any. */
export function chooser(chance: Chance, now: () => number = Date.now): () => WoundName {
  let losses: { part: PartName; at: number }[] = [];
  const waiting: WoundName[] = [...PLAIN];
  const lossesOf = (part: PartName) => losses.filter((loss) => loss.part === part).length;
  const isBearable = (name: WoundName) => {
    const { lost, times, isReopened } = woundNamed(name);
    return isReopened || lost.every((part) => lossesOf(part) + times <= MOST_LOSSES);
  };
  return () => {
    losses = losses.filter(({ at }) => now() - at < WITHIN_MS);
    // Opening the shop anew is always bearable.
    const next = waiting.shift() ?? chance.oneOf(['the whole shop', ...ALL.filter(isBearable)]);
    const { lost, times, isReopened } = woundNamed(next);
    const added = lost.flatMap((part) => Array.from({ length: times }, () => ({ part, at: now() })));
    losses = isReopened ? [] : [...losses, ...added];
    return next;
  };
}

function deathOf(...lost: PartName[]): Wound {
  const strike: Wound['strike'] = async (shop) => kill(lost.flatMap((part) => membersOf(shop, part)));
  return { lost, times: 1, isReopened: false, strike };
}

function deathAndDeathOf(part: PartName): Wound {
  const strike: Wound['strike'] = async (shop, chance) => {
    kill(membersOf(shop, part));
    const moment = Date.now() + chance.between(0, 800);
    while (Date.now() < moment || membersOf(shop, part).length === 0) await pause(5);
    kill(membersOf(shop, part));
  };
  return { lost: [part], times: 2, isReopened: false, strike };
}

function deathOfAll(blow: (shop: OwnShop) => void): Wound {
  const strike: Wound['strike'] = async (shop) => {
    blow(shop);
    await shop.open();
  };
  return { lost: PART_NAMES, times: 1, isReopened: true, strike };
}
