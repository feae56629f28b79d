import { describe, expect, it } from 'vitest';
import { percentilesOf } from './percentiles.ts';

describe('percentiles', () => {
  it('are times that somebody waited, by the nearest rank', () => {
    const times = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentilesOf(times)).toEqual({ p50: 50, p95: 95, p99: 99 });
  });

  it.each([
    ['one time', [7], { p50: 7, p95: 7, p99: 7 }],
    ['two times', [9, 3], { p50: 3, p95: 9, p99: 9 }],
    ['twenty times, of which one is long', [...Array(19).fill(1), 50], { p50: 1, p95: 1, p99: 50 }],
  ])('of %s', (_, times, expected) => {
    expect(percentilesOf(times)).toEqual(expected);
  });

  it('leave the times in their order', () => {
    const times = [3, 1, 2];
    percentilesOf(times);
    expect(times).toEqual([3, 1, 2]);
  });
});
