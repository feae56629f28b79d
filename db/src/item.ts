import type { Key } from './keys.ts';

/** An item as it lies in the table: an entity's own attributes among those of the table. */
export type Item = Record<string, unknown>;
type TableKeys = Key & { GSI1PK?: string; GSI1SK?: string; GSI2PK?: string; GSI2SK?: string; ttl?: number | undefined };
/** Brings an item of one schema version to the next. */
type Upgrade = (older: Item) => Item;

export type Entity<Value> = {
  /** What every item of this entity carries, also those that an update makes. */
  marks: { entity: string; schemaVersion: number };
  item(keys: TableKeys, value: Value): Item;
  /** The value without the table's own attributes, brought to today's version. */
  read(item: Item): Value;
};

/** `upgrades[0]` reads version 1 as version 2, and so on: their number is the present version. */
export function entity<Value extends object>(name: string, upgrades: readonly Upgrade[] = []): Entity<Value> {
  const marks = { entity: name, schemaVersion: upgrades.length + 1 };
  return {
    marks,
    item: (keys, value) => ({ ...keys, ...marks, ...value }),
    read(item) {
      const { PK, SK, GSI1PK, GSI1SK, GSI2PK, GSI2SK, ttl, entity: _, schemaVersion = 1, ...stored } = item;
      const missed = upgrades.slice(Number(schemaVersion) - 1);
      // Only this package writes to the table, so what it finds there has the shape it gave it.
      return missed.reduce((older, upgrade) => upgrade(older), stored) as Value;
    },
  };
}

/** For `ttl`: DynamoDB counts in seconds. */
export function secondsOf(time: Date | string): number {
  return Math.floor(new Date(time).getTime() / 1000);
}

/** TTL deletes late or never, so readers look for themselves. */
export function isExpired(item: Item, now: Date): boolean {
  return typeof item['ttl'] === 'number' && item['ttl'] <= secondsOf(now);
}
