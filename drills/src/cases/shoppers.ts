import { randomUUID } from 'node:crypto';
import { type Deps, jobs } from '@rakhi/api';
import { ADMIN, aGuest, type Call, placed, STAFF } from '@rakhi/api/testing';
import type { Product } from '@rakhi/core';
import { inject } from 'vitest';

type Shop = { call: Call; deps: Deps; control: (path: string, body?: object) => Promise<unknown> };

/** A checkout as its shopper holds it. */
export type Bought = {
  orderId: string;
  orderNumber: string;
  stripeSessionId: string;
  clientSecret: string;
  accessToken: string;
  totals: { total: number };
  email: string;
  headers: Record<string, string>;
};

type Payment = { card?: string; method?: string; authentication?: string };
type RefundWish = { amount?: number; items?: object[]; restock?: true; key?: string };

/** What people do in the shop, each through the public API, and what they see afterwards. */
export function shoppersIn({ call, deps, control }: Shop) {
  async function guest(...wanted: [Product, number?][]) {
    return aGuest(
      call,
      wanted.map(([{ id: productId }, quantity = 1]) => ({ productId, quantity })),
    );
  }

  async function checkout(headers: Record<string, string>, changes: object = {}) {
    const email = `asha-${randomUUID()}@example.com`;
    const answer = await placed(call, headers, { email, ...changes });
    return { ...answer, bought: { email, ...changes, ...answer.body, headers } as Bought };
  }

  const pay = (order: Bought, payment: Payment = {}) => control(`sessions/${order.stripeSessionId}/complete`, payment);
  const orderOf = async ({ orderId }: Pick<Bought, 'orderId'>) =>
    (await call(`GET /admin/orders/${orderId}`, { headers: STAFF })).body;

  return {
    guest,
    checkout,
    pay,
    orderOf,
    /** A guest with a cart of her own comes as far as the card form. */
    async buy(product: Product, quantity = 1) {
      const { status, text, bought } = await checkout(await guest([product, quantity]));
      if (status !== 201) throw new Error(`not bought: ${text}`);
      return bought;
    },
    /** What the return page asks, as often as it likes. */
    settle: (order: Pick<Bought, 'stripeSessionId'>) =>
      call('POST /checkout/settle', { body: { sessionId: order.stripeSessionId } }),
    stateOf: async (order: Pick<Bought, 'stripeSessionId'>) =>
      (await call('POST /checkout/settle', { body: { sessionId: order.stripeSessionId } })).body.state,
    cancel: (order: Bought) => call(`POST /orders/${order.orderId}/cancel?token=${order.accessToken}`),
    refund: ({ orderId }: Bought, { key = randomUUID(), ...wish }: RefundWish = {}) =>
      call(`POST /admin/orders/${orderId}/refunds`, {
        body: { reason: 'a bead was missing', ...wish },
        headers: { ...ADMIN, 'Idempotency-Key': key },
      }),
    paymentIntentOf: async (order: Bought) => String((await orderOf(order)).paymentIntentId),
    /** Every letter she has got: the outbox is sent first. */
    async lettersTo({ email }: Bought): Promise<string[]> {
      await jobs['send-mail'](deps);
      const answer = await fetch(`${inject('standIns').mailbox}/messages?to=${encodeURIComponent(email)}`);
      return ((await answer.json()) as { subject: string }[]).map(({ subject }) => subject).reverse();
    },
  };
}
