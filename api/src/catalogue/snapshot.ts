import type { Clock, Product, Products } from '@rakhi/core';

/** The active catalogue as it was a moment ago, with whatever was derived from it. */
type Snapshot<Derived> = { readAt: number; derived: Derived };

export type Snapshots<Derived> = {
  current(): Promise<Derived>;
  /** For whoever keeps what he is told: no older than a quarter of a second, unless the table does not answer. */
  newest(): Promise<Derived>;
  /** After a change made here: whoever asks next sees it. */
  refresh(): Promise<void>;
};

const FRESH_MS = 30_000;
/** Less than a change of the table takes to be told of, so that a page made anew because of it shows it. */
const NEWEST_MS = 250;

type Needs<Derived> = { products: Pick<Products, 'allActive'>; clock: Clock; derive(products: Product[]): Derived };

/**
 * Keeps one snapshot per process. Only the very first request waits for the table; later ones get what is there,
 * and one of them starts reading anew when it is half a minute old.
 */
export function snapshotsOf<Derived>({ products, clock, derive }: Needs<Derived>): Snapshots<Derived> {
  let latest: Snapshot<Derived> | undefined;
  let reading: Promise<Snapshot<Derived>> | undefined;

  async function read(): Promise<Snapshot<Derived>> {
    const readAt = clock.now().getTime();
    latest = { readAt, derived: derive(await products.allActive()) };
    return latest;
  }
  function readOnce(): Promise<Snapshot<Derived>> {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  return {
    async current() {
      if (!latest) return (await readOnce()).derived;
      // An outage must not empty the shelves: the old snapshot serves until a read succeeds.
      if (clock.now().getTime() - latest.readAt > FRESH_MS) readOnce().catch(() => {});
      return latest.derived;
    },
    async newest() {
      const asked = clock.now().getTime();
      const isNew = ({ readAt }: Snapshot<Derived>) => asked - readAt <= NEWEST_MS;
      if (latest && isNew(latest)) return latest.derived;
      try {
        // A read under way may have begun too long ago; the next one has not. Whoever waits, waits for the same one.
        const found = await readOnce();
        return (isNew(found) ? found : await readOnce()).derived;
      } catch (error) {
        if (!latest) throw error;
        return latest.derived;
      }
    },
    async refresh() {
      // A read under way may have begun before the change.
      await reading?.catch(() => {});
      await readOnce();
    },
  };
}
