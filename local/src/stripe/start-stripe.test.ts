import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCheckout, aPaidIntent, aStripe, type TestStripe } from './testing/a-stripe.ts';

describe('the accounts of a stand-in', () => {
  let stripe: TestStripe;
  beforeAll(async () => {
    stripe = await aStripe();
  });
  afterAll(() => stripe.close());

  it('know nothing of each other', async () => {
    const { id } = await stripe.sdk.checkout.sessions.create(aCheckout(), { idempotencyKey: 'same' });
    const other = stripe.sdkFor('sk_test_other');
    await expect(other.checkout.sessions.retrieve(id)).rejects.toMatchObject({ code: 'resource_missing' });
    expect((await other.checkout.sessions.create(aCheckout(), { idempotencyKey: 'same' })).id).not.toBe(id);
    await stripe.control('clock', { advanceSeconds: 100_000 });
    expect((await other.checkout.sessions.list()).data.map(({ status }) => status)).toEqual(['open']);
  });

  it.each(['sk_live_abc', 'rk_test_abc', 'sk_test_../../etc', 'sk_test_'])('are not opened with %s', async (key) => {
    const refusal = stripe.sdkFor(key).checkout.sessions.list();
    await expect(refusal).rejects.toMatchObject({ type: 'StripeAuthenticationError', statusCode: 401 });
  });

  it('answer for the demo shop when a control call names no account', async () => {
    const { id } = await stripe.sdkFor(stripe.standIn.secretKey).checkout.sessions.create(aCheckout());
    const reply = await fetch(`${stripe.standIn.url}/_control/sessions/${id}/complete`, { method: 'POST' });
    expect(await reply.json()).toMatchObject({ id, status: 'complete' });
  });

  it('answer with trouble, and have done nothing, when nothing can be kept', async () => {
    const broken = await aStripe();
    await broken.sdk.checkout.sessions.list();
    rmSync(join(broken.dataDir, 'stripe'), { recursive: true });
    const creating = () => broken.sdk.checkout.sessions.create(aCheckout(), { idempotencyKey: 'once' });
    await expect(creating()).rejects.toMatchObject({ type: 'StripeAPIError', statusCode: 500 });
    expect((await broken.sdk.checkout.sessions.list()).data).toEqual([]);
    mkdirSync(join(broken.dataDir, 'stripe'));
    const { id } = await creating();
    expect((await broken.sdk.checkout.sessions.list()).data.map((session) => session.id)).toEqual([id]);
    await broken.close();
  });

  it('say which addresses they do not have', async () => {
    const reply = await fetch(`${stripe.standIn.url}/v1/customers`, { method: 'POST' });
    expect(reply.status).toBe(404);
    expect(await reply.json()).toMatchObject({ error: { message: expect.stringContaining('(POST: /v1/customers)') } });
  });

  it('do nothing for a page on the internet that sends a form here', async () => {
    const reply = await fetch(`${stripe.standIn.url}/_control/clock`, {
      method: 'POST',
      headers: { origin: 'https://attacker.example' },
      body: '{"advanceSeconds":60}',
    });
    expect(reply.status).toBe(403);
  });

  it('answer to no foreign host name', async () => {
    const { port } = new URL(stripe.standIn.url);
    const status = await new Promise((resolve) => {
      const headers = { host: 'stripe.attacker.example' };
      request({ host: '127.0.0.1', port, path: '/_control/deliveries', headers }, ({ statusCode }) =>
        resolve(statusCode),
      ).end();
    });
    expect(status).toBe(421);
  });
});

it('keeps everything over a restart, readable by its owner only', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'stripe-'));
  const before = await aStripe({ dataDir });
  const paid = await aPaidIntent(before);
  const unpaid = await before.sdk.checkout.sessions.create(aCheckout(), { idempotencyKey: 'kept' });
  const refund = await before.sdk.refunds.create({ payment_intent: paid, amount: 100 });
  await before.control('clock', { advanceSeconds: 60 });
  await before.close();

  const after = await aStripe({ dataDir });
  const sdk = after.sdkFor(before.key);
  const again = await sdk.checkout.sessions.create(aCheckout(), { idempotencyKey: 'kept' });
  expect(again.id).toBe(unpaid.id);
  expect((await sdk.refunds.list({ payment_intent: paid })).data.map(({ id }) => id)).toEqual([refund.id]);
  expect((await sdk.events.list()).data).toHaveLength(6);
  expect((await sdk.coupons.create({ percent_off: 5, duration: 'once' })).created).toBeGreaterThan(
    Date.now() / 1000 + 50,
  );
  expect(statSync(join(dataDir, 'stripe', `${before.key}.jsonl`)).mode & 0o077).toBe(0);
  await after.close();
  rmSync(dataDir, { recursive: true });
});
