import { cents, type Order } from '@rakhi/core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { aStripeAccount, type StripeAccount, stripeAt } from '../testing/a-stripe-account.ts';
import { anItem, anOrder, aRecipient, totalsOf } from '../testing/an-order.ts';
import { stripePayments } from './payments.ts';

// The contract with Stripe: the unmodified SDK against the stand-in, each test with an account of its own.
let account: StripeAccount;
beforeEach(() => {
  account = aStripeAccount(inject('standIns').stripe);
});

describe('starting a payment', () => {
  it('gives the browser what it needs for the form on our page', async () => {
    const started = await account.payments.start(anOrder());
    expect(started).toEqual({
      started: true,
      sessionId: expect.stringMatching(/^cs_test_/),
      clientSecret: expect.stringContaining('_secret_'),
    });
  });

  it('gives an address instead, where the form is on a page of Stripe', async () => {
    const started = await account.hosted.start(anOrder());
    expect(started).toMatchObject({ started: true, url: expect.stringMatching(/^https?:/) });
  });

  it('twice for one order finds the same session', async () => {
    const order = discounted();
    expect(await account.payments.start(order)).toEqual(await account.payments.start(order));
    expect(await sessions()).toHaveLength(1);
  });

  it('finds the session again whose reply was lost', async () => {
    const order = anOrder();
    // Twice, because the SDK always asks once more when a connection breaks.
    await account.control('fail', { kind: 'lost_reply', times: 2 });
    await expect(account.payments.start(order)).rejects.toMatchObject({ code: 'payment_unavailable' });
    const [made] = await sessions();
    expect(await account.payments.start(order)).toMatchObject({ started: true, sessionId: made?.id });
    expect(await sessions()).toHaveLength(1);
  });

  it('notices nothing of a lost reply when the SDK asks again by itself', async () => {
    await account.control('fail', { kind: 'lost_reply', times: 2 });
    expect(await account.patient.start(anOrder())).toMatchObject({ started: true });
    expect(await sessions()).toHaveLength(1);
  });

  it.each(['500', '429'])('leaves open what became of it after a %s', async (kind) => {
    await account.control('fail', { kind });
    await expect(account.payments.start(anOrder())).rejects.toMatchObject({ code: 'payment_unavailable' });
  });

  it('says when Stripe refuses for good', async () => {
    const tooLate = anOrder({ expiresAt: new Date(Date.now() - 60_000).toISOString() });
    expect(await account.payments.start(tooLate)).toEqual({
      started: false,
      why: expect.stringContaining('expires_at'),
    });
    expect(await sessions()).toEqual([]);
  });
});

describe('what is charged', () => {
  it.each<[string, Parameters<typeof totalsOf>[0]]>([
    ['goods alone', { subtotal: 1999 }],
    ['a discount', { subtotal: 1999, discount: 333 }],
    ['delivery', { subtotal: 1999, shipping: 495 }],
    ['tax', { subtotal: 1999, tax: 165 }],
    ['a single cent of tax', { subtotal: 1999, tax: 1 }],
    ['everything at once', { subtotal: 1999, discount: 200, shipping: 1295, tax: 149 }],
    ['goods for nothing, but not their delivery', { subtotal: 1999, discount: 1999, shipping: 495, tax: 40 }],
  ])('is the total of the order with %s', async (_, parts) => {
    const order = anOrder({ totals: totalsOf(parts) });
    const { amount, currency } = await account.payments.read(await account.start(order));
    expect({ amount, currency }).toEqual({ amount: order.totals.total, currency: 'usd' });
  });

  it('is the total when several people get several things, on one line per product', async () => {
    const sweets = { productId: 'prod_sweets', name: 'Kaju katli', price: cents(1250) };
    const order = anOrder({
      recipients: [aRecipient(), aRecipient({ n: 2 })],
      items: [anItem({ quantity: 3 }), anItem({ recipient: 2 }), anItem({ ...sweets, quantity: 2, recipient: 2 })],
      totals: totalsOf({ subtotal: 4 * 1999 + 2 * 1250, discount: 1050, shipping: 990, tax: 779 }),
    });
    const sessionId = await account.start(order);
    expect((await account.payments.read(sessionId)).amount).toBe(order.totals.total);
    const { data: lines } = await account.stripe.checkout.sessions.listLineItems(sessionId);
    expect(lines.map((line) => [line.description, line.quantity])).toEqual([
      ['Peacock rakhi', 4],
      ['Kaju katli', 2],
      ['Sales tax', 1],
    ]);
  });
});

