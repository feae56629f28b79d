/** One decimal is a tenth of a pixel on the largest screen, and keeps drawings small. */
export const tenth = (value: number) => Math.round(value * 10) / 10;

export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
