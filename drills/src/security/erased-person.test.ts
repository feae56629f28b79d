import { jobs } from '@rakhi/api';
import { ADMIN, aGuest, aProduct, aShop, as, type Call, placed } from '@rakhi/api/testing';
import { type Coupon, cents } from '@rakhi/core';
import { documentClient } from '@rakhi/db';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { imbalancesOf } from '../books/audit.ts';
import { allItems, type Item } from '../books/read-table.ts';

/** All that one sister told the shop, or that was said of her. None of it may be left. */
const ASHA = {
  email: 'asha.rao@example.com',
  phone: '+91 98765 43210',
  recipient: 'Rohan Raghunathan',
  hisPhone: '+1 512 555 0177',
  line1: '1420 Bluebonnet Lane',
  line2: 'Flat 7b',
  city: 'Dripping Springs',
  postalCode: '78620',
  corrected: '77 Juniper Court',
  message: 'Bhaiya, remember the mango tree?',
  sender: 'Asha from Pune',
  personalisation: 'Golu the Great',
  billing: '12 Koregaon Park',
  reason: 'He has moved to Seattle',
  note: 'She sounded sad on the phone',
  refund: 'A bead for Golu was missing',
  tracking: '9400111899223344556677',
};
const MEERA = { email: 'meera@example.com' };
const ONCE: Coupon = {
  code: 'ONCE5',
  kind: 'fixed',
  off: cents(500),
  isActive: true,
  usageLimitPerCustomer: 2,
  used: 0,
  version: 1,
};
const DAY = 86_400_000;

const thread = aProduct({ price: cents(1999), stock: 100, personalisation: { label: 'A name', maxLength: 60 } });
const plain = aProduct({ stock: 100 });

describe.each([
  ['a guest', undefined],
  ['a customer', as('asha')],
])('after %s was erased', (_, account) => {
  let shop: Awaited<ReturnType<typeof aLife>>;
  beforeAll(async () => {
    shop = await aLife(account);
  }, 60_000);

  it.each(Object.keys(ASHA) as (keyof typeof ASHA)[])('no item of the table has her %s', (field) => {
    expect(shop.itemsWith(ASHA[field], shop.before)).not.toEqual([]);
    expect(shop.itemsWith(ASHA[field], shop.aDayLater)).toEqual([]);
  });

  it('what was kept for repeated requests had them for a day, and nothing else had them at all', () => {
    const left = Object.values(ASHA).flatMap((text) => shop.itemsWith(text, shop.after));
    const inADay = (Date.now() + DAY) / 1000;
    expect(new Set(left.map(({ entity }) => entity))).toEqual(new Set(['idempotency']));
    expect(left.every(({ ttl }) => Number(ttl) <= inADay)).toBe(true);
  });

  it('no key leads to her by her address', () => {
    // Guests are counted by it, accounts by their own id.
    expect(shop.itemsWith(shop.pseudonym, shop.before).length > 0).toBe(account === undefined);
    expect(shop.itemsWith(shop.pseudonym, shop.after)).toEqual([]);
  });

  it('the coupon that she used stays used, by nobody', () => {
    const usesIn = (items: readonly Item[]) =>
      items.filter(({ entity }) => entity === 'coupon-use').map(({ customerKey, used }) => [customerKey, used]);
    expect(usesIn(shop.before)).toEqual([[account ? 'asha' : `mail_${shop.pseudonym}`, 1]]);
    expect(usesIn(shop.after)).toEqual([['erased', 1]]);
  });

  it('other people have what they had', () => {
    const hers = ({ PK }: Item) => shop.meeras.includes(PK);
    expect(shop.before.filter(hers).length).toBeGreaterThan(4);
    expect(shop.after.filter(hers)).toEqual(shop.before.filter(hers));
  });

  it('the books balance', () => {
    expect(shop.imbalances).toEqual([]);
  });
});

