import type { Product } from '@rakhi/core';
import { describe, expect, it } from 'vitest';
import { aProduct } from '../testing/a-product.ts';
import { snapshotsOf } from './snapshot.ts';

describe('the snapshot of the catalogue', () => {
  it('is read once, however many ask at first', async () => {
    const { catalogue, table } = shop();
    await Promise.all([catalogue.current(), catalogue.current(), catalogue.current()]);
    expect(table.reads).toBe(1);
  });

  it('is kept for half a minute, then read anew while the old one still answers', async () => {
    const { catalogue, table, pass } = shop();
    await catalogue.current();
    pass(30_000);
    await catalogue.current();
    expect(table.reads).toBe(1);
    table.products.push(aProduct());
    pass(1);
    expect(await catalogue.current()).toHaveLength(1);
    await table.quiet();
    expect(await catalogue.current()).toHaveLength(2);
    expect(table.reads).toBe(2);
  });

  it('shows a change made here at once', async () => {
    const { catalogue, table } = shop();
    await catalogue.current();
    table.products.push(aProduct());
    await catalogue.refresh();
    expect(await catalogue.current()).toHaveLength(2);
  });

  it('is read anew for whoever wants the newest, once for all who wait', async () => {
    const { catalogue, table, pass } = shop();
    await catalogue.current();
    table.products.push(aProduct());
    pass(251);
    const answers = await Promise.all(Array.from({ length: 100 }, () => catalogue.newest()));
    expect(answers.map((products) => products.length)).toEqual(Array.from({ length: 100 }, () => 2));
    expect(table.reads).toBe(2);
  });

  it('is the newest for a quarter of a second, however many want that', async () => {
    const { catalogue, table, pass } = shop();
    await catalogue.newest();
    pass(250);
    for (let times = 0; times < 100; times += 1) await catalogue.newest();
    expect(table.reads).toBe(1);
  });

  it('does not take a reading for the newest that began too long ago', async () => {
    const { catalogue, table, pass } = shop();
    const slow = catalogue.current();
    pass(251);
    table.products.push(aProduct());
    expect(await catalogue.newest()).toHaveLength(2);
    expect(await slow).toHaveLength(1);
  });

  it('is read once more and not for ever when the clock is set back meanwhile', async () => {
    const { catalogue, table, pass } = shop();
    const slow = catalogue.current();
    pass(251);
    const newest = catalogue.newest();
    pass(-600_000);
    await Promise.all([slow, newest]);
    expect(table.reads).toBe(2);
  });

  it('serves on when the table does not answer, and recovers', async () => {
    const { catalogue, table, pass } = shop();
    await catalogue.current();
    table.isDown = true;
    pass(31_000);
    expect(await catalogue.current()).toHaveLength(1);
    expect(await catalogue.newest()).toHaveLength(1);
    await table.quiet();
    table.isDown = false;
    table.products.push(aProduct());
    await catalogue.current();
    await table.quiet();
    expect(await catalogue.current()).toHaveLength(2);
  });

  it('lets the first reader know when there is nothing to show', async () => {
    const { catalogue, table } = shop();
    table.isDown = true;
    await expect(catalogue.current()).rejects.toThrow('down');
    await expect(catalogue.newest()).rejects.toThrow('down');
    table.isDown = false;
    expect(await catalogue.current()).toHaveLength(1);
  });
});

function shop() {
  let now = Date.parse('2027-07-01T12:00:00Z');
  const table = {
    products: [aProduct()],
    reads: 0,
    isDown: false,
    async allActive(): Promise<Product[]> {
      table.reads += 1;
      if (table.isDown) throw new Error('the table is down');
      return [...table.products];
    },
    quiet: () => new Promise((resolve) => setImmediate(resolve)),
  };
  const catalogue = snapshotsOf({
    products: table,
    clock: { now: () => new Date(now) },
    derive: (products: Product[]) => products,
  });
  return { catalogue, table, pass: (ms: number) => (now += ms) };
}
