import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCheckout, aLine, aStripe, type TestStripe } from '../testing/a-stripe.ts';

describe('paying a session', () => {
  let stripe: TestStripe;
  beforeAll(async () => {
    stripe = await aStripe();
  });
  afterAll(() => stripe.close());

  const open = (over: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
    stripe.sdk.checkout.sessions.create(aCheckout(over));
  const complete = (id: string, body = {}) =>
    stripe.control<Stripe.Checkout.Session & { error?: Stripe.StripeRawError }>(`sessions/${id}/complete`, body);
  const whole = (id: string) => stripe.sdk.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] });
  const eventsAbout = async (id: string) => {
    const events = await stripe.sdk.events.list({ limit: 100 });
    return events.data.filter(({ data }) => JSON.stringify(data).includes(id)).map(({ type }) => type);
  };

  it('charges a good card and completes the session', async () => {
    const metadata = { orderId: 'order-1' };
    const shipping = {
      name: 'Ravi',
      address: { line1: '1 Main St', city: 'Austin', state: 'TX', postal_code: '78701', country: 'US' },
    };
    const { id } = await open({ payment_intent_data: { metadata, description: 'Order 1', shipping } });
    expect(await complete(id)).toMatchObject({ status: 'complete', payment_status: 'paid', url: null });
    const { payment_intent: intent, customer_details: customer } = await whole(id);
    expect(customer).toMatchObject({ email: 'asha@example.com' });
    expect(intent).toMatchObject({
      status: 'succeeded',
      amount_received: 1999,
      description: 'Order 1',
      metadata,
      shipping: { name: 'Ravi', address: { city: 'Austin', line2: null } },
      latest_charge: {
        status: 'succeeded',
        paid: true,
        amount: 1999,
        payment_method_details: { card: { brand: 'visa', last4: '4242' } },
      },
    });
  });

  it('announces a success with three events, and each keeps what was true then', async () => {
    const { id } = await open();
    const { payment_intent: intent } = await complete(id);
    expect((await eventsAbout(String(intent))).toSorted()).toEqual([
      'charge.succeeded',
      'checkout.session.completed',
      'payment_intent.created',
      'payment_intent.succeeded',
    ]);
    await stripe.sdk.checkout.sessions.update(id, { metadata: { later: 'yes' } });
    const { data: events } = await stripe.sdk.events.list({ type: 'checkout.session.completed' });
    expect(events.find(({ data }) => 'id' in data.object && data.object.id === id)?.data.object).toMatchObject({
      metadata: {},
    });
  });

  it.each([
    ['4000000000000002', 'card_declined', 'generic_decline'],
    ['4000000000009995', 'card_declined', 'insufficient_funds'],
    ['4000000000009987', 'card_declined', 'lost_card'],
    ['4000000000000069', 'expired_card', undefined],
    ['4000000000000127', 'incorrect_cvc', undefined],
    ['4000000000000119', 'processing_error', undefined],
    ['4000000000004954', 'card_declined', 'fraudulent'],
    ['4242424242424241', 'incorrect_number', undefined],
    ['4111111111111111', 'card_declined', 'test_mode_live_card'],
  ])('declines %s with %s, and leaves the session open for another card', async (card, code, decline_code) => {
    const { id } = await open();
    const { error } = await complete(id, { card });
    expect(error).toMatchObject({ type: 'card_error', code, ...(decline_code && { decline_code }) });
    const { status, payment_intent: intent } = await whole(id);
    expect(status).toBe('open');
    expect(intent).toMatchObject({ status: 'requires_payment_method', last_payment_error: { code } });
    expect(await complete(id)).toMatchObject({
      status: 'complete',
      payment_intent: (intent as Stripe.PaymentIntent).id,
    });
  });

  it('asks the bank first where the card wants it', async () => {
    const card = '4000002500003155';
    const { id } = await open();
    expect(await complete(id, { card, authentication: 'abandon' })).toEqual({ requires_action: true });
    expect(await whole(id)).toMatchObject({ status: 'open', payment_intent: { status: 'requires_action' } });
    const { error } = await complete(id, { card, authentication: 'fail' });
    expect(error?.code).toBe('payment_intent_authentication_failure');
    expect(await complete(id, { card })).toMatchObject({ status: 'complete', payment_status: 'paid' });
  });

  it('may decline after the bank was asked', async () => {
    const { id } = await open();
    expect((await complete(id, { card: '4000008260003178' })).error?.decline_code).toBe('insufficient_funds');
  });

  it('pays a session once', async () => {
    const { id } = await open();
    await complete(id);
    expect((await complete(id)).error?.code).toBe('checkout_session_not_open');
    await expect(stripe.sdk.checkout.sessions.expire(id)).rejects.toMatchObject({ statusCode: 400 });
  });

  it('needs no card where there is nothing to pay', async () => {
    const { id } = await open({ line_items: [aLine(0)] });
    expect(await complete(id)).toMatchObject({
      status: 'complete',
      payment_status: 'no_payment_required',
      payment_intent: null,
    });
  });

  it('redeems a coupon when the session is paid, not before', async () => {
    const { coupons } = stripe.sdk;
    const { id: coupon } = await coupons.create({ percent_off: 10, duration: 'once', max_redemptions: 1 });
    const { id, amount_total } = await open({ discounts: [{ coupon }] });
    expect(amount_total).toBe(1799);
    expect(await coupons.retrieve(coupon)).toMatchObject({ times_redeemed: 0, valid: true });
    await complete(id);
    expect(await coupons.retrieve(coupon)).toMatchObject({ times_redeemed: 1, valid: false });
    await expect(open({ discounts: [{ coupon }] })).rejects.toMatchObject({ code: 'coupon_expired' });
  });

  it.each([
    ['succeeded', 'paid', 'checkout.session.async_payment_succeeded'],
    ['failed', 'unpaid', 'checkout.session.async_payment_failed'],
  ])('waits for a delayed method that has %s', async (outcome, payment_status, event) => {
    const { id } = await open();
    const done = await complete(id, { method: 'us_bank_account' });
    expect(done).toMatchObject({ status: 'complete', payment_status: 'unpaid' });
    expect(await whole(id)).toMatchObject({ payment_intent: { status: 'processing' } });
    expect(await stripe.control(`sessions/${id}/settle`, { outcome })).toMatchObject({ payment_status });
    expect(await eventsAbout(id)).toContain(event);
  });

  it.each([
    ['4000000000000259', 'charge.dispute.created'],
    ['4000000000005423', 'radar.early_fraud_warning.created'],
  ])('brings trouble after %s has paid', async (card, event) => {
    const { id } = await open();
    const { payment_intent: intent } = await complete(id, { card });
    expect(await eventsAbout(String(intent))).toContain(event);
  });
});

