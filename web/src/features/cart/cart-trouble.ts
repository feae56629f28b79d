import { ApiProblem } from '../../api-client/problem.ts';
import { nextStepAfter } from '../../problems.ts';

/** One sentence about why the cart did not change, as exact as the shop's answer allows. */
export function sayWhatHappened(problem: unknown): string {
  if (!(problem instanceof ApiProblem)) return nextStepAfter(new ApiProblem({})).says;
  const left = unitsLeft(problem);
  if (problem.code !== 'out_of_stock' || left === undefined) return nextStepAfter(problem).says;
  return left === 0 ? 'Someone was quicker: it is sold out.' : `Only ${left} left, with those in your cart.`;
}

function unitsLeft({ facts }: ApiProblem): number | undefined {
  const [first]: unknown[] = Array.isArray(facts.soldOut) ? facts.soldOut : [];
  return isLeft(first) ? first.left : undefined;
}

const isLeft = (fact: unknown): fact is { left: number } =>
  typeof fact === 'object' && fact !== null && 'left' in fact && typeof fact.left === 'number';
