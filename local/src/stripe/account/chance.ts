/** A number from 0 up to 1. The same seed draws the same numbers, so a test that failed can be repeated. */
export type Chance = () => number;

/** The generator known as mulberry32. */
export function seededChance(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled<Thing>(things: readonly Thing[], chance: Chance): Thing[] {
  return things
    .map((thing) => ({ thing, place: chance() }))
    .sort((one, other) => one.place - other.place)
    .map(({ thing }) => thing);
}
