import { aGuest, aProduct, aShop, aUserPool, type Call, placed } from '@rakhi/api/testing';
import { vi } from 'vitest';
import type { Row, Things } from './access-by-route.ts';
import { aCast, type Caller } from './cast.ts';

export type Asked = ReturnType<Row['ask']>;
export type Answer = Awaited<ReturnType<Call>>;

/** A shop with a user pool of its own, everybody who may come to its door, and a way to make things that belong to one of them. */
export async function shopUnderAttack() {
  const thread = aProduct({ stock: 5_000 });
  const spare = aProduct();
  const pool = await aUserPool();
  const shop = await aShop({ products: [thread, spare], pool });
  const { call, deps } = shop;
  const cast = await aCast(pool, call, thread.id);
  const { body: other } = await placed(call, await aGuest(call, [{ productId: thread.id }]));

  async function thingsOf(owner: string): Promise<Things> {
    const headers = cast[owner]?.headers ?? {};
    const { body: cart } = await call('POST /cart', { body: { productId: thread.id }, headers });
    const { body: order } = await placed(call, headers);
    const file = await deps.orders.read(order.orderId);
    return {
      productId: thread.id,
      spareId: spare.id,
      lineId: cart.items[0].id,
      orderId: order.orderId,
      sessionId: order.stripeSessionId,
      version: file?.order.version ?? 0,
    };
  }

  function linksTo(orderId: string): Record<string, Caller> {
    return {
      'link to the order': { headers: {}, orderToken: deps.orderTokens.issue(orderId) },
      'link to another order': { headers: {}, orderToken: other.accessToken },
    };
  }

  function ask(caller: Caller, route: string, { address, body, headers }: Asked): Promise<Answer> {
    const { orderToken, hoursLater } = caller;
    const query = orderToken === undefined ? '' : `${address.includes('?') ? '&' : '?'}token=${orderToken}`;
    const send = () =>
      call(`${route.split(' ')[0]} ${address}${query}`, { body, headers: { ...headers, ...caller.headers } });
    return hoursLater === undefined ? send() : later(hoursLater, send);
  }

  return { ...shop, cast, thingsOf, linksTo, ask };
}

/** Only what reads the clock meanwhile is deceived, so nothing else may run beside it. */
async function later<Result>(hours: number, act: () => Promise<Result>): Promise<Result> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 });
  try {
    return await act();
  } finally {
    vi.useRealTimers();
  }
}
