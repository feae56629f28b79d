import { jobs } from '@rakhi/api';
import { as, WEBHOOK_SECRET } from '@rakhi/api/testing';
import type { Order } from '@rakhi/core';
import Stripe from 'stripe';
import type { BankEvent } from './bank/bank.ts';
import { forOne } from './for-one.ts';
import type { Command } from './history.ts';
import type { Memory } from './memory.ts';
import { checkOut, fillCart } from './shopping.ts';
import { type Answer, STAFF, type World } from './world.ts';

type Perform<Kind> = (command: Extract<Command, { kind: Kind }>, world: World, memory: Memory) => Promise<unknown>;

const PERFORM: { [Kind in Command['kind']]: Perform<Kind> } = {
  'fills her cart': fillCart,
  'checks out': checkOut,
  pays: ({ which, card }, { bank }, { payable }) => forOne(payable, which, (sessionId) => bank.pay(sessionId, card)),
  'pays unseen': async ({ which }, { bank }) =>
    forOne(await bank.sessions(), which, ({ sessionId }) => bank.pay(sessionId, 'good')),
  'delayed money': ({ which, outcome }, { bank }, { payable }) =>
    forOne(payable, which, (sessionId) => bank.settleDelayed(sessionId, outcome)),
  webhook: async ({ which }, world, memory) =>
    forOne(await world.bank.events(), which, (event) => deliver(event, world, memory)),
  'return page': ({ which }, { ask }, { payable }) =>
    forOne(payable, which, (sessionId) => ask('POST /checkout/settle', { body: { sessionId } })),
  job: ({ name }, { deps }) => jobs[name](deps),
  waits: ({ minutes }, { wait }) => wait(minutes * 60),
  cancels: ({ which, by }, { ask, ...world }) =>
    forOne(orders(world), which, ({ id, userId }) =>
      ask(`POST /orders/${id}/cancel`, { headers: by === 'staff' ? STAFF : as(userId), body: {} }),
    ),
  refunds: refund,
  'dashboard refund': async ({ which, share }, { bank }) =>
    forOne(await paidSessions(bank), which, ({ intent, amount }) =>
      bank.refundInDashboard(intent, Math.max(1, Math.floor(amount / share))),
    ),
  dispute: async ({ which, status }, { bank }) =>
    forOne(await paidSessions(bank), which, ({ intent }) => bank.dispute(intent, status)),
  moves: ({ which, to }, { ask, ...world }) =>
    forOne(orders(world), which, ({ id, version }) =>
      ask(`PUT /admin/orders/${id}`, { headers: STAFF, body: { status: to, version, reason: 'as it is' } }),
    ),
  packs: ({ which, to }, { ask, ...world }) =>
    forOne(orders(world), which, ({ id, version }) =>
      ask(`PUT /admin/orders/${id}`, { headers: STAFF, body: { shipments: [{ n: 1, status: to }], version } }),
    ),
  stock: ({ product, change }, { deps, products }) =>
    forOne(products, product, ({ id }) => deps.products.changeStock(id, change)),
  price: ({ product, price }, { deps, products }) =>
    forOne(products, product, async ({ id }) => {
      const before = await deps.products.byId(id);
      if (before)
        await deps.products.update(before, {
          ...before,
          price: price as typeof before.price,
          version: before.version + 1,
        });
    }),
};

export function perform(command: Command, world: World, memory: Memory): Promise<unknown> {
  const does = PERFORM[command.kind] as Perform<Command['kind']>;
  return does(command, world, memory);
}

async function refund(
  { which, what, again }: Extract<Command, { kind: 'refunds' }>,
  world: World,
  memory: Memory,
): Promise<void> {
  await forOne(orders(world), which, (order) => {
    const earlier = memory.refunds.get(order.id);
    memory.keys += 1;
    const fresh = {
      headers: { ...STAFF, 'Idempotency-Key': `refund-${memory.keys}` },
      body: { reason: 'as it is', ...refundBody(what, order) },
    };
    const request = again && earlier ? earlier : fresh;
    memory.refunds.set(order.id, request);
    return world.ask(`POST /admin/orders/${order.id}/refunds`, request);
  });
}

function refundBody(what: 'all' | 'part' | 'first item', { items, totals }: Order): object {
  if (what === 'all') return {};
  if (what === 'part') return { amount: Math.max(1, Math.floor(totals.total / 3)) };
  return {
    restock: true,
    items: items.slice(0, 1).map(({ itemId, recipient }) => ({ itemId, recipient, quantity: 1 })),
  };
}

const stripe = new Stripe('sk_test_histories');

/** As Stripe does: signed, and again until it is told that it was heard. */
export async function deliver(event: BankEvent, { ask }: World, { delivered }: Memory): Promise<Answer> {
  const payload = JSON.stringify({ object: 'event', created: 0, ...event });
  const signature = stripe.webhooks.generateTestHeaderString({ payload, secret: WEBHOOK_SECRET });
  const answer = await ask('POST /webhooks/stripe', { headers: { 'stripe-signature': signature }, body: payload });
  if (answer.status === 200) delivered.add(event.id);
  return answer;
}

async function paidSessions(bank: World['bank']): Promise<{ intent: string; amount: number }[]> {
  return (await bank.sessions()).flatMap(({ paid, paymentIntentId: intent, amount }) =>
    paid && intent !== undefined ? [{ intent, amount }] : [],
  );
}

/** As the back office last saw them. */
function orders({ orderIds, versions }: Pick<World, 'orderIds' | 'versions'>): Order[] {
  return orderIds().flatMap((id) => versions(id).at(-1) ?? []);
}
