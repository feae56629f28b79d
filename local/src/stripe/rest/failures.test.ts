import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCheckout, aStripe, type TestStripe } from '../testing/a-stripe.ts';

describe('ordered failures', () => {
  let stripe: TestStripe;
  beforeAll(async () => {
    stripe = await aStripe();
  });
  afterAll(() => stripe.close());

  const fail = (kind: string, times = 1) => stripe.control('fail', { kind, times });
  const howMany = async () => (await stripe.sdk.checkout.sessions.list({ limit: 100 })).data.length;

  it.each([
    ['500', 'StripeAPIError'],
    ['429', 'StripeRateLimitError'],
  ])('answer %s without doing anything, as often as ordered', async (kind, type) => {
    const before = await howMany();
    await fail(kind, 2);
    const idempotencyKey = `outage-${kind}`;
    const create = () => stripe.sdk.checkout.sessions.create(aCheckout(), { idempotencyKey });
    await expect(create()).rejects.toMatchObject({ type });
    await expect(create()).rejects.toMatchObject({ type });
    expect((await create()).status).toBe('open');
    expect(await howMany()).toBe(before + 1);
  });

  it('keep silent until the caller gives up', async () => {
    const before = await howMany();
    await fail('timeout');
    const impatient = stripe.sdkFor(stripe.key, { timeout: 150 });
    await expect(impatient.checkout.sessions.create(aCheckout())).rejects.toMatchObject({
      type: 'StripeConnectionError',
    });
    expect(await howMany()).toBe(before);
  });

  it('do the work and lose the reply; the same request again finds it done', async () => {
    const before = await howMany();
    // The SDK repeats a request once when the line goes dead, whatever it was told.
    await fail('lost_reply', 2);
    const idempotencyKey = 'lost';
    await expect(stripe.sdk.checkout.sessions.create(aCheckout(), { idempotencyKey })).rejects.toMatchObject({
      type: 'StripeConnectionError',
    });
    const found = await stripe.sdk.checkout.sessions.create(aCheckout(), { idempotencyKey });
    expect(found.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect(await howMany()).toBe(before + 1);
  });

  it('do the work and answer late, perhaps too late for the caller', async () => {
    const before = await howMany();
    await stripe.control('fail', { kind: 'slow', ms: 500 });
    const impatient = stripe.sdkFor(stripe.key, { timeout: 150 });
    await expect(impatient.checkout.sessions.create(aCheckout())).rejects.toMatchObject({
      type: 'StripeConnectionError',
    });
    await expect.poll(howMany).toBe(before + 1);
  });

  it('are healed by an SDK that repeats requests', async () => {
    const before = await howMany();
    await fail('lost_reply', 2);
    const stubborn = stripe.sdkFor(stripe.key, { maxNetworkRetries: 2 });
    expect((await stubborn.checkout.sessions.create(aCheckout())).status).toBe('open');
    expect(await howMany()).toBe(before + 1);
  });

  it('must be of a known kind', async () => {
    expect((await stripe.control('fail', { kind: 'earthquake' })).error?.message).toMatch(/must be one of/);
  });
});
