import { describe, expect, it } from 'vitest';
import { crashCounter } from './crashes.ts';

describe('what stops by itself', () => {
  it.each<[string, number[], boolean]>([
    ['once', [0], false],
    ['four times in a row', [0, 1, 2, 3], false],
    ['five times in a row', [0, 1, 2, 3, 4], true],
    ['five times within 20 s', [0, 5, 10, 15, 19.9], true],
    ['for the fifth time after 20 s', [0, 5, 10, 15, 20], false],
    ['once a minute, all night', Array.from({ length: 500 }, (_, minute) => minute * 60), false],
  ])('%s is judged by how close its stops are', (_, seconds, isGivenUp) => {
    let now = 0;
    const crashes = crashCounter(() => now);
    const verdicts = seconds.map((at) => {
      now = at * 1_000;
      return crashes.isTooOften();
    });
    expect(verdicts.at(-1)).toBe(isGivenUp);
  });
});
