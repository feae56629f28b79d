/** Something that is done over and over again; each time has a number of its own. */
export type Doing = (turn: number) => Promise<unknown>;
/** Until the time or the turns are used up, whichever comes first. */
export type Extent = { concurrency: number; seconds?: number; turns?: number };
/** How long each turn took, and all of them together. */
export type Load = { times: number[]; elapsedMs: number };

/** A closed loop: so many shoppers, each begins again when the last answer is there. */
export async function load(doing: Doing, extent: Extent): Promise<Load> {
  const { concurrency, seconds = Number.POSITIVE_INFINITY, turns = Number.POSITIVE_INFINITY } = extent;
  const began = performance.now();
  const deadline = began + seconds * 1000;
  const times: number[] = [];
  let turn = 0;

  const shopper = async () => {
    while (turn < turns && performance.now() < deadline) {
      const mine = turn++;
      const asked = performance.now();
      await doing(mine);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, shopper));
  return { times, elapsedMs: performance.now() - began };
}
