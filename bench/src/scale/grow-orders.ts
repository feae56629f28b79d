import type { OrderList } from '@rakhi/contract';
import { ask, askWell } from '../shop/ask.ts';
import type { Headers } from '../shop/back-office.ts';
import type { Running } from '../shop/running.ts';
import { copyOf, idOfCopy, type Renames } from './copies.ts';
import { type Table, tableOf, type WireItem } from './table-calls.ts';

/** A shop of two years, in which every tenth order has another customer. */
const DAYS = 730;
const DAY_MS = 86_400_000;
/** Has no factor in common with the days, so that all of them get as many orders, in no order. */
const STRIDE = 7919;
const ORDERS_EACH = 10;
/** So many orders are written together. */
const BATCH = 100;

/**
 * Adds copies of a delivered order and of its number, from the `from`th to the `to`th. Its parcels and its history stay
 * single: they lie below the order's own key and on no list, and would take an hour to write.
 */
export async function growOrders(running: Running, customer: Headers, { from, to }: { from: number; to: number }) {
  const table = tableOf(running);
  const original = await itemsOf(table, await deliveredOrder(running, customer));
  for (let n = from; n < to; n += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, to - n) }, (_, index) => n + index);
    await table.write(numbers.flatMap((each) => copyOf(original, renamesOf(original, each))));
  }
}

async function deliveredOrder({ api }: Running, headers: Headers) {
  const { items } = JSON.parse((await askWell(ask, 'GET', `${api}/orders`, { headers })).text) as OrderList;
  const delivered = items.find(({ status }) => status === 'delivered');
  if (!delivered) throw new Error('The demo shop has no delivered order to copy.');
  return delivered;
}

async function itemsOf(table: Table, { id, orderNumber }: { id: string; orderNumber: string }): Promise<WireItem[]> {
  const [below, numbers] = await Promise.all([
    table.query('PK', `ORDER#${id}`),
    table.query('PK', `NUMBER#${orderNumber}`),
  ]);
  return [...below.filter(({ entity }) => entity?.S === 'order'), ...numbers];
}

function renamesOf(items: readonly WireItem[], n: number): Renames {
  const order = items.find(({ entity }) => entity?.S === 'order') ?? {};
  const text = (name: string) => order[name]?.S ?? '';
  const createdAt = new Date(Date.now() - ((n * STRIDE) % DAYS) * DAY_MS - n).toISOString();
  return [
    [text('id'), idOfCopy(text('id'), n)],
    [text('orderNumber'), `${text('orderNumber')}-${n}`],
    [text('userId'), `customer-${Math.floor(n / ORDERS_EACH)}`],
    [text('GSI2PK'), `ORDERS#${createdAt.slice(0, 7)}`],
    [text('createdAt'), createdAt],
  ];
}
