import { ADDRESS, ADMIN, aCheckout, aProduct } from '@rakhi/api/testing';
import { type Coupon, cents, type Product } from '@rakhi/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ListeningShop, listeningShop } from './listening-shop.ts';
import { type Asked, listenTo, type OnTheWay, reworded } from './stripe-wire.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 25);

const ODD_PRICES = [51, 99, 267, 333, 1999, 2675, 10_300, 29_999, 101];
const goods = ODD_PRICES.map((price) => aProduct({ price: cents(price), stock: 1_000_000 }));
const coupon = (code: string, effect: object) => ({ code, isActive: true, used: 0, version: 1, ...effect }) as Coupon;
const coupons = [
  coupon('SEVEN', { kind: 'percent', percent: 7 }),
  coupon('THIRD', { kind: 'percent', percent: 33 }),
  coupon('ALL', { kind: 'percent', percent: 100 }),
  coupon('OFF', { kind: 'fixed', off: cents(1033) }),
  coupon('FREESHIP', { kind: 'free_shipping' }),
];
const TAX = {
  TX: { rate: 825, shippingTaxable: true },
  NY: { rate: 887, shippingTaxable: true },
  CA: { rate: 725, shippingTaxable: false },
};
const PLACES = [
  ADDRESS,
  { line1: '1 Broadway', city: 'New York', state: 'NY', postalCode: '10004' },
  { line1: '1 Market St', city: 'San Francisco', state: 'CA', postalCode: '94105' },
  { line1: '1 Main St', city: 'Wilmington', state: 'DE', postalCode: '19801' },
];

/** Lines of a cart, each for one of the places, and perhaps a coupon. */
const carts = fc.record({
  lines: fc.uniqueArray(
    fc.record({
      product: fc.constantFrom(...goods),
      quantity: fc.integer({ min: 1, max: 9 }),
      place: fc.integer({ min: 0, max: PLACES.length - 1 }),
    }),
    { minLength: 1, maxLength: 6, selector: ({ product }) => product.id },
  ),
  couponCode: fc.option(fc.constantFrom(...coupons.map(({ code }) => code)), { nil: undefined }),
});

it('case 21: shown, charged and stored are the same cents for any cart, its parts add up, and all of it can go back', async () => {
  const shop = await listeningShop({ products: goods, coupons });
  await shop.deps.settings.write({ ...(await shop.deps.settings.read()), tax: TAX });
  await fc.assert(
    fc.asyncProperty(carts, async (cart) => {
      const { shown, order } = await buyAll(shop, cart);
      expect(order.totals).toEqual(shown);
      expect(sumOfParts(order)).toBe(shown.total);
      expect(order).toMatchObject({ status: 'confirmed', paymentStatus: 'paid', refundable: shown.total });
      if (shown.total > 0) await expectChargedAndGivenBack(shop, order);
    }),
    { numRuns: ROUNDS },
  );
});

async function expectChargedAndGivenBack(
  shop: ListeningShop,
  order: { id: string; stripeSessionId: string; totals: { total: number } },
) {
  const { total } = order.totals;
  expect(total).toBeGreaterThanOrEqual(50);
  const session = await shop.dashboard.checkout.sessions.retrieve(order.stripeSessionId);
  const intent = await shop.dashboard.paymentIntents.retrieve(String(session.payment_intent));
  expect([session.amount_total, intent.amount_received]).toEqual([total, total]);
  const { body: refunded } = await shop.call(`POST /admin/orders/${order.id}/refunds`, {
    body: { reason: 'all of it' },
    headers: { ...ADMIN, 'Idempotency-Key': order.id },
  });
  expect(refunded).toMatchObject({ paymentStatus: 'refunded', refundable: 0, refunds: [{ amount: total }] });
}

it('case 22: $103.00 travels to Stripe as 10300 US cents', async () => {
  const asked: Asked[] = [];
  const pichwai = aProduct({ price: cents(10_300) });
  const shop = await listeningShop({ products: [pichwai], onTheWay: listenTo(asked) });
  const order = await shop.buy(pichwai, 2);
  const sent = new URLSearchParams(asked.find(({ path }) => path === '/v1/checkout/sessions')?.body);
  expect(sent.get('line_items[0][price_data][unit_amount]')).toBe('10300');
  expect(sent.get('line_items[0][quantity]')).toBe('2');
  expect(
    [...sent].flatMap(([name, value]) => (name.endsWith('[currency]') || name === 'currency' ? value : [])),
  ).toEqual(expect.not.arrayContaining([expect.not.stringMatching(/^usd$/)]));
  expect((await shop.sessions())[0]?.amount_total).toBe(order.totals.total);
});

const thread = aProduct({ price: cents(1999), stock: 10 });
const dearer: OnTheWay = (asked, send) =>
  send({ ...asked, body: asked.body.replace('unit_amount]=1999', 'unit_amount]=19990') });
const cheaper: OnTheWay = (asked, send) =>
  send({ ...asked, body: asked.body.replace('unit_amount]=1999', 'unit_amount]=1998') });
const inRupees: OnTheWay = async (asked, send) =>
  reworded(await send(asked), (text) => text.replaceAll('"currency":"usd"', '"currency":"inr"'));