describe('a session that nobody pays', () => {
  it('expires by the clock of the account, once, and cannot be paid afterwards', async () => {
    const stripe = await aStripe();
    const { sdk, control } = stripe;
    const { id } = await sdk.checkout.sessions.create(
      aCheckout({ expires_at: Math.floor(Date.now() / 1000) + 35 * 60 }),
    );
    await control('clock', { advanceSeconds: 34 * 60 });
    expect((await sdk.checkout.sessions.retrieve(id)).status).toBe('open');
    await control('clock', { advanceSeconds: 120 });
    await control('clock', { advanceSeconds: 120 });
    expect((await sdk.checkout.sessions.retrieve(id)).status).toBe('expired');
    expect((await control(`sessions/${id}/complete`)).error?.code).toBe('checkout_session_not_open');
    expect((await sdk.events.list({ type: 'checkout.session.expired' })).data).toHaveLength(1);
    await stripe.close();
  });

  it('expires while nobody asks, when its time has come', async () => {
    let now = Date.now();
    const stripe = await aStripe({ now: () => now });
    const { id } = await stripe.sdk.checkout.sessions.create(aCheckout());
    now += 25 * 60 * 60 * 1000;
    const { data } = await stripe.sdk.checkout.sessions.list({ status: 'expired' });
    expect(data.map((session) => session.id)).toEqual([id]);
    await stripe.close();
  });
});
