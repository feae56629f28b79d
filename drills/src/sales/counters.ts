import { onTableChanges } from '@rakhi/api';
import { streamRecord } from '@rakhi/api/testing';
import { documentClient } from '@rakhi/db';
import { faulty } from '@rakhi/db/testing';
import { inject } from 'vitest';
import { chaos } from '../crowds/chaos.ts';
import type { CrowdShop } from '../crowds/crowd-shop.ts';

/** So large a share of a counter's requests goes wrong. */
const TROUBLED = 0.2;
/** It dies with every third of its writes, in turn just before it and just after. */
const DEADLY = 3;

/** A process that hears of orders from the stream and counts them, on a table that goes wrong under it. */
export function aCounter({ open }: CrowdShop, seed: number) {
  const trouble = chaos(TROUBLED, seed);
  let isDead = false;
  let writes = 0;
  let deaths = 0;
  const time = { now: () => 0, pause: async () => undefined };
  const table = documentClient({ endpoint: inject('standIns').dynamodb, region: 'us-east-1', time });
  faulty(table, (command, n) => {
    if (isDead) return { when: 'before', error: new Error('killed') };
    if (command === 'TransactWriteItemsCommand') writes += 1;
    isDead = writes === DEADLY;
    if (!isDead) return trouble(command, n);
    writes = 0;
    deaths += 1;
    return { when: deaths % 2 === 0 ? 'before' : 'after', error: new Error('killed') };
  });
  const follow = onTableChanges(open({ table }).deps);
  return {
    deaths: () => deaths,
    /** Nobody tells it again of what it could not count. */
    async hear(orderIds: readonly string[]): Promise<void> {
      isDead = false;
      const keys = orderIds.map((id) => ({ PK: `ORDER#${id}`, SK: `ORDER#${id}` }));
      await follow({ Records: keys.map((key) => streamRecord({ eventName: 'MODIFY', ...key })) });
    },
  };
}
