import { describe, expect, it } from 'vitest';
import { isVisibleChange } from './visible-change.ts';

const product = (stock: number, version = 1, isActive = true) => ({ stock, version, isActive });

describe('what shoppers see of a change', () => {
  it.each([
    ['an edit', product(20), product(20, 2), true],
    ['one sold of many', product(20), product(19), false],
    ['the last one before it is few', product(6), product(5), true],
    ['one sold of few', product(4), product(3), true],
    ['the last one', product(1), product(0), true],
    ['a delivery when there were few', product(3), product(50), true],
    ['a delivery when there were many', product(30), product(50), false],
    ['taken off sale', product(20), product(20, 2, false), true],
    ['the stock of one that is not for sale', product(4, 1, false), product(3, 1, false), false],
    ['nothing', product(4), product(4), false],
  ])('%s', (_, before, after, isSeen) => {
    expect(isVisibleChange(before, after)).toBe(isSeen);
  });
});
