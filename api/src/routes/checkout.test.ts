import { cents } from '@rakhi/core';
import { describe, expect, it } from 'vitest';
import { aProduct } from '../testing/a-product.ts';
import { aShop, as } from '../testing/a-shop.ts';
import { ADDRESS, aCheckout, aGuest, aQuote, placed } from '../testing/checkout-bodies.ts';

const thread = aProduct({ price: cents(1999) });
const rare = aProduct({ price: cents(1500), stock: 1 });
const shop = () => aShop({ products: [thread, rare] });

describe('a quote', () => {
  it('tells the total with delivery and tax, and reserves nothing', async () => {
    const { call, deps } = await shop();
    const headers = await aGuest(call, [{ productId: thread.id, quantity: 2 }]);
    const { body } = await call('POST /checkout/quote', { body: aQuote(), headers });
    expect(body).toMatchObject({
      totals: { subtotal: 3998, discount: 0, shipping: 799, tax: 330 + 66, total: 5193, currency: 'USD' },
      recipients: [{ n: 1, deliveryOption: 'standard', shipping: 799 }],
      problems: [],
    });
    expect(body.recipients[0].deliveryDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await deps.products.byId(thread.id))?.stock).toBe(100);
  });

  it('lists whatever stands against the order', async () => {
    const { call } = await shop();
    const headers = await aGuest(call, [{ productId: thread.id }]);
    const body = aQuote({ recipients: [{ state: 'CA', postalCode: '78701' }], couponCode: 'NOPE' });
    const { body: quote } = await call('POST /checkout/quote', { body, headers });
    const codes = quote.problems.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['address_not_deliverable', 'coupon_unknown']);
  });

  it('of a stranger is about an empty cart', async () => {
    const { body } = await (await shop()).call('POST /checkout/quote', { body: aQuote() });
    expect(body.problems).toMatchObject([{ code: 'cart_empty' }]);
  });
});

describe('a checkout', () => {
  it('takes the stock, opens the payment, and becomes a paid order', async () => {
    const { call, deps, stripe } = await shop();
    const headers = await aGuest(call, [{ productId: thread.id, quantity: 2 }]);
    const { status, body } = await placed(call, headers);
    expect(status).toBe(201);
    expect(body).toMatchObject({ orderNumber: expect.stringMatching(/^UR-\d{5}/), url: null, totals: { total: 5193 } });
    expect(body.clientSecret).toContain(body.stripeSessionId);
    expect((await deps.products.byId(thread.id))?.stock).toBe(98);
    expect((await call('GET /cart', { headers })).body.itemCount).toBe(2);

    const settle = () => call('POST /checkout/settle', { body: { sessionId: body.stripeSessionId } });
    expect((await settle()).body).toEqual({
      orderId: body.orderId,
      orderNumber: body.orderNumber,
      state: 'confirming',
    });
    await stripe.pay(body.stripeSessionId);
    expect((await settle()).body.state).toBe('paid');
    expect((await call('GET /cart', { headers })).body.itemCount).toBe(0);

    const { body: order } = await call(`GET /orders/${body.orderId}?token=${body.accessToken}`);
    expect(order).toMatchObject({
      status: 'confirmed',
      paymentStatus: 'paid',
      email: 'asha@example.com',
      giftMessage: 'राखी मुबारक 🎉',
      shippingAddress: { ...ADDRESS, country: 'US' },
      card: { last4: '4242' },
      canCancel: true,
    });
  });

  it('that comes twice is one order', async () => {
    const { call, deps } = await shop();
    const headers = { ...(await aGuest(call, [{ productId: thread.id }])), 'Idempotency-Key': 'same' };
    const [first, second] = [await placed(call, headers), await placed(call, headers)];
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect((await deps.products.byId(thread.id))?.stock).toBe(99);
  });

  it('is refused when the shopper was shown another total, and nothing is reserved', async () => {
    const { call, deps } = await shop();
    const headers = await aGuest(call, [{ productId: thread.id }]);
    const { body, status } = await placed(call, headers, { expectedTotal: 1 });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'total_changed', expectedTotal: 1, totals: { subtotal: 1999 } });
    expect((await deps.products.byId(thread.id))?.stock).toBe(100);
  });

  it('of the last one goes to one of two shoppers', async () => {
    const { call } = await shop();
    const [asha, meera] = [await aGuest(call, [{ productId: rare.id }]), await aGuest(call, [{ productId: rare.id }])];
    const answers = await Promise.all([placed(call, asha), placed(call, meera)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({ code: 'out_of_stock', soldOut: [{ productId: rare.id, left: 0 }] });
  });

  it('gives everything back when Stripe is down', async () => {
    const { call, deps, stripe } = await shop();
    const headers = await aGuest(call, [{ productId: thread.id }]);
    const { body: quote } = await call('POST /checkout/quote', { body: aQuote(), headers });
    await stripe.failNext('500', 10);
    const asked = {
      body: aCheckout({ expectedTotal: quote.totals.total }),
      headers: { ...headers, 'Idempotency-Key': 'down' },
    };
    expect(await call('POST /checkout', asked)).toMatchObject({ status: 503, body: { code: 'payment_unavailable' } });
    expect((await deps.products.byId(thread.id))?.stock).toBe(100);
    await stripe.failNext('500', 0);
    expect((await call('POST /checkout', asked)).status).toBe(201);
  });

  it.each([
    ['without a name for the request', { 'Idempotency-Key': undefined }, {}, 400, 'idempotency_key_required'],
    ['of an empty cart', { 'X-Cart-Token': undefined }, {}, 409, 'cart_empty'],
    ['with a price for an item', {}, { price: 1 }, 400, 'invalid_request'],
    ['to nobody', {}, { recipients: [] }, 400, 'invalid_request'],
    ['to Canada', {}, recipient({ address: { ...ADDRESS, country: 'CA' } }), 400, 'invalid_request'],
    [
      'to a ZIP of another state',
      {},
      recipient({ address: { ...ADDRESS, state: 'CA' } }),
      422,
      'address_not_deliverable',
    ],
    ['for yesterday', {}, recipient({ deliveryDate: '2020-08-14' }), 422, 'delivery_date_unavailable'],
    ['with an unknown coupon', {}, { couponCode: 'NOPE' }, 422, 'coupon_unknown'],
  ])('is refused %s', async (_, headers, changes, status, code) => {
    const { call } = await shop();
    const guest = await aGuest(call, [{ productId: thread.id }]);
    const asked = { 'Idempotency-Key': 'k', ...guest, ...headers };
    expect(await call('POST /checkout', { body: aCheckout(changes), headers: asked })).toMatchObject({
      status,
      body: { code },
    });
  });

  it('of a customer is hers', async () => {
    const { call } = await shop();
    await call('POST /cart', { body: { productId: thread.id }, headers: as('asha') });
    const { body } = await placed(call, as('asha'));
    expect((await call(`GET /orders/${body.orderId}`, { headers: as('asha') })).body.userId).toBe('asha');
  });
});

describe('the return page', () => {
  it.each([
    ['an unknown session', 'cs_test_0000000000000000', 404],
    ['no session at all', 'pi_1', 400],
  ])('learns nothing of %s', async (_, sessionId, status) => {
    expect((await (await shop()).call('POST /checkout/settle', { body: { sessionId } })).status).toBe(status);
  });
});

function recipient(changes: object) {
  return { recipients: [{ name: 'Rohan', address: ADDRESS, ...changes }] };
}
