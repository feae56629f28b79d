import { aProduct } from '@rakhi/api/testing';
import { contributionOf, dayOf, salesBetween, sumOf } from '@rakhi/core';
import { expect, it } from 'vitest';
import type { Bought } from '../cases/shoppers.ts';
import { type CrowdShop, crowdShop, times } from '../crowds/crowd-shop.ts';
import { seeded } from '../crowds/seeded.ts';
import { aCounter } from './counters.ts';

const REFUND_FAILS_LATER = '4000000000005126';
const UNITS_EACH = 2;
const STOCK = 100;
const TURNS = 24;

it.each([1, 2, 3])(
  'what is told late, twice, in any order or never, to many who die at it, is counted once when all has come to rest (%i)',
  async (seed) => {
    const rakhi = aProduct({ stock: STOCK });
    const shop = await crowdShop({ products: [rakhi] });
    const chance = seeded(seed);
    const oneOf = <Thing>(things: readonly Thing[]) => things[Math.floor(chance() * things.length)] as Thing;
    const counters = [1, 2, 3].map((n) => aCounter(shop, seed * 10 + n));
    const orders: Bought[] = [];
    const told: string[] = [];

    for (let turn = 0; turn < TURNS; turn += 1) {
      if (turn === TURNS / 2) await shop.pass(24 * 60);
      if (turn % 3 === 0) orders.push(...(await times(2, () => shop.buy(rakhi, UNITS_EACH))));
      const order = oneOf(orders);
      const some = () => Array.from({ length: Math.min(4, told.length) }, () => oneOf(told));
      await Promise.all([oneOf(DEEDS)(order, shop), ...counters.map(({ hear }) => hear(some()))]);
      if (chance() < 0.6) told.push(order.orderId);
    }

    expect(counters.reduce((all, { deaths }) => all + deaths(), 0)).toBeGreaterThan(0);
    await shop.comeToRest();
    const { days, totals } = await salesBetween({}, shop.deps);
    expect(days.filter(({ placed }) => placed > 0)).toEqual(await whatOrdersSay(shop, days));
    expect(totals).toEqual(await whatStripeAndTheShelfSay(shop, orders));
  },
);

type Deed = (order: Bought, shop: CrowdShop) => Promise<unknown>;

/** Each may be refused: then nothing happens. */
const DEEDS: readonly Deed[] = [
  (order, shop) => payWith(order, shop),
  (order, shop) => payWith(order, shop),
  (order, shop) => payWith(order, shop, REFUND_FAILS_LATER),
  (order, shop) => payWith(order, shop, REFUND_FAILS_LATER),
  (order, shop) => shop.refund(order, { amount: 100 }),
  async (order, shop) => {
    const [{ itemId, recipient }] = (await shop.orderOf(order)).items;
    return shop.refund(order, { items: [{ itemId, recipient, quantity: 1 }], restock: true });
  },
  (order, shop) => shop.cancel(order),
  (_, shop) => shop.webhooks(),
  async (_, shop) => {
    await shop.pass(40);
    await shop.sweep();
  },
];

async function payWith(order: Bought, shop: CrowdShop, card?: string): Promise<void> {
  await shop.pay(order, card === undefined ? {} : { card }).catch(() => undefined);
  await shop.settle(order);
}

async function whatOrdersSay({ deps }: CrowdShop, shown: readonly { day: string }[]) {
  const span = { from: shown[0]?.day ?? '', to: shown.at(-1)?.day ?? '', oldestFirst: true };
  const { items } = await deps.orders.list(span, { limit: 100 });
  const days = [...new Set(items.map(dayOf))];
  return days.map((day) => ({ day, ...sumOf(items.filter((order) => dayOf(order) === day).map(contributionOf)) }));
}

async function whatStripeAndTheShelfSay(shop: CrowdShop, orders: readonly Bought[]) {
  const paid = (await shop.sessions()).filter(({ payment_status }) => payment_status === 'paid');
  const { data: refunds } = await shop.dashboard.refunds.list({ limit: 100 });
  const [rakhi = aProduct()] = shop.products;
  const sold = STOCK - ((await shop.stockOf(rakhi)) ?? 0);
  return {
    placed: orders.length,
    paid: paid.length,
    takings: paid.reduce((sum, { amount_total }) => sum + (amount_total ?? 0), 0),
    refunded: refunds.filter(({ status }) => status !== 'failed').reduce((sum, { amount }) => sum + amount, 0),
    givenBack: orders.length * UNITS_EACH - sold,
  };
}
