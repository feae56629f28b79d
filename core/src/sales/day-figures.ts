import { type Cents, cents } from '../money.ts';

/**
 * What the shop sold on a day. An order counts on the day it was placed on (UTC, as the list of orders has it), also for
 * what becomes of it later: so the figures of a day can be made again from its orders at any time.
 */
export type DayFigures = {
  /** Orders placed, whatever became of them. */
  placed: number;
  /** Of these, the ones that were paid; free ones too, and those that were given back since. */
  paid: number;
  /** What was really paid for them, before anything went back. */
  takings: Cents;
  /** What went back of it: refunds that Stripe has taken, less those that a bank has sent back. A lost dispute is none. */
  refunded: Cents;
  /** Units that are on the shelf again: never paid for, called off, or come back with a refund. */
  givenBack: number;
};

export const NO_SALES = each(() => 0);

export function sumOf(figures: readonly DayFigures[]): DayFigures {
  return each((name) => figures.reduce((total, part) => total + part[name], 0));
}

/** Below zero where something was taken back: a refund that failed after all, units that a late payment took again. */
export function difference(after: DayFigures, before: DayFigures): DayFigures {
  return each((name) => after[name] - before[name]);
}

/** Only what has grown. */
export function gainsIn(difference: DayFigures): DayFigures {
  return each((name) => Math.max(0, difference[name]));
}

export function isNothing(figures: DayFigures): boolean {
  return Object.values(figures).every((figure) => figure === 0);
}

function each(figure: (name: keyof DayFigures) => number): DayFigures {
  return {
    placed: figure('placed'),
    paid: figure('paid'),
    takings: cents(figure('takings')),
    refunded: cents(figure('refunded')),
    givenBack: figure('givenBack'),
  };
}
