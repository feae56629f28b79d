import { ALARMS, type Deps, jobs, LOG_FIELDS, METRICS, onPaymentEvents, onTableChanges } from '@rakhi/api';
import {
  ADDRESS,
  aCheckout,
  aProduct,
  aShop,
  aUserPool,
  placed,
  queueEvent,
  streamRecord,
  WEBHOOK_SECRET,
} from '@rakhi/api/testing';
import { cents } from '@rakhi/core';
import { documentClient } from '@rakhi/db';
import { beforeAll, describe, expect, inject, it } from 'vitest';

/** What one sister tells the shop. None of it may stand in a line of the log, however it ends. */
const ASHA = {
  email: 'asha.rao@example.com',
  phone: '+91 98765 43210',
  recipient: 'Rohan Raghunathan',
  line1: '1420 Bluebonnet Lane',
  line2: 'Flat 7b',
  message: 'Bhaiya, remember the mango tree?',
  sender: 'Asha from Pune',
  personalisation: 'Golu the Great',
  reason: 'He has moved to Seattle',
  note: 'She sounded sad on the phone',
  address: '203.0.113.77',
  userAgent: 'AshasPhone/9',
};
const HERE = { requestContext: { identity: { sourceIp: ASHA.address } } };
const SECRETS = ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET', 'TOKEN_SECRET', 'ORIGIN_SECRET', 'REVALIDATE_SECRET'];

const thread = aProduct({ price: cents(1999), personalisation: { label: 'A name', maxLength: 60 } });
let lines: Record<string, unknown>[] = [];
let orderId: string;
let shown: Record<string, string>;
let secrets: string[];

beforeAll(async () => {
  ({ lines, orderId, shown, secrets } = await aDayInTheShop());
}, 120_000);

describe('the log of a day with checkouts that went well, were refused, and failed', () => {
  it('has a line for each with what came of it', () => {
    const of = (path: string) =>
      lines
        .filter((line) => line['message'] === 'request' && line['path'] === path)
        .map(({ status, code }) => ({ status, code }));
    expect(of('/checkout')).toEqual(
      expect.arrayContaining([
        { status: 201, code: undefined },
        { status: 400, code: 'invalid_request' },
        { status: 409, code: 'total_changed' },
        { status: 409, code: 'cart_empty' },
        { status: 503, code: 'payment_unavailable' },
        { status: 500, code: 'internal' },
      ]),
    );
    expect(of('/orders/{id}')).toEqual(expect.arrayContaining([{ status: 404, code: 'not_found' }]));
    expect(lines.filter(({ message }) => message === 'request failed')).not.toEqual([]);
  });

  it('names the order wherever a request was about one that exists', () => {
    const named = (path: string) => lines.filter((line) => line['path'] === path).map((line) => line['orderId']);
    for (const path of [
      '/checkout/settle',
      '/orders/{id}/cancel',
      '/admin/orders/{id}',
      '/admin/orders/{id}/refunds',
    ]) {
      expect(named(path), path).toEqual([orderId]);
    }
    expect(named('/checkout'), 'the last came to something').toContain(orderId);
    expect(named('/orders/{id}'), 'first one that does not exist').toEqual([undefined, orderId]);
  });

  it('names message, event and order of what came by the queue', () => {
    const about = { eventId: 'evt_1', kind: 'session' };
    expect(lines).toContainEqual(
      expect.objectContaining({ ...about, messageId: 'm1', orderId, WebhookLag: expect.any(Number) }),
    );
    const undone = lines.filter((line) => line['message'] === 'a payment event was not done');
    expect(undone).toContainEqual(expect.objectContaining({ ...about, messageId: 'm1', receives: 1 }));
    expect(undone.filter(({ messageId }) => messageId === 'm3').map(({ kind }) => kind)).toEqual([
      undefined,
      undefined,
    ]);
    expect(lines.map((line) => line['message'])).toContain('a change of the table was not followed');
  });

  it('counts the refusals of the checkout by their code', () => {
    const refused = lines.filter((line) => line['CheckoutRefused'] === 1).map(({ code }) => code);
    expect(new Set(refused)).toEqual(
      new Set(['invalid_request', 'total_changed', 'cart_empty', 'payment_unavailable', 'internal']),
    );
  });

  it('says nothing under a name that nobody has thought about', () => {
    const known = new Set([...Object.keys(LOG_FIELDS), ...Object.keys(METRICS), ...Object.keys(ALARMS)]);
    expect(lines.flatMap((line) => Object.keys(line)).filter((field) => !known.has(field))).toEqual([]);
  });

  it.each(Object.keys(ASHA) as (keyof typeof ASHA)[])('does not tell her %s', (field) => {
    expect(linesWith(ASHA[field])).toEqual([]);
  });

  it('shows nothing that opens a cart, an order, a payment or an account', () => {
    expect(Object.keys(shown)).toEqual(['cart token', 'order link', 'client secret', 'id token', 'access token']);
    for (const [name, value] of Object.entries(shown)) {
      expect(value.length, name).toBeGreaterThan(20);
      expect(linesWith(value), name).toEqual([]);
      expect(linesWith(encodeURIComponent(value)), name).toEqual([]);
    }
  });

  it('shows no secret of the shop', () => {
    expect(secrets).toHaveLength(SECRETS.length);
    for (const secret of secrets) expect(linesWith(secret)).toEqual([]);
  });
});

