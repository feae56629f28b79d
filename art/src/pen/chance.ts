/** FNV-1a: a short, stable number for a text. */
export function hashOf(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  }
  return hash >>> 0;
}

/** Mulberry32: numbers from 0 to 1 that look like chance and are the same for the same seed, on every machine. */
export function chanceFrom(seed: string): () => number {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The choice a number stands for, the same every time. */
export const pickBy = <T>(number: number, choices: readonly [T, ...T[]]): T =>
  choices[number % choices.length] ?? choices[0];
