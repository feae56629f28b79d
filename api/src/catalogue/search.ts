import type { ProductQuery } from '@rakhi/contract';
import type { Cursors } from '../http/cursor.ts';
import { etagOf } from '../http/etag.ts';
import type { Prepared } from '../http/route.ts';
import { facetsOf, filtersOf, passing } from './filters.ts';
import type { Shelf, Shelved } from './shelf.ts';

/** Enough for every page the shop links to; the rest is somebody trying random words. */
const KEPT_ANSWERS = 300;

/** A list as it is sent. The same question is answered once per shelf. @throws ShopError invalid_cursor */
export function searchProducts(query: ProductQuery, shelf: Shelf, cursors: Cursors): Prepared {
  const key = JSON.stringify(query);
  const known = shelf.answers.get(key);
  if (known) return known;

  const answer = answerOf(query, shelf, cursors);
  const [oldest] = shelf.answers.keys();
  if (shelf.answers.size >= KEPT_ANSWERS && oldest !== undefined) shelf.answers.delete(oldest);
  shelf.answers.set(key, answer);
  return answer;
}

function answerOf(query: ProductQuery, shelf: Shelf, cursors: Cursors): Prepared {
  const { limit, cursor, ...rest } = query;
  const list = `products ${JSON.stringify(rest)}`;
  const scores = query.q ? shelf.search(query.q) : undefined;
  const found = scores ? shelf.all.filter(({ product }) => scores.has(product.id)) : shelf.all;
  const filters = filtersOf(query);
  const sorted = passing(found, filters).toSorted(orderOf(query, scores));

  const start = cursor === undefined ? 0 : startAfter(sorted, cursors.read(list, cursor));
  const page = sorted.slice(start, start + limit);
  const last = page.at(-1);
  const hasMore = last !== undefined && start + limit < sorted.length;
  const tail = JSON.stringify({
    nextCursor: hasMore ? cursors.write(list, `${start + limit} ${last.product.id}`) : null,
    facets: facetsOf(found, filters),
    total: sorted.length,
  });
  // The products are text already; only what is around them is written anew.
  const text = `{"items":[${page.map(({ prepared }) => prepared.text).join()}],${tail.slice(1)}`;
  return { text, etag: etagOf(text) };
}

type Order = (a: Shelved, b: Shelved) => number;
type Measure = (shelved: Shelved) => number;

/** Larger first; ties by id, so that pages never overlap. */
const by =
  (measure: Measure): Order =>
  (a, b) =>
    measure(b) - measure(a) || (a.product.id < b.product.id ? -1 : 1);

const ORDERS = {
  newest: by(({ product }) => Date.parse(product.createdAt)),
  price: by(({ product }) => -product.price),
  '-price': by(({ product }) => product.price),
  popular: by(({ product }) => product.sold),
} satisfies Record<string, Order>;

/** Without a text nothing is more relevant than what others chose. */
function orderOf({ sort = 'relevance' }: ProductQuery, scores: ReadonlyMap<string, number> | undefined): Order {
  if (sort !== 'relevance') return ORDERS[sort];
  return scores ? by(({ product }) => scores.get(product.id) ?? 0) : ORDERS.popular;
}

/** After the product that ended the last page, wherever it is now; if it is gone, where it was. */
function startAfter(sorted: readonly Shelved[], position: string): number {
  const [start = '', id = ''] = position.split(' ');
  const index = sorted.findIndex(({ product }) => product.id === id);
  return index < 0 ? Number(start) : index + 1;
}
