import type { CartProblem } from '@rakhi/contract';
import { expect, it } from 'vitest';
import { mendable } from './cart-problem.ts';

it.each<[CartProblem['code'], Partial<CartProblem>, string, string, number]>([
  ['quantity_reduced', { was: 3, now: 2 }, 'Only 2 left', 'Keep 2', 2],
  ['quantity_reduced', { was: 30, now: 20 }, '20 at most in one order', 'Keep 20', 20],
  ['price_changed', { was: 1299, now: 1499 }, 'The price went up to $14.99', 'All right', 3],
  ['price_changed', { was: 1499, now: 1299 }, 'The price came down to $12.99', 'All right', 3],
  ['out_of_stock', {}, 'Sold out', 'Take it out', 0],
  ['unavailable', {}, 'Not for sale any more', 'Take it out', 0],
])('says what is so and what to press: %s %o', (code, facts, title, label, quantity) => {
  const problem = mendable({ itemId: 'cart_0123456789', code, ...facts }, { quantity: 3 });
  expect(problem).toMatchObject({ title, mend: { label, quantity } });
});

it('says in words what she asked for', () => {
  const { text } = mendable({ itemId: 'x', code: 'quantity_reduced', was: 3, now: 2 }, { quantity: 3 });
  expect(text).toBe('You asked for three.');
});
