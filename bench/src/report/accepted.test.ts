import { describe, expect, it } from 'vitest';
import { readAccepted, verdictOn } from './accepted.ts';

describe('what we accept', () => {
  it.each([
    ['within', 0.5],
    ['above', 0.51],
  ])('is %s at %d CPU ms for a list', (verdict, cpuMs) => {
    expect(verdictOn({ unit: 'list', cpuMs }, { list: { cpuMs: 0.5 } })).toBe(verdict);
  });

  it('says nothing about a unit without a limit', () => {
    expect(verdictOn({ unit: 'page', cpuMs: 900 }, { list: { cpuMs: 0.5 } })).toBe('');
  });

  it('has a limit for each of the four units that were asked for', () => {
    expect(Object.keys(readAccepted())).toEqual(['list', 'product', 'add', 'checkout']);
  });
});
