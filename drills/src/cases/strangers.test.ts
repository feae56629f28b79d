import { aProduct } from '@rakhi/api/testing';
import Stripe from 'stripe';
import { expect, it } from 'vitest';
import { listeningShop } from './listening-shop.ts';

const thread = aProduct({ stock: 10 });

it('case 33: whoever has found a session id learns how the payment stands, and nothing of the person', async () => {
  const shop = await listeningShop({ products: [thread] });
  const order = await shop.buy(thread);
  await shop.pay(order);
  const { body, text } = await shop.settle(order);
  expect(body).toEqual({ orderId: order.orderId, orderNumber: order.orderNumber, state: 'paid' });
  for (const personal of [order.email, 'Rohan', 'Congress', '78701', 'राखी', '4242', 'token', 'secret']) {
    expect(text).not.toContain(personal);
  }
  const strangers = [
    shop.call(`GET /orders/${order.orderId}`),
    shop.call(`GET /orders/${order.orderId}?token=${order.stripeSessionId}`),
    shop.call(`POST /orders/${order.orderId}/cancel`),
    shop.call(`GET /orders/${order.orderNumber}`),
  ];
  for (const { status } of await Promise.all(strangers)) expect(status).toBe(404);
  expect(await shop.orderOf(order)).toMatchObject({ status: 'confirmed' });
});

const MINUTES_6 = Math.floor(Date.now() / 1000) - 360;

it.each<[string, (body: string, secret: string) => { body: string; signature?: string }]>([
  ['a stranger’s signature', (body) => ({ body, signature: signed(body, { secret: 'whsec_guessed' }) })],
  ['no signature', (body) => ({ body })],
  [
    'a signature of six minutes ago',
    (body, secret) => ({ body, signature: signed(body, { secret, timestamp: MINUTES_6 }) }),
  ],
  ['a signature of other bytes', (body, secret) => ({ body: `${body} `, signature: signed(body, { secret }) })],
  [
    'a signature of the same JSON, written again',
    (body, secret) => ({ body: JSON.stringify(JSON.parse(body)), signature: signed(body, { secret }) }),
  ],
])('case 34: an event with %s is answered 400 and changes nothing', async (_, forge) => {
  const shop = await listeningShop({ products: [thread] });
  const order = await shop.buy(thread);
  await shop.dropWebhooks();
  await shop.pay(order);
  const { data } = await shop.dashboard.events.list({ type: 'checkout.session.completed' });
  const genuine = JSON.stringify(data[0], null, 2);
  const secret = shop.settings['STRIPE_WEBHOOK_SECRET'] ?? '';
  const send = ({ body, signature }: { body: string; signature?: string }) =>
    shop.call('POST /webhooks/stripe', { body, headers: { 'Stripe-Signature': signature } });

  const before = await shop.orderOf(order);
  expect(await send(forge(genuine, secret))).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  expect(await shop.orderOf(order)).toEqual(before);
  expect(await send({ body: genuine, signature: signed(genuine, { secret }) })).toMatchObject({ status: 200 });
  expect(await shop.orderOf(order)).toMatchObject({ status: 'confirmed' });
});

function signed(payload: string, how: { secret: string; timestamp?: number }): string {
  return Stripe.webhooks.generateTestHeaderString({ payload, ...how });
}
