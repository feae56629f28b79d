import { cents, type Order } from '@rakhi/core';
import { expect, it } from 'vitest';
import type { Bank } from './bank.ts';
import { leanBank } from './lean-bank.ts';
import { standInBank } from './stand-in-bank.ts';

/** A bank with one order's session open, and both clocks. */
type Open = { bank: Bank; order: Order; sessionId: string; wait(seconds: number): Promise<void> };
type Tell = (open: Open) => Promise<unknown>;

/** The memory of one order is told by both, and has to be the same. */
const TALES: Record<string, Tell> = {
  'an open session': async ({ bank, sessionId }) => bank.payments.read(sessionId),
  'starting it again': async ({ bank, order, sessionId }) => {
    const again = await bank.payments.start(order);
    return again.started && again.sessionId === sessionId;
  },
  'starting what would end too soon': async ({ bank, order }) => {
    const late = { ...order, id: 'ord_late', expiresAt: inMinutes(20) };
    return (await bank.payments.start(late)).started;
  },
  'a paid one': paidWith('good'),
  'a declined card': paidWith('declined'),
  'a payment that takes its time': paidWith('delayed'),
  'one that came to nothing': async ({ bank, sessionId }) => {
    await bank.pay(sessionId, 'delayed');
    await bank.settleDelayed(sessionId, 'failed');
    return bank.payments.read(sessionId);
  },
  'one that arrived': async ({ bank, sessionId }) => {
    await bank.pay(sessionId, 'delayed');
    await bank.settleDelayed(sessionId, 'succeeded');
    return bank.payments.read(sessionId);
  },
  'ending an open one': async ({ bank, sessionId }) => bank.payments.expire(sessionId),
  'ending a paid one': async ({ bank, sessionId }) => {
    await bank.pay(sessionId, 'good');
    return bank.payments.expire(sessionId);
  },
  'paying one that has ended': async ({ bank, sessionId }) => {
    await bank.payments.expire(sessionId);
    await bank.pay(sessionId, 'good');
    return bank.payments.read(sessionId);
  },
  'one whose time has run out': async ({ bank, sessionId, wait }) => {
    await wait(36 * 60);
    return bank.payments.read(sessionId);
  },
  'a refund, asked for twice': refundsOf('good', async (ask) => [await ask('ref_1', 300), await ask('ref_1', 300)]),
  'two refunds, and one too many': refundsOf('good', async (ask) => [
    await ask('ref_1', 300),
    await ask('ref_2', 500),
    await ask('ref_3', 300),
  ]),
  'a refund that takes its time': refundsOf('refund pends', async (ask, { wait }) => [
    await ask('ref_1', 300),
    await wait(5),
  ]),
  'a refund that bounces, and another': refundsOf('refund bounces', async (ask, { wait }) => [
    await ask('ref_1', 999),
    await wait(5),
    await ask('ref_2', 999),
  ]),
  'a refund in the dashboard': refundsOf('good', async (ask, { bank, intent }) => [
    await bank.refundInDashboard(intent, 400),
    await ask('ref_1', 700),
  ]),
  'a refund of what is disputed': refundsOf('good', async (ask, { bank, intent }) => [
    await bank.dispute(intent, 'needs_response'),
    await ask('ref_1', 100),
    await bank.dispute(intent, 'won'),
    await ask('ref_2', 100),
  ]),
  'a dispute': async ({ bank, sessionId }) => {
    const { payments } = bank;
    await bank.pay(sessionId, 'good');
    const { paymentIntentId = '' } = await payments.read(sessionId);
    await bank.dispute(paymentIntentId, 'needs_response');
    const [{ data } = { data: { object: {} } }] = (await bank.events()).filter(({ type }) => type.includes('dispute'));
    const { id } = data.object as { id: string };
    const open = await payments.dispute(id);
    await bank.dispute(paymentIntentId, 'lost');
    return [open.paymentIntentId === paymentIntentId, open.isOpen, await payments.dispute(id)];
  },
};

it.each(Object.entries(TALES))('%s is told alike by the bank in memory and by Stripe’s adapter', async (_, tell) => {
  const [lean, real] = await Promise.all([tell(await opened(inMemory())), tell(await opened(standIn()))]);
  expect(nameless(lean)).toEqual(nameless(real));
});

function paidWith(card: Parameters<Bank['pay']>[1]): Tell {
  return async ({ bank, sessionId, order }) => {
    const { payments } = bank;
    await bank.pay(sessionId, card);
    const { paymentIntentId } = await payments.read(sessionId);
    return [
      await payments.read(sessionId),
      await payments.completedSince(new Date(0)),
      paymentIntentId !== undefined && (await payments.orderIdOf(paymentIntentId)) === order.id,
      toldOf(await bank.events()),
    ];
  };
}

type Refunding = { bank: Bank; intent: string; wait: Open['wait'] };
type Ask = (refundId: string, amount: number) => Promise<unknown>;

function refundsOf(
  card: Parameters<Bank['pay']>[1],
  story: (ask: Ask, refunding: Refunding) => Promise<unknown>,
): Tell {
  return async ({ bank, order, sessionId, wait }) => {
    await bank.pay(sessionId, card);
    const { paymentIntentId: intent = '' } = await bank.payments.read(sessionId);
    const paid = { ...order, paymentIntentId: intent };
    const ask: Ask = (id, amount) =>
      bank.payments.refund(paid, {
        id,
        amount: cents(amount),
        status: 'requested',
        reason: '',
        by: 'shop',
        createdAt: '',
      });
    return [
      await story(ask, { bank, intent, wait }),
      await bank.payments.refundsOf(intent),
      toldOf(await bank.events()),
    ];
  };
}

/** What the shop acts on; in which order things are told is chance. */
function toldOf(events: readonly { type: string }[]): string[] {
  const types = events.map(({ type }) => type);
  return [
    ...new Set(
      types.filter((type) => /^(checkout|refund\.(created|updated)|charge\.(refunded|dispute\.created))/.test(type)),
    ),
  ].sort();
}

/** Everything but the ids that each bank makes up. */
function nameless(told: unknown): unknown {
  const text = JSON.stringify(told, (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/\b(cs_test|pi|re|dp|ch)_\w+/g, '$1_…') : value,
  );
  return text === undefined ? undefined : JSON.parse(text);
}

type Clocked = { bank: Bank; wait(seconds: number): Promise<void> };

function inMemory(): Clocked {
  let time = Date.now();
  const bank = leanBank({ now: () => new Date(time) });
  return {
    bank,
    wait: async (seconds) => {
      time += seconds * 1000;
    },
  };
}

function standIn(): Clocked {
  const bank = standInBank();
  return { bank, wait: (seconds) => bank.wait(seconds) };
}

async function opened({ bank, wait }: Clocked): Promise<Open> {
  const order = anOrder();
  const started = await bank.payments.start(order);
  if (!started.started) throw new Error(started.why);
  return { bank, order, sessionId: started.sessionId, wait };
}

function anOrder(): Order {
  const [price, none] = [cents(999), cents(0)];
  const totals = { subtotal: price, discount: none, shipping: none, tax: none, total: price, currency: 'USD' };
  const items = [{ productId: 'prod_1', name: 'Rakhi', price, quantity: 1 }];
  const order = {
    id: 'ord_1',
    orderNumber: 'UR-1',
    email: 'asha@example.com',
    items,
    recipients: [],
    totals,
    expiresAt: inMinutes(35),
  };
  return order as unknown as Order;
}

function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}
