import type { Cart, CartItem, CartProblem } from '@rakhi/contract';
import { formatCents, LOW_STOCK } from '@rakhi/core';

/** What is so, and what to press. The press asks for a quantity: 0 removes, the same one accepts today's price. */
export type MendableProblem = { title: string; text: string; mend: { label: string; quantity: number } };

export function mendable(problem: CartProblem, item: Pick<CartItem, 'quantity'>): MendableProblem {
  return SAYINGS[problem.code](problem, item);
}

export const problemOf = (cart: Cart, itemId: string) => cart.problems.find((problem) => problem.itemId === itemId);

/** An order can be placed with a changed price she has seen, and not with things that cannot be had. */
export const standsInTheWay = (problem: CartProblem) => problem.code !== 'price_changed';

const SAYINGS: Record<
  CartProblem['code'],
  (problem: CartProblem, item: Pick<CartItem, 'quantity'>) => MendableProblem
> = {
  quantity_reduced: ({ was = 0, now = 0 }) => ({
    title: now > LOW_STOCK ? `${now} at most in one order` : `Only ${now} left`,
    text: `You asked for ${inWords(was)}.`,
    mend: { label: `Keep ${now}`, quantity: now },
  }),
  price_changed: ({ was = 0, now = 0 }, { quantity }) => ({
    title: `The price ${now > was ? 'went up' : 'came down'} to ${formatCents(now)}`,
    text: `It was ${formatCents(was)} when you chose it.`,
    mend: { label: 'All right', quantity },
  }),
  out_of_stock: () => ({
    title: 'Sold out',
    text: 'Someone was quicker. It is not in the subtotal.',
    mend: { label: 'Take it out', quantity: 0 },
  }),
  unavailable: () => ({
    title: 'Not for sale any more',
    text: 'We have stopped sending this one.',
    mend: { label: 'Take it out', quantity: 0 },
  }),
};

const WORDS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
export const inWords = (count: number) => WORDS[count] ?? String(count);
