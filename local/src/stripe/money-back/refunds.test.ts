import type Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCheckout, aPaidIntent, aStripe, type TestStripe } from '../testing/a-stripe.ts';

let stripe: TestStripe;
beforeAll(async () => {
  stripe = await aStripe();
});
afterAll(() => stripe.close());

const chargeOf = async (intent: string) => {
  const { latest_charge: charge } = await stripe.sdk.paymentIntents.retrieve(intent, { expand: ['latest_charge'] });
  return charge as Stripe.Charge;
};
const eventsOf = async (type: string, payment_intent: string) => {
  const { data } = await stripe.sdk.events.list({ type, limit: 100 });
  return data.filter(({ data: { object } }) => 'payment_intent' in object && object.payment_intent === payment_intent);
};

describe('a refund', () => {
  it('can be made in parts, until nothing is left', async () => {
    const payment_intent = await aPaidIntent(stripe);
    const metadata = { refundId: 'refund-1' };
    const part = await stripe.sdk.refunds.create({
      payment_intent,
      amount: 999,
      reason: 'requested_by_customer',
      metadata,
    });
    expect(part).toMatchObject({ object: 'refund', status: 'succeeded', amount: 999, metadata });
    expect(await chargeOf(payment_intent)).toMatchObject({ amount_refunded: 999, refunded: false });
    const tooMuch = stripe.sdk.refunds.create({ payment_intent, amount: 1001 });
    await expect(tooMuch).rejects.toMatchObject({
      type: 'StripeInvalidRequestError',
      param: 'amount',
      message: 'Refund amount ($10.01) is greater than unrefunded amount on charge ($10.00)',
    });
    expect((await stripe.sdk.refunds.create({ payment_intent })).amount).toBe(1000);
    expect(await chargeOf(payment_intent)).toMatchObject({ amount_refunded: 1999, refunded: true });
    await expect(stripe.sdk.refunds.create({ payment_intent })).rejects.toMatchObject({
      code: 'charge_already_refunded',
    });
    expect((await stripe.sdk.refunds.list({ payment_intent })).data).toHaveLength(2);
    expect(await eventsOf('refund.created', payment_intent)).toHaveLength(2);
    expect(await eventsOf('charge.refunded', payment_intent)).toHaveLength(2);
  });

  it('is made once however often it is asked for', async () => {
    const payment_intent = await aPaidIntent(stripe);
    const asked = () => stripe.sdk.refunds.create({ payment_intent, amount: 500 }, { idempotencyKey: payment_intent });
    const [first, second] = [await asked(), await asked()];
    expect(second.id).toBe(first.id);
    expect((await chargeOf(payment_intent)).amount_refunded).toBe(500);
  });

  it('remembers a refusal for the key, since work had begun', async () => {
    const payment_intent = await aPaidIntent(stripe);
    const asked = () => stripe.sdk.refunds.create({ payment_intent, amount: 5000 }, { idempotencyKey: payment_intent });
    await expect(asked()).rejects.toMatchObject({ param: 'amount' });
    await expect(asked()).rejects.toMatchObject({ headers: { 'idempotent-replayed': 'true' } });
  });

  it('needs a payment, and an amount of at least a cent', async () => {
    const { id } = await stripe.sdk.checkout.sessions.create(aCheckout());
    await stripe.control(`sessions/${id}/complete`, { card: '4000000000000002' });
    const { payment_intent } = await stripe.sdk.checkout.sessions.retrieve(id);
    await expect(stripe.sdk.refunds.create({ payment_intent: String(payment_intent) })).rejects.toThrow(
      /successful charge/,
    );
    await expect(stripe.sdk.refunds.create({})).rejects.toMatchObject({ code: 'parameter_missing' });
    const paid = await aPaidIntent(stripe);
    await expect(stripe.sdk.refunds.create({ payment_intent: paid, amount: 0 })).rejects.toMatchObject({
      param: 'amount',
    });
  });

  it('can be made in the dashboard', async () => {
    const paymentIntent = await aPaidIntent(stripe);
    expect(await stripe.control('refunds', { paymentIntent, amount: 300 })).toMatchObject({ amount: 300 });
    const [event] = await eventsOf('refund.created', paymentIntent);
    expect(event?.request).toEqual({ id: null, idempotency_key: null });
  });

  it('to some cards fails later, and the money can be refunded again', async () => {
    const payment_intent = await aPaidIntent(stripe, '4000000000005126');
    const refund = await stripe.sdk.refunds.create({ payment_intent });
    expect(refund.status).toBe('succeeded');
    await stripe.control('clock', { advanceSeconds: 5 });
    expect(await stripe.sdk.refunds.retrieve(refund.id)).toMatchObject({ status: 'failed', failure_reason: 'unknown' });
    expect(await chargeOf(payment_intent)).toMatchObject({ amount_refunded: 0, refunded: false });
    expect(await eventsOf('refund.failed', payment_intent)).toHaveLength(1);
  });

  it('to some cards stays pending for a while', async () => {
    const payment_intent = await aPaidIntent(stripe, '4000000000007726');
    const refund = await stripe.sdk.refunds.create({ payment_intent });
    expect(refund.status).toBe('pending');
    await stripe.control('clock', { advanceSeconds: 5 });
    expect((await stripe.sdk.refunds.retrieve(refund.id)).status).toBe('succeeded');
  });
});

describe('a dispute', () => {
  const typesAbout = async (id: string) => {
    const { data } = await stripe.sdk.events.list({ limit: 100 });
    return data.filter(({ data: { object } }) => 'id' in object && object.id === id).map(({ type }) => type);
  };

  it('is opened, won or lost as the bank decides', async () => {
    const paymentIntent = await aPaidIntent(stripe);
    const opened = await stripe.control<Stripe.Dispute>('disputes', { paymentIntent, status: 'needs_response' });
    expect(opened).toMatchObject({ object: 'dispute', status: 'needs_response', amount: 1999 });
    expect((await chargeOf(paymentIntent)).disputed).toBe(true);
    await expect(stripe.sdk.refunds.create({ payment_intent: paymentIntent })).rejects.toMatchObject({
      code: 'charge_disputed',
    });
    await stripe.control('disputes', { paymentIntent, status: 'under_review' });
    await stripe.control('disputes', { paymentIntent, status: 'won' });
    expect((await stripe.sdk.disputes.retrieve(opened.id)).status).toBe('won');
    expect((await typesAbout(opened.id)).toSorted()).toEqual([
      'charge.dispute.closed',
      'charge.dispute.created',
      'charge.dispute.funds_reinstated',
      'charge.dispute.funds_withdrawn',
      'charge.dispute.updated',
    ]);
    expect((await stripe.sdk.refunds.create({ payment_intent: paymentIntent })).status).toBe('succeeded');
  });

  it('that begins at its end is opened first', async () => {
    const paymentIntent = await aPaidIntent(stripe);
    const lost = await stripe.control<Stripe.Dispute>('disputes', { paymentIntent, status: 'lost' });
    expect(await typesAbout(lost.id)).toEqual(
      expect.arrayContaining(['charge.dispute.created', 'charge.dispute.closed']),
    );
  });

  it('takes no money while it is only an inquiry', async () => {
    const paymentIntent = await aPaidIntent(stripe);
    const inquiry = await stripe.control<Stripe.Dispute>('disputes', {
      paymentIntent,
      status: 'warning_needs_response',
    });
    expect(await typesAbout(inquiry.id)).toEqual(['charge.dispute.created']);
    expect((await stripe.sdk.refunds.create({ payment_intent: paymentIntent })).status).toBe('succeeded');
  });
});
