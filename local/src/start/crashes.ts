/** So many within this time, and it is no accident. */
const MOST = 5;
const WITHIN_MS = 20_000;

/** Counts how often something stops by itself. An accident now and then is forgotten, however long the shop is up. */
export function crashCounter(now: () => number = Date.now): { isTooOften(): boolean } {
  let crashes: number[] = [];
  return {
    /** Counts one more. */
    isTooOften() {
      crashes = [...crashes, now()].filter((at) => now() - at < WITHIN_MS);
      return crashes.length >= MOST;
    },
  };
}
