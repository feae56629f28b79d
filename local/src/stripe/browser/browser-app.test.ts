import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCheckout, aLine, aShipping, aStripe, type TestStripe } from '../testing/a-stripe.ts';

describe('the half of Stripe in the browser', () => {
  let stripe: TestStripe;
  beforeAll(async () => {
    stripe = await aStripe();
  });
  afterAll(() => stripe.close());

  const open = (over: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
    stripe.sdk.checkout.sessions.create(aCheckout(over));
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch(stripe.standIn.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return reply.json();
  };
  const secretOf = ({ client_secret: clientSecret }: Stripe.Checkout.Session) => ({
    key: stripe.key.replace('sk_', 'pk_'),
    clientSecret: clientSecret ?? '',
  });
  const card = { number: '4242 4242 4242 4242', expMonth: 12, expYear: 2034, cvc: '123' };

  it('shows a session in words a page can print', async () => {
    const { id: coupon } = await stripe.sdk.coupons.create({
      amount_off: 200,
      currency: 'usd',
      duration: 'once',
      name: 'RAKHI2',
    });
    const session = await open({
      line_items: [aLine(123456)],
      shipping_options: [aShipping(499)],
      discounts: [{ coupon }],
    });
    expect(await post('/elements/session', secretOf(session))).toMatchObject({
      id: session.id,
      status: { type: 'open' },
      email: 'asha@example.com',
      total: {
        total: { amount: '$1,237.55', minorUnitsAmount: 123755 },
        shippingRate: { amount: '$4.99' },
        discount: { amount: '$2.00' },
      },
      discountAmounts: [{ displayName: 'RAKHI2' }],
      lineItems: [{ name: 'Peacock rakhi', quantity: 1 }],
    });
  });

  it('pays with the card and tells where to go', async () => {
    const session = await open();
    const paid = await post('/elements/confirm', { ...secretOf(session), card, country: 'US', postalCode: '78701' });
    expect(paid).toMatchObject({ kind: 'complete', session: { status: { type: 'complete', paymentStatus: 'paid' } } });
    expect(paid.returnUrl).toBe(`http://127.0.0.1:4700/checkout/return?session_id=${session.id}`);
  });

  it('asks for the bank, and passes its refusals on', async () => {
    const session = await open();
    const asking = { ...secretOf(session), card: { ...card, number: '4000002500003155' } };
    expect(await post('/elements/confirm', asking)).toEqual({ kind: 'requires_action' });
    const failed = await post('/elements/confirm', { ...asking, authentication: 'fail' });
    expect(failed.error.code).toBe('payment_intent_authentication_failure');
    expect(await post('/elements/session', secretOf(session))).toMatchObject({
      lastPaymentError: { message: expect.stringContaining('authenticate') },
    });
  });

  it('refuses a card whose date or code cannot be', async () => {
    const session = await open();
    const confirm = (wrong: object) => post('/elements/confirm', { ...secretOf(session), card: { ...card, ...wrong } });
    expect((await confirm({ expYear: 2020 })).error.code).toBe('invalid_expiry_year');
    expect((await confirm({ expMonth: 13 })).error.code).toBe('invalid_expiry_month');
    expect((await confirm({ cvc: '12' })).error.code).toBe('invalid_cvc');
  });

  it('keeps a session from those who do not know its secret', async () => {
    const session = await open();
    const { key, clientSecret } = secretOf(session);
    expect(await post('/elements/session', { key, clientSecret: `${session.id}_secret_guess` })).toHaveProperty(
      'error',
    );
    expect(await post('/elements/session', { key: 'pk_test_other', clientSecret })).toHaveProperty('error');
  });

  it('serves its scripts and the form, which only pages of this machine may frame', async () => {
    const script = await fetch(`${stripe.standIn.url}/stripe.js`);
    expect(await script.text()).toContain('initCheckoutElementsSdk');
    const form = await fetch(`${stripe.standIn.url}/elements/card-form`);
    expect(await form.text()).toContain('name="number"');
    expect(form.headers.get('content-security-policy')).toMatch(
      /script-src 'self'.*frame-ancestors 'self' http:\/\/127/,
    );
  });

  it('lets pages of this machine read a session, and no others', async () => {
    const allowed = async (origin: string) => {
      const reply = await fetch(`${stripe.standIn.url}/elements/session`, { method: 'OPTIONS', headers: { origin } });
      return reply.headers.get('access-control-allow-origin');
    };
    expect(await allowed('http://127.0.0.1:4700')).toBe('http://127.0.0.1:4700');
    expect(await allowed('https://shop.example')).toBeNull();
    expect(await allowed('http://127.0.0.1.shop.example')).toBeNull();
  });

  it('shows the hosted page while the session is open', async () => {
    const { return_url: _, ...hosted } = aCheckout({
      ui_mode: 'hosted_page',
      success_url: 'http://127.0.0.1:4700/done',
    });
    const session = await stripe.sdk.checkout.sessions.create({
      ...hosted,
      line_items: [
        { ...aLine(1999), price_data: { currency: 'usd', unit_amount: 1999, product_data: { name: '<b>Rakhi</b>' } } },
      ],
    });
    const page = await fetch(String(session.url));
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain('Pay $19.99');
    expect(text).toContain('&lt;b&gt;Rakhi');
    await stripe.sdk.checkout.sessions.expire(session.id);
    expect((await fetch(String(session.url))).status).toBe(410);
  });
});
