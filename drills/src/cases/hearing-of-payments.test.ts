import { aGuest, aProduct, aShop, entryTo, gatewayEvent, placed } from '@rakhi/api/testing';
import { cents } from '@rakhi/core';
import { expect, inject, it, onTestFinished, vi } from 'vitest';
import { listeningShop } from './listening-shop.ts';
import { stripeOver } from './stripe-wire.ts';
import { aGate, tableBeside } from './table-beside.ts';
import { webhookDoor } from './webhook-door.ts';

const thread = aProduct({ stock: 10 });
const products = [thread];

it('case 6: she pays and closes the browser: the webhook alone makes it an order', async () => {
  const shop = await listeningShop({ products });
  const order = await shop.buy(thread);
  await shop.pay(order);
  await shop.webhooks();
  expect(await shop.orderOf(order)).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' });
  expect(await shop.lettersTo(order)).toHaveLength(1);
});

it.each(['the return page', 'the sweeper', 'the reconciler'])(
  'case 7: no webhook ever comes: %s asks Stripe',
  async (who) => {
    const shop = await listeningShop({ products });
    const order = await shop.buy(thread);
    await shop.dropWebhooks();
    await shop.pay(order);
    await shop.pass(40);
    if (who === 'the return page') expect(await shop.stateOf(order)).toBe('paid');
    if (who === 'the sweeper') expect(await shop.sweep()).toEqual({ looked: 1, failed: 0 });
    if (who === 'the reconciler') expect(await shop.reconcile()).toEqual({ looked: 1, failed: 0 });
    expect(await shop.orderOf(order)).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' });
    expect(await shop.lettersTo(order)).toHaveLength(1);
    expect(shop.door.deliveries).toEqual([]);
  },
);

it('case 8: a webhook that is faster than our own note of the session finds the order by its metadata', async () => {
  const gate = aGate();
  const table = tableBeside((request) =>
    request.includes('"Update"') && request.includes('stripeSessionId') ? gate.pass() : undefined,
  );
  const shop = await listeningShop({ products, choices: { table } });
  const answer = shop.checkout(await shop.guest([thread]));
  await gate.reached;
  const [session] = await shop.sessions();
  const early = { stripeSessionId: String(session?.id), orderId: String(session?.metadata?.['orderId']) };
  expect(await shop.orderOf(early)).not.toHaveProperty('stripeSessionId');
  await shop.control(`sessions/${early.stripeSessionId}/complete`);
  await shop.webhooks();
  expect(await shop.orderOf(early)).toMatchObject({ status: 'confirmed', stripeSessionId: early.stripeSessionId });
  gate.open();
  expect(await answer).toMatchObject({ status: 201, body: early });
  expect(await shop.stateOf(early)).toBe('paid');
  expect(await shop.stockOf(thread)).toBe(9);
});

it('case 8: one about an order that the table does not have is answered 5xx, with an alarm, and comes again', async () => {
  const shop = await listeningShop({ products });
  const { stripeSessionId } = await foreignSession(shop, { orderId: 'ord_01M0000000000000000000GONE' });
  for (const times of [1, 2]) {
    await shop.webhooks();
    const completed = shop.door.deliveries.filter(({ type }) => type === 'checkout.session.completed');
    expect(completed.map(({ status }) => status)).toEqual(Array(times).fill(500));
  }
  expect(shop.alarms).toEqual(['PaidOrderMissing', 'PaidOrderMissing']);
  expect((await shop.settle({ stripeSessionId })).status).toBe(500);
});

it('case 9: the return page hears "confirming" until the money is there, and never "paid" of what failed', async () => {
  const shop = await listeningShop({ products });
  const [paid, given, left, dearer] = [
    await shop.buy(thread),
    await shop.buy(thread),
    await shop.buy(thread),
    await shop.buy(thread),
  ];
  const states = async () => Promise.all([paid, given, left, dearer].map(shop.stateOf));
  expect(await states()).toEqual(['confirming', 'confirming', 'confirming', 'confirming']);
  for (const order of [paid, given, dearer]) await shop.pay(order);
  expect(await states()).toEqual(['paid', 'paid', 'confirming', 'paid']);
  await shop.cancel(given);
  await shop.pass(36);
  expect(await states()).toEqual(['paid', 'refunded', 'failed', 'paid']);
});