function linesWith(text: string): string[] {
  const written = JSON.stringify(text).slice(1, -1).toLowerCase();
  return lines.map((line) => JSON.stringify(line)).filter((line) => line.toLowerCase().includes(written));
}

async function aDayInTheShop() {
  const written: Record<string, unknown>[] = [];
  const table = aTableThatBreaks();
  const pool = await aUserPool();
  const environment = {
    ...pool.environment,
    ORIGIN_SECRET: 'only-cloudfront-knows',
    REVALIDATE_SECRET: 'only-the-web-knows',
  };
  const log = (level: string, entry: object) => written.push({ level, ...entry });
  const shop = await aShop({ products: [thread], pool: { environment }, choices: { log, table: table.client } });
  const call: typeof shop.call = (request, asked = {}) => {
    const edge = { 'X-Origin-Verify': environment.ORIGIN_SECRET, 'X-Forwarded-For': ASHA.address };
    const headers = { ...edge, 'User-Agent': ASHA.userAgent, ...asked.headers };
    return shop.call(request, { connection: HERE, ...asked, headers });
  };
  const owner = await pool.signIn('owner@example.com', 'admin');
  const asha = await pool.signIn(ASHA.email);
  const staff = { Authorization: `Bearer ${owner.IdToken}` };
  const guest = await aGuestOf(call);

  // Refused.
  await call('POST /checkout', {
    body: theCheckout({ email: `${ASHA.email}@` }),
    headers: { ...guest, 'Idempotency-Key': ASHA.recipient },
  });
  await call('POST /checkout', {
    body: theCheckout({ expectedTotal: 1 }),
    headers: { ...guest, 'Idempotency-Key': 'k1' },
  });
  await call('POST /checkout', { body: theCheckout(), headers: { 'Idempotency-Key': 'k2' } });
  await call(`GET /orders/${encodeURIComponent(ASHA.email)}?token=${encodeURIComponent(ASHA.recipient)}`);
  await call(`GET /products?q=${encodeURIComponent(ASHA.recipient)}&cursor=${encodeURIComponent(ASHA.email)}`);
  await call('POST /webhooks/stripe', { body: JSON.stringify(ASHA), headers: { 'Stripe-Signature': WEBHOOK_SECRET } });
  await call('GET /orders', { headers: { Authorization: `Bearer ${asha.AccessToken}x` } });

  // Failed: Stripe is away, then the table, whose error repeats what it was asked.
  await shop.stripe.failNext('500', 10);
  await placed(call, guest, wishes());
  await shop.stripe.failNext('500', 0);
  table.breaks(true);
  await call('POST /checkout', { body: theCheckout(), headers: { ...guest, 'Idempotency-Key': 'k3' } });
  table.breaks(false);

  // Gone well, and what follows.
  const { body: order } = await placed(call, guest, wishes());
  await shop.stripe.pay(order.stripeSessionId);
  await call('POST /checkout/settle', { body: { sessionId: order.stripeSessionId } });
  await call('GET /orders', { headers: { Authorization: `Bearer ${asha.IdToken}` } });
  await call('POST /orders/lookup', { body: { orderNumber: order.orderNumber, email: ASHA.email } });
  const { body: seen } = await call(`GET /orders/${order.orderId}?token=${order.accessToken}`);
  const { orderId } = order;
  await call(`PUT /admin/orders/${orderId}`, { body: { note: ASHA.note, version: seen.version }, headers: staff });
  const refund = { body: { amount: 100, reason: ASHA.reason }, headers: { ...staff, 'Idempotency-Key': ASHA.email } };
  await call(`POST /admin/orders/${orderId}/refunds`, refund);
  await call(`POST /orders/${orderId}/cancel?token=${order.accessToken}`, { body: { reason: ASHA.reason } });
  await byItself(shop.deps, order, table);

  return {
    lines: written,
    orderId,
    secrets: SECRETS.map((name) => shop.environment[name] ?? '').filter(Boolean),
    shown: {
      'cart token': guest['X-Cart-Token'] ?? '',
      'order link': order.accessToken,
      'client secret': order.clientSecret,
      'id token': asha.IdToken,
      'access token': asha.AccessToken,
    },
  };
}

