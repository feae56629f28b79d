import { describe, expect, it } from 'vitest';
import { rateLimitsIn } from './rate-limits.ts';
import { aTable } from './testing/a-table.ts';
import { capacityOf } from './testing/capacity.ts';

const { table, client } = await aTable();
const rateLimits = rateLimitsIn(table, client);
const AT = new Date('2027-08-10T10:00:00.000Z');

describe('a rate limit', () => {
  it('counts every hit of a window, also at once', async () => {
    const hits = await Promise.all(Array.from({ length: 10 }, () => rateLimits.hit('checkout#a', 600, AT)));
    expect(hits.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('begins again with the next window, and counts each bucket apart', async () => {
    await rateLimits.hit('checkout#b', 600, AT);
    expect(await rateLimits.hit('checkout#b', 600, new Date('2027-08-10T10:09:59.999Z'))).toBe(2);
    expect(await rateLimits.hit('checkout#b', 600, new Date('2027-08-10T10:10:00.000Z'))).toBe(1);
    expect(await rateLimits.hit('checkout#c', 600, AT)).toBe(1);
  });

  it('costs one write unit', async () => {
    const hit = () => rateLimits.hit('checkout#d', 600, AT);
    expect(await capacityOf(client, hit)).toEqual({ read: 0, write: 1, calls: 1 });
  });
});