it.each([
  ['more', dearer],
  ['a cent less', cheaper],
])('case 12: when %s was paid than agreed nothing ships, an alarm rings, and a person decides', async (_, onTheWay) => {
  await expectHeldForAPerson(await listeningShop({ products: [thread], onTheWay }));
});

it('case 22: so it is when the payment was in another currency than dollars', async () => {
  await expectHeldForAPerson(await listeningShop({ products: [thread], onTheWay: inRupees }));
});

async function expectHeldForAPerson(shop: ListeningShop) {
  const order = await shop.buy(thread);
  await shop.pay(order);
  await shop.webhooks();
  const held = await shop.orderOf(order);
  expect(held).toMatchObject({ status: 'on_hold', paymentStatus: 'paid' });
  expect(shop.alarms).toEqual(['PaymentMismatch']);
  expect(await shop.stateOf(order)).toBe('review');
  expect(await shop.lettersTo(order)).toEqual([]);
  const shipped = await shop.call(`PUT /admin/orders/${order.orderId}`, {
    body: { shipments: [{ n: 1, status: 'shipped' }], version: held.version },
    headers: ADMIN,
  });
  expect(shipped).toMatchObject({ status: 409, body: { code: 'invalid_transition' } });
  expect((await shop.cancel(order)).body).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded' });
}

const letter = aProduct({ price: cents(1000), deliveryInfo: { ...thread.deliveryInfo, digital: true } });

it.each([
  [949, 51, 949],
  [950, 50, 950],
  [951, 50, 950],
  [999, 50, 950],
  [1000, 0, 1000],
  [5000, 0, 1000],
])('case 32: a coupon for %d cents of 1000 leaves %d to pay, never 1 to 49', async (off, total, discount) => {
  const shop = await listeningShop({
    products: [letter],
    coupons: [coupon('GIFT', { kind: 'fixed', off: cents(off) })],
  });
  const { shown, order } = await buyAll(shop, {
    lines: [{ product: letter, quantity: 1, place: 3 }],
    couponCode: 'GIFT',
  });
  expect(shown).toMatchObject({ total, discount });
  expect(order).toMatchObject({ status: 'confirmed', totals: { total } });
  expect(await shop.sessions()).toHaveLength(total === 0 ? 0 : 1);
});

it('case 32: goods for less than the smallest charge are refused, and nothing is held', async () => {
  const postcard = aProduct({
    ...letter,
    id: 'prod_01TEST0000000000000POSTCARD',
    slug: 'postcard',
    sku: 'UR-PC',
    price: cents(30),
  });
  const shop = await listeningShop({ products: [postcard] });
  const headers = await shop.guest([postcard]);
  expect(await shop.checkout(headers)).toMatchObject({ status: 503, body: { code: 'payment_unavailable' } });
  expect(await shop.stockOf(postcard)).toBe(100);
});

type Cart = {
  lines: { product: Product; quantity: number; place: number }[];
  couponCode?: string | undefined;
};

/** As the pages do it: a quote, the order for the total that was shown, and the card; then the order as it is stored. */
async function buyAll(shop: ListeningShop, { lines, couponCode }: Cart) {
  const headers = await shop.guest(...lines.map(({ product, quantity }): [Product, number] => [product, quantity]));
  const { body: cart } = await shop.call('GET /cart', { headers });
  const itemOf = (product: Product) => cart.items.find((item: { productId: string }) => item.productId === product.id);
  const recipients = [...new Set(lines.map(({ place }) => place))].map((place) => ({
    address: PLACES[place] ?? ADDRESS,
    items: lines
      .filter((line) => line.place === place)
      .map(({ product, quantity }) => ({ itemId: itemOf(product).id, quantity })),
  }));
  const code = couponCode && { couponCode };
  const quoted = recipients.map(({ address: { state, postalCode }, items }) => ({ state, postalCode, items }));
  const { body: quote } = await shop.call('POST /checkout/quote', { body: { recipients: quoted, ...code }, headers });
  expect(quote.problems).toEqual([]);
  const named = recipients.map((recipient) => ({ name: 'Rohan Mehta', ...recipient }));
  const { body: placed, status } = await shop.call('POST /checkout', {
    body: aCheckout({ recipients: named, expectedTotal: quote.totals.total, ...code }),
    headers: { ...headers, 'Idempotency-Key': 'k' },
  });
  expect(status).toBe(201);
  expect(placed.totals).toEqual(quote.totals);
  if (placed.stripeSessionId) await shop.control(`sessions/${placed.stripeSessionId}/complete`);
  if (placed.stripeSessionId) await shop.settle(placed);
  return { shown: quote.totals, order: await shop.orderOf(placed) };
}

type Parts = {
  items: { lineTotal: number; discount: number; tax: number }[];
  recipients: { shipping: number }[];
  totals: { tax: number };
};

function sumOfParts({ items, recipients, totals }: Parts): number {
  const goodsTotal = items.reduce((sum, item) => sum + item.lineTotal - item.discount, 0);
  return recipients.reduce((sum, { shipping }) => sum + shipping, goodsTotal) + totals.tax;
}
