/** One decimal is a tenth of a pixel on the largest screen, and keeps drawings small. */
export const tenth = (value: number) => Math.round(value * 10) / 10;

export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** The same seed gives the same sequence on every machine: drawings must never differ between two builds. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
