import { ProvisionedThroughputExceededException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { type Choice, cancelled, type Fault, troubles } from '@rakhi/db/testing';
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

const REFUSED = { $metadata: { httpStatusCode: 400 }, message: 'not now' };
const IS_WRITE = /^(Put|Update|Delete|TransactWrite)/;

/** A table with a cap, or one hot item: so large a share of requests is turned away, and was not done. */
export function throttling(share: number, seed: number): Choice {
  const chance = seeded(seed);
  return (command) => {
    if (chance() >= share) return undefined;
    if (command === 'BatchGetItemCommand' && share < 1) return { when: 'halfway' };
    const isTransaction = command.startsWith('Transact');
    const error = isTransaction
      ? cancelled('ProvisionedThroughputExceeded')
      : new ProvisionedThroughputExceededException(REFUSED);
    return { when: 'before', error };
  };
}

/** Writes that meet others at the same item, which the embedded engine, where they wait for each other, never says. */
export function conflicts(share: number, seed: number): Choice {
  const chance = seeded(seed);
  return (command) => {
    if (!IS_WRITE.test(command) || chance() >= share) return undefined;
    const isTransaction = command.startsWith('Transact');
    const error = isTransaction ? cancelled('TransactionConflict') : new TransactionConflictException(REFUSED);
    return { when: 'before', error };
  };
}
