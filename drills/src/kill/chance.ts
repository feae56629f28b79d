/** Chance that the same seed repeats (Mulberry32). */
export type Chance = {
  /** From `least` up to, not including, `most`. */
  between(least: number, most: number): number;
  oneOf<Thing>(things: readonly [Thing, ...Thing[]]): Thing;
  happens(probability: number): boolean;
};

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (least, most) => least + next() * (most - least),
    oneOf: (things) => things[Math.floor(next() * things.length)] ?? things[0],
    happens: (probability) => next() < probability,
  };
}
