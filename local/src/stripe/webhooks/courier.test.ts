import Stripe from 'stripe';
import { afterEach, describe, expect, it } from 'vitest';
import { aCheckout, aPaidIntent, aStripe, type TestStripe } from '../testing/a-stripe.ts';
import { anEndpoint, aRegisteredEndpoint, type Endpoint, type Received } from '../testing/an-endpoint.ts';

const QUICKLY = [10, 20, 30];
const COMPLETED = ['checkout.session.completed'];
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
});

const closing = <Thing extends { close(): Promise<void> }>(thing: Thing): Thing => {
  open.push(thing);
  return thing;
};
const startedStripe = async (options = {}) => closing(await aStripe({ retryAfterMs: QUICKLY, ...options }));
const registered = async (stripe: TestStripe, options = {}) => closing(await aRegisteredEndpoint(stripe, options));
const count = (wanted: number) => (received: Received[]) => received.length >= wanted;
const mode = (stripe: TestStripe, wanted: string) => stripe.control('webhooks', { mode: wanted });

describe('a webhook', () => {
  it('is signed so that the SDK takes it, as several lines', async () => {
    const stripe = await startedStripe();
    const { secret, until } = await registered(stripe, { events: COMPLETED });
    const intent = await aPaidIntent(stripe);
    const [first] = await until(count(1));
    const { body = '', signature = '' } = first ?? {};
    const event = Stripe.webhooks.constructEvent(body, signature, secret);
    expect(event).toMatchObject({
      type: 'checkout.session.completed',
      livemode: false,
      data: { object: { payment_intent: intent } },
    });
    expect(signature).toMatch(/^t=\d+,v1=[0-9a-f]{64},v0=[0-9a-f]{64}$/);
    expect(() => Stripe.webhooks.constructEvent(JSON.stringify(JSON.parse(body)), signature, secret)).toThrow();
    expect(() => Stripe.webhooks.constructEvent(body, signature, 'whsec_other')).toThrow();
  });

  it('comes only of the kinds that were asked for', async () => {
    const stripe = await startedStripe();
    const { until, received } = await registered(stripe, { events: ['refund.created'] });
    await stripe.sdk.refunds.create({ payment_intent: await aPaidIntent(stripe) });
    await until(count(1));
    expect(received.map(({ event }) => event.type)).toEqual(['refund.created']);
  });

  it('comes again until it is taken: the same event, a new signature', async () => {
    const stripe = await startedStripe({ retryAfterMs: [10, 1100] });
    const { until, secret } = await registered(stripe, { answers: [500, 302, 200], events: COMPLETED });
    await aPaidIntent(stripe);
    const received = await until(count(3));
    expect(new Set(received.map(({ event }) => event.id)).size).toBe(1);
    expect(received[2]?.signature).not.toBe(received[0]?.signature);
    for (const { body, signature } of received) Stripe.webhooks.constructEvent(body, signature, secret);
  });

  it('goes out with a dozen others at once, and Node warns of nothing', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on('warning', note);
    const stripe = await startedStripe();
    const { until } = await registered(stripe, { events: COMPLETED });
    await mode(stripe, 'hold');
    await Promise.all(Array.from({ length: 12 }, () => aPaidIntent(stripe)));
    await mode(stripe, 'deliver');
    await until(count(12));
    process.off('warning', note);
    expect(warnings).toEqual([]);
  });

  it('is given up at last, and found as not delivered', async () => {
    const stripe = await startedStripe();
    const { until } = await registered(stripe, { answers: [500], events: COMPLETED });
    await aPaidIntent(stripe);
    await until(count(1 + QUICKLY.length));
    await expect.poll(async () => (await stripe.deliveries()).givenUp).toBe(1);
    expect((await stripe.sdk.events.list({ delivery_success: false })).data.map(({ type }) => type)).toEqual(COMPLETED);
  });

  it('is written down with every attempt and its answer', async () => {
    const stripe = await startedStripe();
    const { until } = await registered(stripe, { answers: [503, 200], events: COMPLETED });
    await aPaidIntent(stripe);
    await until(count(2));
    await expect
      .poll(async () => (await stripe.deliveries()).deliveries.map(({ status }) => status))
      .toEqual([503, 200]);
  });

  it('goes nowhere but to this machine', async () => {
    const stripe = await startedStripe();
    const far = stripe.sdk.webhookEndpoints.create({ url: 'https://example.com/hook', enabled_events: ['*'] });
    await expect(far).rejects.toMatchObject({ code: 'url_invalid' });
  });
});

describe('the webhooks of an account', () => {
  it('are held and released', async () => {
    const stripe = await startedStripe();
    const { received } = await registered(stripe);
    await mode(stripe, 'hold');
    await aPaidIntent(stripe);
    expect(await stripe.deliveries()).toMatchObject({ waiting: 4, deliveries: [] });
    expect(await stripe.control('webhooks/release')).toEqual({ mode: 'deliver', released: 4 });
    expect(received).toHaveLength(4);
  });

  it('are dropped, and one of them can be sent again', async () => {
    const stripe = await startedStripe();
    const { until, received } = await registered(stripe, { events: COMPLETED });
    await mode(stripe, 'drop');
    await aPaidIntent(stripe);
    expect(await stripe.deliveries()).toMatchObject({ dropped: 1 });
    await mode(stripe, 'deliver');
    const { data: events } = await stripe.sdk.events.list({ types: COMPLETED });
    await stripe.control(`events/${events[0]?.id}/resend`);
    await until(count(1));
    expect(received.map(({ event }) => event.id)).toEqual([events[0]?.id]);
  });

  it('come three times when they are duplicated', async () => {
    const stripe = await startedStripe();
    const { until } = await registered(stripe, { events: COMPLETED });
    await mode(stripe, 'duplicate');
    await aPaidIntent(stripe);
    const received = await until(count(3));
    expect(new Set(received.map(({ event }) => event.id)).size).toBe(1);
  });

  it('come in another order than things happened', async () => {
    const stripe = await startedStripe({ seed: 7 });
    const { until } = await registered(stripe);
    await mode(stripe, 'reorder');
    await stripe.sdk.refunds.create({ payment_intent: await aPaidIntent(stripe) });
    const received = (await until(count(6))).map(({ event }) => event.id);
    const { data: events } = await stripe.sdk.events.list();
    const happened = events.map(({ id }) => id).toReversed();
    expect(received.toSorted()).toEqual(happened.toSorted());
    expect(received).not.toEqual(happened);
  });
});

describe('a restart', () => {
  it('loses no webhook, and follows the shop to its new address', async () => {
    const secret = 'whsec_shop';
    const nobody = 'http://127.0.0.1:9/webhook';
    const before = await startedStripe({ webhook: { url: nobody, secret } });
    const demo = before.sdkFor('sk_test_demo');
    const { id } = await demo.checkout.sessions.create(aCheckout());
    await fetch(`${before.standIn.url}/_control/sessions/${id}/complete`, { method: 'POST' });
    await before.standIn.close();

    const shop: Endpoint = closing(await anEndpoint());
    const again = closing(
      await aStripe({ dataDir: before.dataDir, webhook: { url: shop.url, secret }, retryAfterMs: QUICKLY }),
    );
    await shop.until((received) => received.some(({ event }) => event.type === 'checkout.session.completed'));
    expect((await again.sdkFor('sk_test_demo').checkout.sessions.retrieve(id)).status).toBe('complete');
  });
});
