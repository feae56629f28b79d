import { describe, expect, it } from 'vitest';
import type { CartLine } from '../cart/cart.ts';
import { cents } from '../money.ts';
import { assignItems } from './assign-items.ts';

const line = (id: string, quantity: number): CartLine => ({
  id,
  userId: 'u',
  productId: `prod_${id}`,
  quantity,
  price: cents(799),
  name: id,
  image: '',
  createdAt: '',
  updatedAt: '',
});
const lines = [line('a', 2), line('b', 1)];

describe('who gets what', () => {
  it('is everything, for an only recipient who leaves it open', () => {
    const { assignments, problem } = assignItems(lines, [{ n: 1 }]);
    expect(assignments.map(({ line: { id }, quantity }) => [id, quantity])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(problem).toBeUndefined();
  });

  it('is split by units among several', () => {
    const { assignments, problem } = assignItems(lines, [
      { n: 1, items: [{ itemId: 'a', quantity: 1 }] },
      {
        n: 2,
        items: [
          { itemId: 'a', quantity: 1 },
          { itemId: 'b', quantity: 1 },
        ],
      },
    ]);
    expect(problem).toBeUndefined();
    expect(assignments.map(({ line: { id }, recipient }) => `${id}${recipient}`)).toEqual(['a1', 'a2', 'b2']);
  });

  it.each([
    [
      'a unit is left over',
      [
        { n: 1, items: [{ itemId: 'a', quantity: 2 }] },
        { n: 2, items: [] },
      ],
    ],
    [
      'a unit is given twice',
      [
        { n: 1, items: [{ itemId: 'a', quantity: 2 }] },
        {
          n: 2,
          items: [
            { itemId: 'a', quantity: 1 },
            { itemId: 'b', quantity: 1 },
          ],
        },
      ],
    ],
    [
      'an item is not in the cart',
      [
        {
          n: 1,
          items: [
            { itemId: 'a', quantity: 2 },
            { itemId: 'b', quantity: 1 },
          ],
        },
        { n: 2, items: [{ itemId: 'x', quantity: 1 }] },
      ],
    ],
    [
      'one of several leaves it open',
      [
        {
          n: 1,
          items: [
            { itemId: 'a', quantity: 2 },
            { itemId: 'b', quantity: 1 },
          ],
        },
        { n: 2 },
      ],
    ],
  ])('is refused when %s', (_, recipients) => {
    expect(assignItems(lines, recipients).problem).toMatchObject({ code: 'items_not_assigned' });
  });
});