it('case 23: API Gateway’s base64 of a body with umlauts and emoji is verified over the very bytes', async () => {
  const shop = await aShop({ products });
  const door = await webhookDoor(() => behindGateway(() => handler));
  const { secretKey, control } = shop.stripe;
  const dashboard = stripeOver((asked, send) => send(asked), { secretKey, url: inject('standIns').stripe });
  const { secret } = await dashboard.webhookEndpoints.create({
    url: door.url,
    enabled_events: ['checkout.session.completed'],
  });
  for (const [name, value] of Object.entries({ ...shop.environment, STRIPE_WEBHOOK_SECRET: String(secret) }))
    vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  const handler = await entryTo('webhook');

  const { body: order } = await placed(shop.call, await aGuest(shop.call, [{ productId: thread.id }]));
  await dashboard.checkout.sessions.update(order.stripeSessionId, { metadata: { note: 'Grüße, राखी मुबारक 🎉' } });
  await control('webhooks', { mode: 'hold' });
  await shop.stripe.pay(order.stripeSessionId);
  await control('webhooks/release');

  expect(door.deliveries.map(({ status }) => status)).toEqual([200]);
  expect(door.deliveries[0]?.body.includes('राखी मुबारक 🎉')).toBe(true);
  const { body } = await shop.call(`GET /orders/${order.orderId}?token=${order.accessToken}`);
  expect(body).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' });
});

type LambdaHandler = Awaited<ReturnType<typeof entryTo>>;

function behindGateway(handler: () => LambdaHandler) {
  return {
    async request(address: string, init: RequestInit) {
      const event = gatewayEvent(`POST ${address.replace('/api', '')}`, {
        body: Buffer.from(init.body as Uint8Array).toString(),
        headers: init.headers as Record<string, string>,
        isBase64Encoded: true,
      });
      const { statusCode, body } = await handler()(event, {} as Parameters<LambdaHandler>[1]);
      return new Response(body, { status: statusCode });
    },
  };
}

it.each([
  ['of another product on the same account', {}],
  ['with metadata of another make', { cart: '42' }],
])('case 24: payments %s are taken with 200 and change nothing', async (_, metadata) => {
  const shop = await listeningShop({ products });
  const order = await shop.buy(thread);
  const { stripeSessionId, paymentIntent } = await foreignSession(shop, metadata);
  await shop.control('refunds', { paymentIntent, amount: 100 });
  await shop.control('disputes', { paymentIntent });
  const before = await shop.orderOf(order);
  await shop.webhooks();
  expect(shop.door.deliveries.length).toBeGreaterThan(5);
  expect(shop.door.deliveries.filter(({ status }) => status !== 200)).toEqual([]);
  expect((await shop.settle({ stripeSessionId })).status).toBe(404);
  expect(await shop.reconcile()).toEqual({ looked: 0, failed: 0 });
  expect(await shop.orderOf(order)).toEqual(before);
  expect(shop.alarms).toEqual([]);
});

/** Somebody else sells through the same account. */
async function foreignSession(shop: Awaited<ReturnType<typeof listeningShop>>, metadata: Record<string, string>) {
  const { id } = await shop.dashboard.checkout.sessions.create({
    mode: 'payment',
    ui_mode: 'elements',
    return_url: 'https://other.example/{CHECKOUT_SESSION_ID}',
    line_items: [
      { quantity: 1, price_data: { currency: 'usd', unit_amount: cents(999), product_data: { name: 'A kite' } } },
    ],
    payment_intent_data: { metadata },
    metadata,
  });
  await shop.control(`sessions/${id}/complete`);
  const { payment_intent: intent } = await shop.dashboard.checkout.sessions.retrieve(id);
  return { stripeSessionId: id, paymentIntent: String(intent) };
}
