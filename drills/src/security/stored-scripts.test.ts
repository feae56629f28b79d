import { ADDRESS, ADMIN, aCheckout, aProduct, aQuote, aShop, STAFF } from '@rakhi/api/testing';
import { type Letter, MAIL_KINDS } from '@rakhi/core';
import { describe, expect, it } from 'vitest';

const SCRIPTS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</title></style></textarea><iframe src=//evil.test>',
  '<a href="javascript:alert(1)">free rakhi</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt; {{7*7}} <!--',
];
const ELSEWHERE = ['javascript:alert(1)', 'data:text/html,<script>', 'http://evil.test/', '//evil.test', 'vbscript:x'];
const HARMLESS = SCRIPTS.map((_, index) => `Rohan the ${index}`);

describe('what shoppers and staff write', () => {
  it('stays text in every letter: none has another tag, link or picture than a harmless one', async () => {
    const [harmless, hostile] = [await lettersOf(HARMLESS), await lettersOf(SCRIPTS)];
    expect(Object.keys(hostile)).toEqual(Object.keys(harmless));
    for (const [kind, letters] of Object.entries(hostile)) {
      letters.forEach(({ html, subject }, index) => {
        expect(markupOf(html), kind).toEqual(markupOf(harmless[kind]?.[index]?.html ?? ''));
        expect(subject, kind).not.toMatch(/[\r\n]/);
      });
    }
  });

  it('comes back as it was written, as JSON that no browser takes for a page', async () => {
    const { call, order } = await shopWithOrder(SCRIPTS);
    const answers = [
      await call(`GET /orders/${order.orderId}?token=${order.accessToken}`),
      await call(`GET /admin/orders/${order.orderId}`, { headers: STAFF }),
      await call('GET /admin/orders', { headers: STAFF }),
      await call('GET /products'),
    ];
    for (const { headers, status, text } of answers) {
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe('application/json');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(text).toContain(JSON.stringify(SCRIPTS[0]));
    }
    expect(answers[0]?.body.recipients.map(({ name }: { name: string }) => name)).toEqual(SCRIPTS);
  });

  it('is not said again in a refusal, but for the names of fields', async () => {
    const { call } = await aShop();
    for (const script of SCRIPTS) {
      const { text } = await call('POST /cart', { body: { productId: script, quantity: script } });
      expect(text).not.toContain(JSON.stringify(script).slice(1, -1));
    }
  });

  it('cannot lead elsewhere than to a page by https from where a parcel is followed', async () => {
    const { call, order } = await shopWithOrder(HARMLESS);
    for (const trackingUrl of ELSEWHERE) {
      const body = { shipments: [{ n: 1, status: 'shipped', carrier: 'USPS', trackingUrl }], version: 3 };
      expect(await call(`PUT /admin/orders/${order.orderId}`, { body, headers: STAFF }), trackingUrl).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'shipments.0.trackingUrl' }] },
      });
    }
  });
});

type Placed = { orderId: string; stripeSessionId: string; accessToken: string };

/** A paid order with these texts wherever a person can write one. */
async function shopWithOrder(texts: readonly string[]) {
  const [first = '', second = '', third = ''] = texts;
  const product = aProduct({
    name: first,
    description: second,
    images: [{ key: 'products/x', alt: third, width: 1080, height: 1296 }],
    personalisation: { label: 'A name', maxLength: 60 },
  });
  const shop = await aShop({ products: [product] });
  const { call, deps, stripe } = shop;
  const line = { productId: product.id, quantity: texts.length, personalisation: second };
  const added = await call('POST /cart', { body: line });
  const token = { 'X-Cart-Token': added.headers.get('x-cart-token') ?? '' };
  const itemId = added.body.items[0].id;
  const recipients = texts.map((text) => ({
    name: text,
    address: { ...ADDRESS, line1: text, line2: second, city: third },
    giftMessage: `${text}\n${second}`,
    senderName: third,
    items: [{ itemId, quantity: 1 }],
  }));
  const { state, postalCode } = ADDRESS;
  const quoted = texts.map(() => ({ state, postalCode, items: [{ itemId, quantity: 1 }] }));
  const { body: quote } = await call('POST /checkout/quote', { body: aQuote({ recipients: quoted }), headers: token });
  const answer = await call('POST /checkout', {
    body: aCheckout({ recipients, expectedTotal: quote.totals.total }),
    headers: { ...token, 'Idempotency-Key': 'hostile' },
  });
  const order = answer.body as Placed;
  await stripe.pay(order.stripeSessionId);
  await call('POST /checkout/settle', { body: { sessionId: order.stripeSessionId } });
  expect((await deps.orders.read(order.orderId))?.order.status).toBe('confirmed');
  return { ...shop, order };
}

/** Every kind of letter about such an order, two of its parcels on their way. */
async function lettersOf(texts: readonly string[]): Promise<Record<string, Letter[]>> {
  const { call, deps, order } = await shopWithOrder(texts);
  const [first = '', second = ''] = texts;
  const { body: before } = await call(`GET /admin/orders/${order.orderId}`, { headers: ADMIN });
  const shipped = {
    shipments: [1, 2].map((n) => ({
      n,
      status: 'shipped',
      carrier: first.slice(0, 40),
      trackingNumber: second.slice(0, 60),
      trackingUrl: `https://usps.test/?q=${encodeURIComponent(first)}`,
    })),
    note: first,
    version: before.version,
  };
  expect((await call(`PUT /admin/orders/${order.orderId}`, { body: shipped, headers: ADMIN })).status).toBe(200);
  const file = await deps.orders.read(order.orderId);
  if (!file) throw new Error('the order is gone');
  const about = { id: 'mail_1', orderId: order.orderId, to: file.order.email, status: 'pending' as const };
  const written = MAIL_KINDS.map((kind): [string, Letter[]] => {
    const letter = (shipment: number) => {
      const facts = { shipment, amount: 100, reason: first };
      return deps.letters.write({ ...about, kind, facts, attempts: 0, createdAt: file.order.createdAt }, file);
    };
    return [kind, [letter(1), letter(2)]];
  });
  return Object.fromEntries(written);
}

/** The tags of a page and whither they lead, without the texts between them. */
function markupOf(html: string): string[] {
  return [...html.matchAll(/<[^>]*>/g)].map(([tag]) =>
    tag.replace(/href="(https?:\/\/[^/"]+\/\w*)[^"]*"/, 'href="$1"'),
  );
}
