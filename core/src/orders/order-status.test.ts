import { describe, expect, it } from 'vitest';
import { allowedAfter, canFollow, NEXT_SHIPMENT_STATUSES, NEXT_STATUSES, ORDER_STATUSES } from './order-status.ts';

describe('the statuses of an order', () => {
  it('can all be reached from the first one', () => {
    const reached = new Set<string>(['pending']);
    for (const status of reached)
      for (const next of allowedAfter(status as keyof typeof NEXT_STATUSES)) reached.add(next);
    expect([...reached].toSorted()).toEqual(ORDER_STATUSES.toSorted());
  });

  it('lead only to statuses that exist', () => {
    expect(
      Object.values(NEXT_STATUSES)
        .flat()
        .filter((status) => !(status in NEXT_STATUSES)),
    ).toEqual([]);
    expect(
      Object.values(NEXT_SHIPMENT_STATUSES)
        .flat()
        .filter((status) => !(status in NEXT_SHIPMENT_STATUSES)),
    ).toEqual([]);
  });

  it.each([
    ['pending', 'confirmed', true],
    ['expired', 'confirmed', true],
    ['shipped', 'cancelled', false],
    ['cancelled', 'confirmed', false],
    ['delivered', 'shipped', false],
  ] as const)('go from %s to %s: %s', (from, to, allowed) => {
    expect(canFollow(from, to)).toBe(allowed);
  });
});
