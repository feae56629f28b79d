import { describe, expect, it } from 'vitest';
import { figure, tableOf } from './table.ts';

describe('a table', () => {
  it('puts words to the left and figures to the right', () => {
    expect(
      tableOf(
        ['unit', 'CPU ms'],
        [
          ['list of 24', '0.41'],
          ['add', '5.2'],
        ],
      ).split('\n'),
    ).toEqual(['unit        CPU ms', '──────────  ──────', 'list of 24    0.41', 'add            5.2']);
  });
});

describe('a figure', () => {
  it.each([
    [0.041, '0.04'],
    [3.456, '3.46'],
    [31.54, '31.5'],
    [314.6, '315'],
    [12_345.6, '12,346'],
  ])('%d is written as %s', (value, written) => {
    expect(figure(value)).toBe(written);
  });
});
