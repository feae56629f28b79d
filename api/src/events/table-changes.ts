import { countSales, ShopError, sendMail } from '@rakhi/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Deps } from '../deps.ts';
import { errorFacts } from '../http/log.ts';
import { within } from '../http/log-context.ts';
import { tagsOfPages, tagsOfProduct } from './pages-to-refresh.ts';
import { type TableChange, tableChangeIn } from './table-patterns.ts';

/** What is to be done, to what, and the records that ask for it: a name that many records give is dealt with once. */
type Errands = Record<'letters' | 'orders' | 'pages', Map<string, Set<string>>>;
type Errand = keyof Errands;

/**
 * Follows the table: letters leave, sales are counted, pages are made anew. A record is only a poke, as Stripe's events
 * are: the facts are read again, so that records may come late, twice and in any order, and some not at all, because the
 * jobs look at the same things. Those that could not be followed are named, and come again.
 */
export function onTableChanges(shop: Deps): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  return async ({ Records }) => {
    const { errands, unreadable } = errandsOf(Records, shop);
    const failed = await Promise.all(
      (Object.keys(errands) as Errand[]).map(async (errand) => {
        const names = [...errands[errand].keys()];
        const undone = names.length === 0 ? [] : await DOING[errand](names, shop);
        return undone.flatMap((name) => [...(errands[errand].get(name) ?? [])]);
      }),
    );
    const named = new Set([...unreadable, ...failed.flat()]);
    return { batchItemFailures: [...named].map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

function errandsOf(records: readonly DynamoDBRecord[], { log }: Deps) {
  const errands: Errands = { letters: new Map(), orders: new Map(), pages: new Map() };
  const unreadable: string[] = [];
  for (const record of records) {
    // To Lambda a failure without a name is one of the whole batch.
    const number = record.dynamodb?.SequenceNumber ?? '';
    try {
      const change = tableChangeIn(record);
      for (const [errand, name] of change ? ASKED[change.kind](change, record) : []) {
        errands[errand].set(name, (errands[errand].get(name) ?? new Set()).add(number));
      }
    } catch (error) {
      log('error', { message: 'a change of the table cannot be read', eventId: record.eventID, ...errorFacts(error) });
      unreadable.push(number);
    }
  }
  return { errands, unreadable };
}

type Asking = (change: TableChange, record: DynamoDBRecord) => [Errand, name: string][];

const ASKED: Readonly<Record<TableChange['kind'], Asking>> = {
  letter: ({ id }) => [['letters', id]],
  order: ({ id }) => [['orders', id]],
  product: (_, record) => tagsOfProduct(record).map((tag) => ['pages', tag]),
  address: ({ id }) => tagsOfPages([id]).map((tag) => ['pages', tag]),
};

/** Each answers what it could not do. */
const DOING: Readonly<Record<Errand, (names: readonly string[], shop: Deps) => Promise<readonly string[]>>> = {
  letters: sendLetters,
  orders: countOrders,
  pages: (tags, shop) => shop.storefront.refresh(tags).then(nothing, (error) => undone(tags, error, shop)),
};

/** Mail that is out of order is no failure here: the letter waits in the outbox. */
async function sendLetters(ids: readonly string[], shop: Deps): Promise<readonly string[]> {
  // Apart from one another, so that the lines of each name its order.
  const sent = ids.map((id) =>
    within({}, () => sendMail(id, shop)).then(nothing, (error) => undone([id], error, shop)),
  );
  return (await Promise.all(sent)).flat();
}

/** All at once, which is cheap; one by one when there is an order among them that cannot be counted. */
async function countOrders(ids: readonly string[], shop: Deps): Promise<readonly string[]> {
  try {
    await countSales(ids, shop);
    return [];
  } catch (error) {
    // A table that is busy is so for each of them.
    const isBusy = error instanceof ShopError && error.code === 'try_again';
    if (isBusy || ids.length === 1) return undone(ids, error, shop);
    return (await Promise.all(ids.map((id) => countOrders([id], shop)))).flat();
  }
}

const nothing = (): readonly string[] => [];

function undone(names: readonly string[], error: unknown, { log }: Deps): readonly string[] {
  const level = error instanceof ShopError ? 'warn' : 'error';
  log(level, { message: 'a change of the table was not followed', names, ...errorFacts(error) });
  return names;
}
