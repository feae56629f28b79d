import { cents, ShopError, type ToldPaymentEvent } from '@rakhi/core';
import Stripe from 'stripe';
import { describe, expect, it } from 'vitest';
import type { Deps } from '../deps.ts';
import { aProduct } from '../testing/a-product.ts';
import { aShop, WEBHOOK_SECRET } from '../testing/a-shop.ts';
import type { Call } from '../testing/call.ts';
import { aGuest, placed } from '../testing/checkout-bodies.ts';

const thread = aProduct({ price: cents(1999) });

describe('an event of Stripe’s', () => {
  it('settles the payment it is about, however often it comes', async () => {
    const { call, deps, order } = await shopWithPayment();
    const event = sessionCompleted(order);
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await send(call, event)).toMatchObject({ status: 200, body: { received: true } });
    }
    const { body } = await call(`GET /orders/${order.orderId}?token=${order.accessToken}`);
    expect(body).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' });
    expect((await deps.products.byId(thread.id))?.stock).toBe(99);
    const mails = await deps.outbox.claim(10, deps.clock.now());
    expect(mails.map(({ kind }) => kind)).toEqual(['order_confirmed']);
  });

  it('of another kind, or about somebody else’s things, is taken and forgotten', async () => {
    const { call } = await shopWithPayment();
    const others = [
      { type: 'customer.created', data: { object: { id: 'cus_1' } } },
      { type: 'checkout.session.completed', data: { object: { id: 'cs_other', metadata: {} } } },
    ];
    for (const event of others) expect((await send(call, event)).status).toBe(200);
  });

  it.each([
    ['a wrong signature', { secret: 'whsec_other' }],
    ['an old signature', { timestamp: Math.floor(Date.now() / 1000) - 301 }],
    ['no signature', undefined],
  ])('with %s writes nothing', async (_, signing) => {
    const { call, order } = await shopWithPayment();
    expect(await send(call, sessionCompleted(order), signing ?? 'unsigned')).toMatchObject({
      status: 400,
      body: { code: 'invalid_request' },
    });
    const { body } = await call(`GET /orders/${order.orderId}?token=${order.accessToken}`);
    expect(body.status).toBe('pending');
  });

  it('is verified over its very bytes', async () => {
    const { call, order } = await shopWithPayment();
    const spaced = `${JSON.stringify({ id: 'evt_1', object: 'event', ...sessionCompleted(order) }, null, 2)}\n`;
    const signature = Stripe.webhooks.generateTestHeaderString({ payload: spaced, secret: WEBHOOK_SECRET });
    expect(
      (await call('POST /webhooks/stripe', { body: spaced, headers: { 'Stripe-Signature': signature } })).status,
    ).toBe(200);
  });

  it('waits in the queue where there is one, and nothing is done until it is read', async () => {
    const told: ToldPaymentEvent[] = [];
    const put = async (each: ToldPaymentEvent) => void told.push(each);
    const { call, order } = await shopWithPayment({ paymentQueue: { put } });
    expect((await send(call, { ...sessionCompleted(order), created: 1_800_000_000 })).status).toBe(200);
    expect((await send(call, { type: 'customer.created', data: { object: { id: 'cus_1' } } })).status).toBe(200);
    const event = { kind: 'session', sessionId: order.stripeSessionId };
    expect(told).toEqual([{ id: 'evt_1', at: new Date('2027-01-15T08:00:00Z'), event }]);
    const { body } = await call(`GET /orders/${order.orderId}?token=${order.accessToken}`);
    expect(body).toMatchObject({ status: 'pending', paymentStatus: 'unpaid' });
  });

  it('comes again when the queue could not keep it', async () => {
    const put = () => Promise.reject(new ShopError('try_again', 'The queue is away.'));
    const { call, order } = await shopWithPayment({ paymentQueue: { put } });
    expect(await send(call, sessionCompleted(order))).toMatchObject({ status: 503, body: { code: 'try_again' } });
  });

  it('comes again when we could not write down what it means', async () => {
    const { call, stripe, order } = await shopWithPayment();
    await stripe.failNext('500', 10);
    expect((await send(call, sessionCompleted(order))).status).toBe(503);
    await stripe.failNext('500', 0);
    expect((await send(call, sessionCompleted(order))).status).toBe(200);
  });
});

type Placed = { orderId: string; stripeSessionId: string; accessToken: string };

async function shopWithPayment(changes: Partial<Deps> = {}) {
  const shop = await aShop({ products: [thread], changes });
  const headers = await aGuest(shop.call, [{ productId: thread.id }]);
  const order: Placed = (await placed(shop.call, headers)).body;
  await shop.stripe.pay(order.stripeSessionId);
  return { ...shop, order };
}

function sessionCompleted({ orderId, stripeSessionId }: Placed) {
  return {
    type: 'checkout.session.completed',
    data: { object: { id: stripeSessionId, object: 'checkout.session', metadata: { orderId } } },
  };
}

type Signing = { secret?: string; timestamp?: number } | 'unsigned';

function send(call: Call, event: object, signing: Signing = {}) {
  const payload = JSON.stringify({ id: 'evt_1', object: 'event', ...event });
  const header = () =>
    Stripe.webhooks.generateTestHeaderString({ payload, secret: WEBHOOK_SECRET, ...(signing as object) });
  const headers = { 'Stripe-Signature': signing === 'unsigned' ? undefined : header() };
  return call('POST /webhooks/stripe', { body: payload, headers });
}
