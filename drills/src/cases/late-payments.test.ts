import { aProduct } from '@rakhi/api/testing';
import { expect, it } from 'vitest';
import { type ListeningShop, listeningShop } from './listening-shop.ts';
import type { Bought } from './shoppers.ts';

const thread = aProduct({ stock: 10 });
const rare = aProduct({ stock: 1 });
const BANK = { method: 'us_bank_account' };

it('case 13: what has sold out between cart and checkout is refused, and nothing is charged', async () => {
  const shop = await listeningShop({ products: [rare] });
  const late = await shop.guest([rare]);
  await shop.buy(rare);
  const { status, body } = await shop.checkout(late, { expectedTotal: 1730 });
  expect(status).toBe(409);
  expect(body).toMatchObject({ code: 'out_of_stock', soldOut: [{ productId: rare.id, left: 0 }] });
  expect(await shop.sessions()).toHaveLength(1);
});

it('case 13: a payment that arrives when its stock is gone goes back whole, with an apology and an alarm', async () => {
  const { shop, order } = await shopWithLostSession();
  await shop.buy(rare);
  await shop.pay(order);
  await shop.webhooks();
  expect(await shop.orderOf(order)).toMatchObject({
    status: 'cancelled',
    paymentStatus: 'refunded',
    refundable: 0,
    refunds: [{ amount: order.totals.total, status: 'succeeded' }],
  });
  expect(await shop.stockOf(rare)).toBe(0);
  expect(await shop.stateOf(order)).toBe('refunded');
  expect(shop.alarms).toEqual(['PaidWithoutStock']);
  expect(await shop.lettersTo(order)).toEqual(
    expect.arrayContaining([`We are sorry: order ${order.orderNumber} sold out, and your money goes back`]),
  );
});

it('case 17: a payment that arrives after its order expired takes the stock again and is a good order', async () => {
  const { shop, order } = await shopWithLostSession();
  expect(await shop.stockOf(rare)).toBe(1);
  await shop.pay(order);
  await shop.webhooks();
  expect(await shop.orderOf(order)).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' });
  expect(await shop.stockOf(rare)).toBe(0);
  expect(await shop.stateOf(order)).toBe('paid');
  expect(await shop.lettersTo(order)).toEqual([`We have your order ${order.orderNumber}`]);
});

it('case 17: she cancels in one tab and pays in the other: whoever is first, no money stays without an order', async () => {
  const shop = await listeningShop({ products: [thread] });
  const [paidFirst, cancelledFirst] = [await shop.buy(thread), await shop.buy(thread)];
  await shop.pay(paidFirst);
  expect((await shop.cancel(paidFirst)).body).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded' });
  expect((await shop.cancel(cancelledFirst)).body).toMatchObject({ status: 'expired', paymentStatus: 'unpaid' });
  await expect(shop.pay(cancelledFirst)).rejects.toThrow('is expired');
  await shop.webhooks();
  expect([await shop.stateOf(paidFirst), await shop.stateOf(cancelledFirst)]).toEqual(['refunded', 'failed']);
  expect(await shop.stockOf(thread)).toBe(10);
});

it('case 17: an order cannot be cancelled while the money is on its way from a bank, but then it can', async () => {
  const shop = await listeningShop({ products: [thread] });
  const order = await shop.buy(thread);
  await shop.pay(order, BANK);
  const refused = await shop.cancel(order);
  expect(refused).toMatchObject({ status: 409, body: { code: 'invalid_transition' } });
  expect(await shop.orderOf(order)).toMatchObject({ status: 'pending', paymentStatus: 'processing', canCancel: false });
  expect(await shop.stockOf(thread)).toBe(9);
  await settleAtBank(shop, order, 'succeeded');
  expect((await shop.cancel(order)).body).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded' });
  expect(await shop.stockOf(thread)).toBe(10);
});

it.each([
  ['succeeded', { status: 'confirmed', paymentStatus: 'paid' }, 'paid', 9],
  ['failed', { status: 'cancelled', paymentStatus: 'failed' }, 'failed', 10],
] as const)('case 18: a delayed payment ships nothing and holds its stock until it has %s', async (...row) => {
  const [outcome, becomes, state, stock] = row;
  const shop = await listeningShop({ products: [thread] });
  const order = await shop.buy(thread);
  await shop.pay(order, BANK);
  await shop.webhooks();
  await shop.pass(60);
  await shop.sweep();
  expect(await shop.orderOf(order)).toMatchObject({ status: 'pending', paymentStatus: 'processing' });
  expect(await shop.stockOf(thread)).toBe(9);
  expect(await shop.stateOf(order)).toBe('confirming');
  expect(await shop.lettersTo(order)).toEqual([]);
  await settleAtBank(shop, order, outcome);
  expect(await shop.orderOf(order)).toMatchObject(becomes);
  expect(await shop.stockOf(thread)).toBe(stock);
  expect(await shop.stateOf(order)).toBe(state);
});

it('case 18: without a webhook the sweeper hears of it', async () => {
  const shop = await listeningShop({ products: [thread] });
  const order = await shop.buy(thread);
  await shop.pay(order, BANK);
  await shop.settle(order);
  await shop.control(`sessions/${order.stripeSessionId}/settle`, { outcome: 'succeeded' });
  await shop.pass(60);
  await shop.sweep();
  expect(await shop.orderOf(order)).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' });
});

/**
 * The one way to a payment after the stock went back: Stripe made the session, but every reply was lost. The shopper
 * was refused; that somebody pays it all the same takes a secret that nobody has, or a bug at Stripe.
 */
async function shopWithLostSession() {
  const shop = await listeningShop({ products: [rare] });
  await shop.control('fail', { kind: 'lost_reply', times: 3 });
  const { status, bought } = await shop.checkout(await shop.guest([rare]));
  expect(status).toBe(503);
  const [session] = await shop.sessions();
  const orderId = String(session?.metadata?.['orderId']);
  const { orderNumber, totals, email } = await shop.orderOf({ orderId });
  const order: Bought = { ...bought, orderId, orderNumber, totals, email, stripeSessionId: String(session?.id) };
  return { shop, order };
}

async function settleAtBank(shop: ListeningShop, order: Bought, outcome: 'succeeded' | 'failed') {
  await shop.control(`sessions/${order.stripeSessionId}/settle`, { outcome });
  await shop.webhooks();
}