/** Asha buys, writes, is written about, and is forgotten; Meera buys beside her. */
async function aLife(account: Record<string, string> | undefined) {
  let later = 0;
  const clock = { now: () => new Date(Date.now() + later) };
  const shop = await aShop({ products: [thread, plain], coupons: [ONCE], choices: { clock } });
  const { call, deps, environment } = shop;
  const table = {
    name: environment['TABLE_NAME'] ?? '',
    client: documentClient({ endpoint: inject('standIns').dynamodb, region: 'us-east-1' }),
  };
  const items = async () => (await allItems(table)).toSorted((a, b) => (a.PK + a.SK).localeCompare(b.PK + b.SK));

  const meera = await bought(shop, as('meera'), { ...MEERA, personalisation: 'Mohan' });
  await call('POST /cart', { body: { productId: plain.id }, headers: as('meera') });
  const asha = account ?? (await aGuest(call, [{ productId: plain.id }]));
  const orderNumber = await herOrders(shop, asha);
  for (const job of ['send-mail', 'count-sales'] as const) await jobs[job](deps);
  const before = await items();

  const body = account ? { userId: 'asha' } : { orderNumber };
  const erased = await call('POST /admin/people/erase', { body, headers: ADMIN });
  if (erased.status !== 200) throw new Error(erased.text);
  await jobs['count-sales'](deps);
  const after = await items();
  const audited = {
    deps,
    table: table.name,
    endpoint: inject('standIns').dynamodb,
    putIn: new Map([thread, plain].map(({ id }) => [id, 100])),
  };
  const imbalances = await imbalancesOf(audited);
  later = DAY + 3_600_000;
  await deps.sweepExpired();

  const userId = (await deps.orders.read(meera))?.order.userId;
  const hers = before.filter(
    (item) => item['userId'] === userId || item['orderId'] === meera || item.PK.includes(meera),
  );
  return {
    before,
    after,
    aDayLater: await items(),
    imbalances,
    meeras: hers.map(({ PK }) => PK),
    pseudonym: deps.pseudonym(ASHA.email),
    itemsWith: (text: string, among: readonly Item[]) => {
      const written = JSON.stringify(text).slice(1, -1).toLowerCase();
      return among.filter((item) => JSON.stringify(item).toLowerCase().includes(written));
    },
  };
}

type Shop = Awaited<ReturnType<typeof aShop>>;

type Wishes = { email: string; personalisation: string };

async function bought(
  { call, stripe }: Shop,
  headers: Record<string, string>,
  { personalisation, ...wishes }: Wishes,
): Promise<string> {
  await call('POST /cart', { body: { productId: thread.id, personalisation }, headers });
  const { body, status, text } = await placed(call, headers, wishes);
  if (status !== 201) throw new Error(text);
  await stripe.pay(body.stripeSessionId);
  await call('POST /checkout/settle', { body: { sessionId: body.stripeSessionId } });
  return body.orderId;
}

/** One that was delivered and partly refunded, one that she called off, one that she has not paid, and a cart. */
async function herOrders(shop: Shop, headers: Record<string, string>): Promise<string> {
  const { call } = shop;
  await call('POST /cart/coupon', { body: { code: ONCE.code }, headers });
  const first = await bought(shop, headers, wishes());
  await call('DELETE /cart/coupon', { headers });
  const { body: order } = await call(`GET /admin/orders/${first}`, { headers: ADMIN });
  const { line1, line2, city, postalCode } = ASHA;
  const address = { line1: ASHA.corrected, line2, city, state: 'TX', postalCode };
  const moved = await call(`PUT /orders/${first}/recipients/1/address`, {
    body: { address, version: order.version },
    headers,
  });
  const shipped = [{ n: 1, status: 'shipped', carrier: 'USPS', trackingNumber: ASHA.tracking }];
  await change(call, first, { note: `${ASHA.note}, about ${line1}` }, moved.body.version);
  await change(call, first, { shipments: shipped });
  await change(call, first, { status: 'delivered' });
  const refund = { amount: 100, reason: ASHA.refund };
  await call(`POST /admin/orders/${first}/refunds`, { body: refund, headers: { ...ADMIN, 'Idempotency-Key': first } });

  const second = await bought(shop, headers, wishes());
  await call(`POST /orders/${second}/cancel`, { body: { reason: ASHA.reason }, headers });
  await call('POST /cart', { body: { productId: thread.id, personalisation: ASHA.personalisation }, headers });
  const { personalisation: _, ...third } = wishes();
  await placed(call, headers, third);
  return order.orderNumber;
}

async function change(call: Call, orderId: string, body: object, version?: number): Promise<void> {
  const { body: now } = await call(`GET /admin/orders/${orderId}`, { headers: ADMIN });
  const answer = await call(`PUT /admin/orders/${orderId}`, {
    body: { ...body, version: version ?? now.version },
    headers: ADMIN,
  });
  if (answer.status !== 200) throw new Error(answer.text);
}

function wishes() {
  const { email, phone, personalisation, recipient: name, hisPhone, message: giftMessage, sender: senderName } = ASHA;
  const { line1, line2, city, postalCode } = ASHA;
  const address = { line1, line2, city, state: 'TX', postalCode };
  const billingAddress = { line1: ASHA.billing, city: 'Pune', country: 'IN' };
  return {
    email,
    phone,
    personalisation,
    billingAddress,
    recipients: [{ name, phone: hisPhone, address, giftMessage, senderName }],
  };
}
