import { expect, it } from 'vitest';
import { ApiProblem } from '../../api-client/problem.ts';
import { sayWhatHappened } from './cart-trouble.ts';

const soldOut = (left: number) => new ApiProblem({ code: 'out_of_stock', status: 409, soldOut: [{ left }] });

it.each([
  [soldOut(2), 'Only 2 left, with those in your cart.'],
  [soldOut(0), 'Someone was quicker: it is sold out.'],
  [new ApiProblem({ code: 'out_of_stock' }), 'Someone was quicker: there are not enough left.'],
  [new ApiProblem({}), 'No answer from the shop. Check your connection and try again.'],
  [new Error('a bug'), 'No answer from the shop. Check your connection and try again.'],
])('says one sentence about %o', (problem, sentence) => {
  expect(sayWhatHappened(problem)).toBe(sentence);
});