/** The queue, the stream and the clock: what they are told of, what they cannot read, and a table that is away. */
async function byItself(deps: Deps, order: { orderId: string; stripeSessionId: string }, { breaks }: Breaking) {
  const event = { kind: 'session', sessionId: order.stripeSessionId };
  const told = { id: 'evt_1', at: new Date().toISOString(), event };
  const messages = queueEvent(
    { id: 'm1', body: JSON.stringify(told), receives: 1 },
    { id: 'm2', body: JSON.stringify({ ...told, ...ASHA }), receives: 2 },
    { id: 'm3', body: JSON.stringify(ASHA), receives: 10 },
  );
  const itsKey = `ORDER#${order.orderId}`;
  const image = Object.fromEntries(Object.entries(ASHA).map(([name, text]) => [name, { S: text }]));
  const asked = { eventName: 'MODIFY' as const, OldImage: image, NewImage: image };
  const records = [
    streamRecord({ ...asked, PK: itsKey, SK: itsKey }),
    streamRecord({ ...asked, PK: 'PRODUCT#prod_1', SK: 'PRODUCT#prod_1' }),
  ];
  for (const away of [true, false]) {
    breaks(away);
    await onPaymentEvents(deps)(messages);
    await onTableChanges(deps)({ Records: records });
    await jobs['send-mail'](deps).catch(() => undefined);
  }
}

type Breaking = ReturnType<typeof aTableThatBreaks>;
type Call = Awaited<ReturnType<typeof aShop>>['call'];

async function aGuestOf(call: Call): Promise<Record<string, string>> {
  const body = { productId: thread.id, personalisation: ASHA.personalisation };
  const { headers } = await call('POST /cart', { body });
  return { 'X-Cart-Token': headers.get('x-cart-token') ?? '' };
}

function theCheckout(changes: object = {}) {
  const { email, phone, recipient: name, line1, line2, message: giftMessage, sender: senderName } = ASHA;
  const recipients = [{ name, phone, address: { ...ADDRESS, line1, line2 }, giftMessage, senderName }];
  return aCheckout({ email, phone, recipients, ...changes });
}

/** All but the total, which `placed` asks for. */
function wishes() {
  const { expectedTotal: _, ...rest } = theCheckout();
  return rest;
}

/** A table whose connection fails at will, with an error that says whom it was about. */
function aTableThatBreaks() {
  let isBroken = false;
  const client = documentClient({ endpoint: inject('standIns').dynamodb, region: 'us-east-1' });
  client.middlewareStack.add(
    (next) => (sent) => {
      if (isBroken) throw new Error(`no answer about ${ASHA.email}`, { cause: new TypeError(`<${ASHA.email}>`) });
      return next(sent);
    },
    { step: 'initialize' },
  );
  const breaks = (whether: boolean) => {
    isBroken = whether;
  };
  return { client, breaks };
}
