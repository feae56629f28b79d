import { type Choice, type Fault, troubles } from '@rakhi/db/testing';
import { seeded } from './seeded.ts';

const { inTransactions, busy, unknown, unreachable } = troubles;

/** So large a share of all requests to the table goes wrong, in every way there is. */
export function chaos(share: number, seed: number): Choice {
  const chance = seeded(seed);
  const oneOf = <Thing>(things: readonly Thing[]) => things[Math.floor(chance() * things.length)] as Thing;
  return (command): Fault | undefined => {
    if (chance() >= share) return undefined;
    if (command === 'BatchGetItemCommand' && chance() < 0.5) return { when: 'halfway' };
    const others = command === 'TransactWriteItemsCommand' ? inTransactions : busy;
    const trouble = oneOf([...others, ...unknown, ...unreachable]);
    // After these nobody knows whether it was done: try it both ways.
    const isDone = (unknown as readonly (() => Error)[]).includes(trouble) && chance() < 0.5;
    return { when: isDone ? 'after' : 'before', error: trouble() };
  };
}
