import { jobs } from '@rakhi/api';
import { ADDRESS, aCheckout, aQuote, as, WEBHOOK_SECRET } from '@rakhi/api/testing';
import type { Order } from '@rakhi/core';
import Stripe from 'stripe';
import type { BankEvent } from './bank/bank.ts';
import type { Command } from './commands.ts';
import { type Answer, COUPON, type Shopper, STAFF, type World } from './world.ts';

/** What people and pages remember while a history goes on. */
export type Memory = {
  keys: number;
  /** What each shopper was shown last, by cart and coupon. */
  shown: Map<string, number>;
  /** Her last request to check out, to be sent again. */
  checkouts: Map<Shopper, { headers: Record<string, string>; body: object }>;
  refunds: Map<string, { headers: Record<string, string>; body: object }>;
  /** Sessions whose secret a shopper was given: only those can be paid. */
  payable: string[];
  delivered: Set<string>;
};

export function emptyMemory(): Memory {
  return { keys: 0, shown: new Map(), checkouts: new Map(), refunds: new Map(), payable: [], delivered: new Set() };
}

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

async function fillCart(
  { shopper, product, quantity }: Extract<Command, { kind: 'fills her cart' }>,
  { ask, products }: World,
  { shown }: Memory,
) {
  for (const key of shown.keys()) if (key.startsWith(shopper)) shown.delete(key);
  await forOne(products, product, ({ id }) =>
    ask('POST /cart', { headers: as(shopper), body: { productId: id, quantity } }),
  );
}

async function checkOut(
  command: Extract<Command, { kind: 'checks out' }>,
  world: World,
  memory: Memory,
): Promise<void> {
  const { shopper, coupon, again } = command;
  const earlier = memory.checkouts.get(shopper);
  const request = again && earlier ? earlier : await newCheckout({ shopper, coupon }, world, memory);
  memory.checkouts.set(shopper, request);
  const { status, body } = await world.ask('POST /checkout', request);
  if (status === 201 && body.stripeSessionId) memory.payable.push(body.stripeSessionId);
  // She is shown what it costs now, and has not agreed to it before she comes again.
  if (body.totals) memory.shown.set(`${shopper} ${coupon}`, body.totals.total);
}

async function newCheckout({ shopper, coupon }: { shopper: Shopper; coupon: boolean }, world: World, memory: Memory) {
  const total = memory.shown.get(`${shopper} ${coupon}`) ?? (await quoted(shopper, coupon, world));
  memory.shown.set(`${shopper} ${coupon}`, total);
  memory.keys += 1;
  return {
    headers: { ...as(shopper), 'Idempotency-Key': `checkout-${memory.keys}` },
    body: aCheckout({
      expectedTotal: total,
      email: `${shopper}@example.com`,
      recipients: [{ name: 'Rohan', address: ADDRESS }],
      ...(coupon && { couponCode: COUPON }),
    }),
  };
}

async function quoted(shopper: Shopper, coupon: boolean, { ask }: World): Promise<number> {
  const asked = { headers: as(shopper), body: aQuote({ ...(coupon && { couponCode: COUPON }) }) };
  const { body } = await ask('POST /checkout/quote', asked);
  return body.totals?.total ?? 0;
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
  const payload = JSON.stringify({ object: 'event', ...event });
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

/** The newest is 0; who counts beyond the oldest begins again. */
async function forOne<Thing>(
  things: readonly Thing[],
  which: number,
  work: (thing: Thing) => Promise<unknown>,
): Promise<unknown> {
  const thing = things.at(-1 - (which % Math.max(1, things.length)));
  return thing === undefined ? undefined : work(thing);
}
