import { jobs } from '@rakhi/api';
import { aProduct } from '@rakhi/api/testing';
import type { Coupon, Product } from '@rakhi/core';
import { documentClient } from '@rakhi/db';
import { type Choice, faulty } from '@rakhi/db/testing';
import { inject } from 'vitest';
import { imbalancesOf } from '../books/audit.ts';
import { listeningShop } from '../cases/listening-shop.ts';

type Choices = NonNullable<Parameters<typeof listeningShop>[0]>['choices'];
type Wish = { products?: Product[]; coupons?: Coupon[]; choices?: Choices };

/**
 * A shop for a rush: its table goes wrong as a test says, patience costs no time, and its books can be audited. The
 * whole crowd has one address here, so an address may do a thousand times more.
 */
export async function crowdShop({ products = [aProduct()], coupons = [], choices = {} }: Wish = {}) {
  let choose: Choice = () => undefined;
  const { dynamodb: endpoint } = inject('standIns');
  // No slowness of this machine ends anybody's patience: only the tries are counted.
  const time = { now: () => 0, pause: async () => undefined };
  const table = documentClient({ endpoint, region: 'us-east-1', time, answersWithinMs: 60_000 });
  const requests = faulty(table, (command, n) => choose(command, n));
  const environment = { ADDRESS_LIMIT_FACTOR: '1000' };
  const shop = await listeningShop({ products, coupons, environment, choices: { ...choices, table } });

  /** The rush is over: what nobody paid runs out, and the jobs do what is left. */
  async function comeToRest(): Promise<void> {
    choose = () => undefined;
    await shop.pass(40);
    await shop.webhooks();
    while ((await shop.sweep()).looked > 0);
    while ((await jobs['send-mail'](shop.deps)).sent > 0);
    await jobs['count-sales'](shop.deps);
  }

  return {
    ...shop,
    /** What goes wrong with the table from now on. */
    fail: (next: Choice) => {
      choose = next;
    },
    requests,
    comeToRest,
    /** Everything that is wrong in the books once all has come to rest; `added` are units that the owner laid on or took off. */
    async imbalances(added: Readonly<Record<string, number>> = {}): Promise<string[]> {
      await comeToRest();
      const putIn = new Map(products.map(({ id, stock }) => [id, stock + (added[id] ?? 0)]));
      return imbalancesOf({ ...shop, table: tableOf(shop.settings), endpoint, putIn });
    },
  };
}

const tableOf = ({ TABLE_NAME = '' }: Record<string, string>) => TABLE_NAME;

export type CrowdShop = Awaited<ReturnType<typeof crowdShop>>;
type Answer = { status: number; body?: { code?: string } };

/** How many got which answer: a status, or the code of a refusal. */
export function tally(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const said = status < 400 ? String(status) : `${status} ${body?.code}`;
    counts[said] = (counts[said] ?? 0) + 1;
  }
  return counts;
}

export function times<Thing>(count: number, make: (n: number) => Promise<Thing>): Promise<Thing[]> {
  return Promise.all(Array.from({ length: count }, (_, n) => make(n)));
}
