import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from './account/new-id.ts';
import { aCheckout, aLine, aShipping, aStripe, type TestStripe } from './testing/a-stripe.ts';

/**
 * What the shop relies on, asked through the unmodified SDK. With a test key of Stripe's own in
 * STRIPE_CONTRACT_KEY the same questions go to Stripe itself, which shows where the stand-in has drifted away.
 */
const liveKey = process.env['STRIPE_CONTRACT_KEY'];

describe('the contract with Stripe', () => {
  let local: TestStripe | undefined;
  let stripe: Stripe;

  beforeAll(async () => {
    if (liveKey) stripe = new Stripe(liveKey, { maxNetworkRetries: 0 });
    else {
      local = await aStripe();
      stripe = local.sdk;
    }
  });
  afterAll(() => local?.close());

  const sessions = () => stripe.checkout.sessions;
  const inMinutes = (minutes: number) => Math.floor(Date.now() / 1000) + minutes * 60;

  it('opens a session and finds it again', async () => {
    const metadata = { orderId: 'order-1', attempt: '1' };
    const expires_at = inMinutes(35);
    const made = await sessions().create(aCheckout({ metadata, expires_at, client_reference_id: 'order-1' }));
    expect(made).toMatchObject({
      object: 'checkout.session',
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: null,
      amount_total: 1999,
      currency: 'usd',
      ui_mode: 'elements',
      url: null,
      livemode: false,
      client_reference_id: 'order-1',
      customer_email: 'asha@example.com',
      expires_at,
      metadata,
    });
    expect(made.id).toMatch(/^cs_test_/);
    expect(made.client_secret).toContain(`${made.id}_secret_`);
    expect(made.lastResponse.headers['request-id']).toMatch(/^req_/);
    expect(await sessions().retrieve(made.id)).toMatchObject({ id: made.id, metadata });
  });

  it('adds up goods, coupon and shipping', async () => {
    const coupon = await stripe.coupons.create({
      amount_off: 500,
      currency: 'usd',
      duration: 'once',
      max_redemptions: 1,
    });
    const session = await sessions().create(
      aCheckout({
        line_items: [aLine(1999, 2), aLine(333)],
        shipping_options: [aShipping(499)],
        discounts: [{ coupon: coupon.id }],
      }),
    );
    expect(session.amount_subtotal).toBe(4331);
    expect(session.amount_total).toBe(4330);
    expect(session.total_details).toMatchObject({ amount_discount: 500, amount_shipping: 499, amount_tax: 0 });
    const { data: lines } = await sessions().listLineItems(session.id);
    expect(lines.map(({ amount_subtotal: subtotal }) => subtotal)).toEqual([3998, 333]);
    expect(lines.reduce((sum, line) => sum + line.amount_discount, 0)).toBe(500);
  });

  it('lowers the goods and not the shipping, down to nothing at most', async () => {
    const coupon = await stripe.coupons.create({ amount_off: 9000, currency: 'usd', duration: 'once' });
    const options = { discounts: [{ coupon: coupon.id }], shipping_options: [aShipping(499)] };
    expect((await sessions().create(aCheckout(options))).amount_total).toBe(499);
  });

  it('gives a hosted session an address and no client secret', async () => {
    const { return_url: _, ...rest } = aCheckout({ ui_mode: 'hosted_page', success_url: 'http://127.0.0.1:4700/done' });
    const session = await sessions().create(rest);
    expect(session.client_secret).toBeNull();
    expect(session.url).toMatch(/^https?:\/\//);
  });

  it.each<[string, Partial<Stripe.Checkout.SessionCreateParams>, object]>([
    [
      'an amount that is no whole number of cents',
      { line_items: [aLine(19.99)] },
      { code: 'parameter_invalid_integer', param: 'line_items[0][price_data][unit_amount]' },
    ],
    ['a negative amount', { line_items: [aLine(-1)] }, { param: 'line_items[0][price_data][unit_amount]' }],
    ['less than fifty cents', { line_items: [aLine(49)] }, { code: 'amount_too_small' }],
    ['a session that would expire at once', { expires_at: inMinutes(10) }, { param: 'expires_at' }],
    ['a session that would never expire', { expires_at: inMinutes(25 * 60) }, { param: 'expires_at' }],
    ['metadata that is too long', { metadata: { note: 'x'.repeat(501) } }, { param: 'metadata[note]' }],
    ['a name of metadata that is too long', { metadata: { ['n'.repeat(41)]: 'x' } }, {}],
    [
      'too many pieces of metadata',
      { metadata: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`k${at}`, 'v'])) },
      { param: 'metadata' },
    ],
    ['an address for success beside elements', { success_url: 'http://127.0.0.1/' }, { param: 'success_url' }],
    ['two coupons', { discounts: [{ coupon: 'a' }, { coupon: 'b' }] }, { param: 'discounts' }],
    [
      'more than a hundred lines',
      { line_items: Array.from({ length: 101 }, () => aLine(100)) },
      { param: 'line_items' },
    ],
    [
      'a parameter that was removed',
      { payment_method_types: ['card'] } as object,
      { code: 'parameter_unknown', param: 'payment_method_types' },
    ],
    ['a mode of the interface that was renamed', { ui_mode: 'custom' } as object, { param: 'ui_mode' }],
    ['a coupon that does not exist', { discounts: [{ coupon: 'no-such-coupon' }] }, { code: 'resource_missing' }],
  ])('refuses %s', async (_what, wrong, error) => {
    const refusal = sessions().create(aCheckout(wrong));
    await expect(refusal).rejects.toMatchObject({ type: 'StripeInvalidRequestError', ...error });
  });

  it('refuses a checkout without lines, or without the way back', async () => {
    const { line_items: _lines, ...withoutLines } = aCheckout();
    const { return_url: _url, ...withoutReturn } = aCheckout();
    await expect(sessions().create(withoutLines)).rejects.toMatchObject({
      code: 'parameter_missing',
      param: 'line_items',
    });
    await expect(sessions().create(withoutReturn)).rejects.toMatchObject({ param: 'return_url' });
  });

  it('answers a repeated request with the same session', async () => {
    const idempotencyKey = newId('checkout:');
    const first = await sessions().create(aCheckout(), { idempotencyKey });
    const again = await sessions().create(aCheckout(), { idempotencyKey });
    expect(again.id).toBe(first.id);
    expect(again.client_secret).toBe(first.client_secret);
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect(again.lastResponse.headers['original-request']).toBe(first.lastResponse.headers['request-id']);
  });

  it('refuses a known idempotency key with other parameters', async () => {
    const idempotencyKey = newId('checkout:');
    await sessions().create(aCheckout(), { idempotencyKey });
    const other = sessions().create(aCheckout({ line_items: [aLine(2999)] }), { idempotencyKey });
    await expect(other).rejects.toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 });
  });

  it('leaves an idempotency key free when the parameters were wrong', async () => {
    const idempotencyKey = newId('checkout:');
    await expect(sessions().create(aCheckout({ line_items: [aLine(1)] }), { idempotencyKey })).rejects.toThrow();
    expect((await sessions().create(aCheckout(), { idempotencyKey })).status).toBe('open');
  });

  it('expires a session once', async () => {
    const { id } = await sessions().create(aCheckout());
    expect(await sessions().expire(id)).toMatchObject({ id, status: 'expired' });
    await expect(sessions().expire(id)).rejects.toMatchObject({ type: 'StripeInvalidRequestError', statusCode: 400 });
  });

  it('changes the metadata of a session: new values win, empty ones go', async () => {
    const { id } = await sessions().create(aCheckout({ metadata: { orderId: 'order-1', gone: 'x' } }));
    const updated = await sessions().update(id, { metadata: { gone: '', attempt: '2' } });
    expect(updated.metadata).toEqual({ orderId: 'order-1', attempt: '2' });
  });

  it('lists sessions, newest first, page by page', async () => {
    const made = [];
    for (const orderId of ['a', 'b', 'c']) made.push(await sessions().create(aCheckout({ metadata: { orderId } })));
    const newest = made.map(({ id }) => id).toReversed();
    const first = await sessions().list({ limit: 2 });
    expect(first.has_more).toBe(true);
    expect(first.data.map(({ id }) => id)).toEqual(newest.slice(0, 2));
    const next = await sessions().list({ limit: 1, starting_after: newest[1] ?? '' });
    expect(next.data.map(({ id }) => id)).toEqual(newest.slice(2));
    const found = await sessions().list({ limit: 3 }).autoPagingToArray({ limit: 3 });
    expect(found.map(({ id }) => id)).toEqual(newest);
  });

  it('shows line items where they are expanded', async () => {
    const { id } = await sessions().create(aCheckout());
    expect((await sessions().retrieve(id)).line_items).toBeUndefined();
    const { line_items: lines } = await sessions().retrieve(id, { expand: ['line_items'] });
    expect(lines?.data[0]).toMatchObject({ description: 'Peacock rakhi', quantity: 1, amount_total: 1999 });
    await expect(sessions().retrieve(id, { expand: ['nonsense'] })).rejects.toMatchObject({ statusCode: 400 });
  });

  it('says what does not exist', async () => {
    const nothing = { type: 'StripeInvalidRequestError', code: 'resource_missing', statusCode: 404 };
    await expect(sessions().retrieve('cs_test_nothing')).rejects.toMatchObject(nothing);
    await expect(stripe.paymentIntents.retrieve('pi_nothing')).rejects.toMatchObject(nothing);
    await expect(stripe.refunds.create({ payment_intent: 'pi_nothing' })).rejects.toMatchObject(nothing);
    await expect(stripe.events.retrieve('evt_nothing')).rejects.toMatchObject(nothing);
  });

  it('turns unknown keys away', async () => {
    const wrong = local ? local.sdkFor('sk_live_abc') : new Stripe('sk_test_wrong', { maxNetworkRetries: 0 });
    await expect(wrong.checkout.sessions.list()).rejects.toMatchObject({ type: 'StripeAuthenticationError' });
  });
});
