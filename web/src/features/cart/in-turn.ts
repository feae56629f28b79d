let last: Promise<unknown> = Promise.resolve();

/** Starts when everything asked before has been answered, well or badly: requests that overtake each other would let an earlier press win. */
export function inTurn<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const turn = last.then(ask, ask);
  last = turn;
  return turn;
}
