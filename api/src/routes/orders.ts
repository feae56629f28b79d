import { setTimeout as pause } from 'node:timers/promises';
import {
  Accepted,
  CancelOrderRequest,
  ChangeAddressRequest,
  LookupRequest,
  Order,
  OrderList,
  OrderTokenQuery,
  PageQuery,
} from '@rakhi/contract';
import { cancelOrder, changeAddress, sendOrderLink } from '@rakhi/core';
import * as z from 'zod';
import { isIn, userIdOf } from '../http/caller.ts';
import { route } from '../http/route.ts';
import { presentOrder, presentSummary } from '../presenters/order.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { OrderParams, openOrder, pageOf } from './order-access.ts';

/** Longer than any look-up takes, so that its time does not tell whether there was anything to find. */
const LOOKUP_MS = 400;

export const getOrders = route({
  method: 'GET',
  path: '/orders',
  summary: 'My orders, newest first',
  access: 'customer',
  query: PageQuery,
  replies: { 200: OrderList },
  refusals: ['invalid_cursor'],
  async handle({ query, caller }, deps) {
    const userId = userIdOf(caller) ?? '';
    const list = `orders of ${userId}`;
    const { items, nextKey } = await deps.orders.ofUser(userId, pageOf(list, query, deps));
    const nextCursor = nextKey === undefined ? null : deps.cursors.write(list, nextKey);
    return { status: 200, body: { items: items.map((order) => presentSummary(order, deps.imageUrl)), nextCursor } };
  },
});

export const getOrder = route({
  method: 'GET',
  path: '/orders/{id}',
  summary: 'One order, for its owner, the house, or whoever holds its link',
  access: 'anyone',
  params: OrderParams,
  query: OrderTokenQuery,
  replies: { 200: Order },
  refusals: ['not_found'],
  async handle(asked, deps) {
    const file = await openOrder(asked, deps);
    return { status: 200, body: presentOrder(file, 'shopper', deps.imageUrl) };
  },
});

export const postOrderLookup = route({
  method: 'POST',
  path: '/orders/lookup',
  summary: 'Mails the link to an order to the address it was ordered with; the answer is always the same',
  access: 'anyone',
  limit: 'lookup',
  idempotencyKey: 'needless',
  body: LookupRequest,
  replies: { 202: Accepted },
  async handle({ body }, deps) {
    await Promise.all([sendOrderLink(body, deps), pause(LOOKUP_MS)]);
    return { status: 202, body: { accepted: true as const } };
  },
});

export const postOrderCancel = route({
  method: 'POST',
  path: '/orders/{id}/cancel',
  summary: 'Cancel an order that is not packed yet; what was paid goes back by itself',
  access: 'anyone',
  params: OrderParams,
  query: OrderTokenQuery,
  body: CancelOrderRequest,
  replies: { 200: Order },
  refusals: ['not_found', 'invalid_transition', 'refund_failed', 'payment_unavailable'],
  async handle(asked, deps) {
    const { order } = await openOrder(asked, deps);
    const actor = isIn(asked.caller, 'staff') ? (userIdOf(asked.caller) ?? 'shop') : 'shopper';
    await cancelOrder({ orderId: order.id, actor, reason: asked.body.reason || 'Cancelled' }, deps);
    const file = await openOrder(asked, deps);
    return { status: 200, body: presentOrder(file, 'shopper', deps.imageUrl) };
  },
});

export const putOrderAddress = route({
  method: 'PUT',
  path: '/orders/{id}/recipients/{n}/address',
  summary: 'Correct where a parcel goes, until it is packed',
  access: 'anyone',
  params: OrderParams.extend({ n: z.coerce.number().int().min(1) }),
  query: OrderTokenQuery,
  body: ChangeAddressRequest,
  replies: { 200: Order },
  refusals: ['not_found', 'version_conflict', 'invalid_transition', 'address_not_deliverable'],
  async handle(asked, deps) {
    const { order } = await openOrder(asked, deps);
    const { body, params, caller } = asked;
    const actor = isIn(caller, 'staff') ? (userIdOf(caller) ?? 'shop') : 'shopper';
    const address = withoutUndefined(body.address);
    const file = await changeAddress({ ...body, address, orderId: order.id, n: params.n, actor }, deps);
    return { status: 200, body: presentOrder(file, 'shopper', deps.imageUrl) };
  },
});
