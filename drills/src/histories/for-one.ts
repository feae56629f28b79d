/** The newest is 0; who counts beyond the oldest begins again. */
export async function forOne<Thing>(
  things: readonly Thing[],
  which: number,
  work: (thing: Thing) => Promise<unknown>,
): Promise<unknown> {
  const thing = things.at(-1 - (which % Math.max(1, things.length)));
  return thing === undefined ? undefined : work(thing);
}
