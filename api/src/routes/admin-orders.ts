import { AdminOrderQuery, Order, OrderList, RefundRequest, UpdateOrderRequest } from '@rakhi/contract';
import {
  cancelOrder,
  cents,
  type OrderFile,
  type OrderFilter,
  type Page,
  type PageRequest,
  refundOrder,
  ShopError,
  type Order as StoredOrder,
  updateOrder,
} from '@rakhi/core';
import type * as z from 'zod';
import type { Deps } from '../deps.ts';
import { isIn, userIdOf } from '../http/caller.ts';
import { route } from '../http/route.ts';
import { presentOrder, presentSummary } from '../presenters/order.ts';
import { OrderParams, pageOf } from './order-access.ts';

/** What staff may give back of one order without asking the owner. */
const STAFF_REFUND = cents(10_000);
const DAYS_LISTED = 365;
/** How many pages of the list a search by name or mail looks through before it answers with what it has. */
const PAGES_SEARCHED = 5;

export const getAdminOrders = route({
  method: 'GET',
  path: '/admin/orders',
  summary: 'Orders by status, payment and day; `q` finds a number, a mail or a name',
  access: 'staff',
  query: AdminOrderQuery,
  replies: { 200: OrderList },
  refusals: ['invalid_cursor'],
  async handle({ query }, deps) {
    const { limit, cursor, ...asked } = query;
    const list = `admin orders ${JSON.stringify(asked)}`;
    const page = pageOf(list, { limit, cursor }, deps);
    const filter = filterFrom(query, deps.clock.now());
    const { items, nextKey } = query.q
      ? await search(query.q, filter, page, deps)
      : await deps.orders.list(filter, page);
    const nextCursor = nextKey === undefined ? null : deps.cursors.write(list, nextKey);
    return { status: 200, body: { items: items.map((order) => presentSummary(order, deps.imageUrl)), nextCursor } };
  },
});

export const getAdminOrder = route({
  method: 'GET',
  path: '/admin/orders/{id}',
  summary: 'One order with the house’s own notes',
  access: 'staff',
  params: OrderParams,
  replies: { 200: Order },
  refusals: ['not_found'],
  async handle({ params: { id } }, deps) {
    return { status: 200, body: presentOrder(await fileOf(id, deps), 'house', deps.imageUrl) };
  },
});

export const putAdminOrder = route({
  method: 'PUT',
  path: '/admin/orders/{id}',
  summary: 'Move an order or its parcels, or leave a note; `cancelled` gives back what was paid',
  access: 'staff',
  params: OrderParams,
  body: UpdateOrderRequest,
  replies: { 200: Order },
  refusals: ['not_found', 'version_conflict', 'invalid_transition', 'refund_failed', 'payment_unavailable'],
  async handle({ params: { id }, body, caller }, deps) {
    const actor = userIdOf(caller) ?? 'shop';
    if (body.status === 'cancelled') await cancel(id, { ...body, actor }, deps);
    else await updateOrder({ ...body, orderId: id, actor }, deps);
    return { status: 200, body: presentOrder(await fileOf(id, deps), 'house', deps.imageUrl) };
  },
});

export const postAdminRefund = route({
  method: 'POST',
  path: '/admin/orders/{id}/refunds',
  summary: 'Give money back through Stripe, in part or in whole',
  access: 'staff',
  idempotencyKey: 'required',
  params: OrderParams,
  body: RefundRequest,
  replies: { 201: Order },
  refusals: ['not_found', 'not_allowed', 'refund_exceeds_paid', 'refund_failed'],
  async handle({ params: { id }, body, caller, repeat }, deps) {
    const actor = userIdOf(caller) ?? 'shop';
    const most = isIn(caller, 'admin') ? undefined : STAFF_REFUND;
    const refundId = repeat && `ref_${deps.hash(`${repeat.scope} ${repeat.key}`).slice(0, 26)}`;
    await refundOrder({ ...body, orderId: id, actor, most, refundId }, deps).catch(unlessWrittenDown);
    return { status: 201, body: presentOrder(await fileOf(id, deps), 'house', deps.imageUrl) };
  },
});

async function fileOf(id: string, { orders }: Deps): Promise<OrderFile> {
  const file = await orders.read(id);
  if (!file) throw new ShopError('not_found', 'There is no such order.');
  return file;
}

type Cancellation = { version: number; actor: string; reason?: string | undefined; note?: string | undefined };

async function cancel(id: string, { version, actor, reason, note }: Cancellation, deps: Deps): Promise<void> {
  const { order } = await fileOf(id, deps);
  if (order.version !== version) {
    const message = 'Somebody else has changed this order meanwhile.';
    throw new ShopError('version_conflict', message, { version: order.version });
  }
  await cancelOrder({ orderId: id, actor, reason: reason ?? note ?? 'Cancelled by the shop' }, deps);
}

/** Stripe does not answer, but the refund is written down and asked for again by the clock: refusing it would invite a second one. */
function unlessWrittenDown(error: unknown): void {
  if (!(error instanceof ShopError && error.code === 'payment_unavailable')) throw error;
}

function filterFrom(query: z.infer<typeof AdminOrderQuery>, now: Date): OrderFilter {
  const { status, paymentStatus, sort } = query;
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
  return {
    ...(status && { status }),
    ...(paymentStatus && { paymentStatus }),
    from: query.from ?? daysAgo(DAYS_LISTED),
    to: query.to ?? daysAgo(0),
    oldestFirst: sort === 'createdAt',
  };
}

/** A number is looked up; for everything else the list is read, a few pages at a time. */
async function search(q: string, filter: OrderFilter, page: PageRequest, { orders }: Deps): Promise<Page<StoredOrder>> {
  const id = q.startsWith('ord_') ? q : await orders.idByNumber(q.toUpperCase());
  const file = id === undefined ? undefined : await orders.read(id);
  if (file) return { items: [file.order] };

  const found: StoredOrder[] = [];
  let startKey = page.startKey;
  for (let pages = 0; pages < PAGES_SEARCHED && found.length < page.limit; pages += 1) {
    const { items, nextKey } = await orders.list(filter, { limit: 100, ...(startKey !== undefined && { startKey }) });
    found.push(...items.filter((order) => mentions(order, q.toLowerCase())));
    startKey = nextKey;
    if (startKey === undefined) break;
  }
  return { items: found, ...(startKey !== undefined && { nextKey: startKey }) };
}

function mentions({ email, recipients }: StoredOrder, q: string): boolean {
  return email.includes(q) || recipients.some(({ name }) => name.toLowerCase().includes(q));
}