describe('reading a payment', () => {
  it('knows an open one by the order it is for', async () => {
    const order = anOrder();
    const state = await account.payments.read(await account.start(order));
    expect(state).toMatchObject({ orderId: order.id, status: 'open', paid: false, failed: false });
    expect(state).not.toHaveProperty('card');
  });

  it('tells with which card it was paid', async () => {
    const sessionId = await account.start(anOrder());
    await account.control(`sessions/${sessionId}/complete`, { card: '5555555555554444' });
    expect(await account.payments.read(sessionId)).toMatchObject({
      status: 'complete',
      paid: true,
      failed: false,
      amount: 1999,
      paymentIntentId: expect.stringMatching(/^pi_/),
      card: { brand: 'mastercard', last4: '4444' },
    });
  });

  it('stays open when the card is declined', async () => {
    const sessionId = await account.start(anOrder());
    await account.control(`sessions/${sessionId}/complete`, { card: '4000000000000002' });
    expect(await account.payments.read(sessionId)).toMatchObject({ status: 'open', paid: false, failed: false });
  });

  it.each([
    ['failed', { paid: false, failed: true }],
    ['succeeded', { paid: true, failed: false }],
  ])('waits for a bank debit until it has %s', async (outcome, end) => {
    const sessionId = await account.start(anOrder());
    await account.control(`sessions/${sessionId}/complete`, { method: 'us_bank_account' });
    expect(await account.payments.read(sessionId)).toMatchObject({ status: 'complete', paid: false, failed: false });
    await account.control(`sessions/${sessionId}/settle`, { outcome });
    expect(await account.payments.read(sessionId)).toMatchObject({ status: 'complete', ...end });
  });

  it('refuses a session that Stripe does not know', async () => {
    await expect(account.payments.read('cs_test_unknown')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('lists what was completed, for whoever looks for orders that nobody told us of', async () => {
    const before = new Date(Date.now() - 60_000);
    await account.start(anOrder());
    const paid = await account.paid(anOrder());
    expect(await account.payments.completedSince(before)).toMatchObject([{ orderId: paid.id, paid: true }]);
    expect(await account.payments.completedSince(new Date(Date.now() + 60_000))).toEqual([]);
  });

  it('finds the order of a payment', async () => {
    const order = await account.paid(anOrder());
    expect(await account.payments.orderIdOf(order.paymentIntentId)).toBe(order.id);
  });
});

describe('ending a payment', () => {
  it('expires an open session, and answers the same when asked again', async () => {
    const sessionId = await account.start(anOrder());
    expect(await account.payments.expire(sessionId)).toMatchObject({ status: 'expired', paid: false });
    expect(await account.payments.expire(sessionId)).toMatchObject({ status: 'expired', paid: false });
  });

  it('answers that it is complete when the shopper was faster', async () => {
    const sessionId = await account.start(anOrder());
    await account.control(`sessions/${sessionId}/complete`);
    expect(await account.payments.expire(sessionId)).toMatchObject({ status: 'complete', paid: true });
  });
});

describe('giving money back', () => {
  it('happens once per refund, however often it is asked for', async () => {
    const order = await account.paid(anOrder());
    const first = await account.payments.refund(order, aRefund(500));
    expect(first).toMatchObject({ status: 'succeeded', amount: 500, refundId: 'ref_500' });
    expect(await account.payments.refund(order, aRefund(500))).toEqual(first);
    expect(await account.payments.refundsOf(order.paymentIntentId)).toEqual([first]);
  });

  it('happens once even when it is asked for again days later', async () => {
    const order = await account.paid(anOrder());
    const first = await account.payments.refund(order, aRefund(500));
    await account.control('clock', { advanceSeconds: 3 * 86_400 });
    expect(await account.payments.refund(order, aRefund(500))).toEqual(first);
    expect(await account.payments.refundsOf(order.paymentIntentId)).toHaveLength(1);
  });

  it('happens once when Stripe made it and its reply was lost', async () => {
    const order = await account.paid(anOrder());
    const refund = aRefund(500);
    await account.stripe.refunds.create(
      { payment_intent: order.paymentIntentId, amount: 500, metadata: { orderId: order.id, refundId: refund.id } },
      { idempotencyKey: `refund:${refund.id}` },
    );
    await account.control('fail', { kind: 'lost_reply', times: 2 });
    await expect(account.payments.refund(order, refund)).rejects.toMatchObject({ code: 'payment_unavailable' });
    expect(await account.payments.refund(order, refund)).toMatchObject({ status: 'succeeded' });
    expect(await account.payments.refundsOf(order.paymentIntentId)).toHaveLength(1);
  });

  it('fails, and moves nothing, beyond what was paid', async () => {
    const order = await account.paid(anOrder());
    expect(await account.payments.refund(order, aRefund(2000))).toMatchObject({ status: 'failed' });
    expect(await account.payments.refundsOf(order.paymentIntentId)).toEqual([]);
  });

  it('shows the refunds made in the dashboard beside ours', async () => {
    const order = await account.paid(anOrder());
    await account.payments.refund(order, aRefund(500));
    await account.control('refunds', { paymentIntent: order.paymentIntentId, amount: 300 });
    const refunds = await account.payments.refundsOf(order.paymentIntentId);
    expect(refunds.map(({ amount, refundId }) => [amount, refundId])).toEqual(
      expect.arrayContaining([
        [500, 'ref_500'],
        [300, undefined],
      ]),
    );
  });

  it('is a bug for an order that was never paid', async () => {
    await expect(account.payments.refund(anOrder(), aRefund(500))).rejects.toThrow('was never paid');
  });
});

it.each([
  ['needs_response', { isOpen: true, isLost: false }],
  ['won', { isOpen: false, isLost: false }],
  ['lost', { isOpen: false, isLost: true }],
])('tells how a dispute stands that is %s', async (status, standing) => {
  const { paymentIntentId } = await account.paid(anOrder());
  const { id } = await account.control('disputes', { paymentIntent: paymentIntentId, status });
  expect(await account.payments.dispute(String(id))).toEqual({ paymentIntentId, ...standing });
});

describe('while Stripe is down', () => {
  const down = stripePayments(stripeAt('http://127.0.0.1:9', 'sk_test_down'), {
    shopUrl: 'https://usarakhi.example',
    page: 'elements',
  });
  const paid: Order = anOrder({ paymentIntentId: 'pi_1' });

  it.each<[string, () => Promise<unknown>]>([
    ['start', () => down.start(anOrder())],
    ['read', () => down.read('cs_test_1')],
    ['expire', () => down.expire('cs_test_1')],
    ['refund', () => down.refund(paid, aRefund(500))],
  ])('%s says that nobody knows', async (_, call) => {
    await expect(call()).rejects.toMatchObject({ code: 'payment_unavailable' });
  });

  it('says so to whoever asks for its health', async () => {
    expect([await down.isUp(), await account.payments.isUp()]).toEqual([false, true]);
  });
});

function discounted(): Order {
  return anOrder({ totals: totalsOf({ subtotal: 1999, discount: 200, shipping: 495, tax: 40 }) });
}

function aRefund(amount: number) {
  const createdAt = '2027-08-02T10:00:00.000Z';
  return {
    id: `ref_${amount}`,
    amount: cents(amount),
    status: 'requested',
    reason: 'x',
    by: 'shop',
    createdAt,
  } as const;
}

async function sessions() {
  return (await account.stripe.checkout.sessions.list()).data;
}
