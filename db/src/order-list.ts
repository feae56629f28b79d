import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Order, OrderFilter, Orders } from '@rakhi/core';
import { namesIn } from './expressions.ts';
import { gsi2, key } from './keys.ts';
import { monthsBetween } from './months.ts';
import { orders } from './order-items.ts';

/** How many orders a query looks at when a filter drops some, and how many queries a page may take before it ends early. */
const EFFORT = { lookedAt: 200, queries: 20 };

/** What the filter let through of a stretch of the list, and the place where to go on, unless it is the last. */
type Stretch = { found: Order[]; goOnAfter: string | undefined };

/**
 * The back office's list. A page may have fewer orders than asked for, and still a next: when a filter drops very many,
 * or when there are years without any.
 */
export function orderListIn(table: string, client: DynamoDBDocumentClient, effort = EFFORT): Pick<Orders, 'list'> {
  async function* stretches(filter: OrderFilter, size: number, startKey?: string): AsyncGenerator<Stretch> {
    let after = startKey;
    const months = monthsOf(filter, startKey);
    for (const [index, month] of months.entries()) {
      do {
        const command = new QueryCommand({ TableName: table, Limit: size, ...listQuery(filter, month, after) });
        const { Items = [], LastEvaluatedKey } = await client.send(command);
        after = LastEvaluatedKey?.['GSI2SK'];
        yield { found: Items.map(orders.read), goOnAfter: after ?? borderOf(months[index + 1], filter) };
      } while (after !== undefined);
    }
  }

  return {
    async list(filter, { limit, startKey }) {
      const isFiltered = filter.status !== undefined || filter.paymentStatus !== undefined;
      // One more than asked for tells whether there is another page.
      const size = isFiltered ? effort.lookedAt : limit + 1;
      const found: Order[] = [];
      let queries = 0;
      for await (const stretch of stretches(filter, size, startKey)) {
        found.push(...stretch.found);
        const items = found.slice(0, limit);
        const last = items.at(-1);
        if (found.length > limit && last) return { items, nextKey: gsi2.order(last).GSI2SK };
        queries += 1;
        if (queries >= effort.queries && stretch.goOnAfter) return { items, nextKey: stretch.goOnAfter };
      }
      return { items: found };
    },
  };
}

function listQuery(filter: OrderFilter, month: string, after: string | undefined) {
  const { from, to, oldestFirst = false, status, paymentStatus } = filter;
  const wanted = Object.entries({ status, paymentStatus }).filter(([, value]) => value !== undefined);
  const FilterExpression = wanted.map(([name]) => `#${name} = :${name}`).join(' AND ');
  return {
    IndexName: 'GSI2',
    KeyConditionExpression: 'GSI2PK = :month AND GSI2SK BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':month': gsi2.ordersOf(month),
      ':from': from,
      // `~` sorts behind every time of that day.
      ':to': `${to}~`,
      ...Object.fromEntries(wanted.map(([name, value]) => [`:${name}`, value])),
    },
    ScanIndexForward: oldestFirst,
    ...(wanted.length > 0 && { FilterExpression, ExpressionAttributeNames: namesIn(FilterExpression) }),
    ...(after !== undefined && { ExclusiveStartKey: placeInList(after) }),
  };
}

/** The whole key of an order from its place in the list, `{createdAt}#{id}`. */
function placeInList(place: string) {
  const [createdAt = '', id = ''] = place.split('#');
  return { ...key.order(id), ...gsi2.order({ id, createdAt }) };
}

/** The place in front of a month's first order, in the direction of the list. */
function borderOf(month: string | undefined, { oldestFirst = false }: OrderFilter): string | undefined {
  return month === undefined || oldestFirst ? month : `${month}~`;
}

/** From the newest to the oldest, or the reverse, beginning with that of `startKey`. */
function monthsOf({ from, to, oldestFirst = false }: OrderFilter, startKey?: string): string[] {
  const first = oldestFirst && startKey !== undefined ? startKey : from;
  const last = !oldestFirst && startKey !== undefined ? startKey : to;
  const months = monthsBetween(first, last);
  return oldestFirst ? months : months.reverse();
}
