import { aProduct, placed } from '@rakhi/api/testing';
import { expect, it } from 'vitest';
import { listeningShop } from '../cases/listening-shop.ts';
import { aGate } from '../cases/table-beside.ts';

const rare = aProduct({ stock: 1 });

it('a process that dies between the order and Stripe leaves an order that the same request finds again', async () => {
  const { shop, headers, email } = await diedBeforeStripe();
  expect(await shop.sessions()).toEqual([]);
  const next = shop.open();
  const send = () => placed(next.call, headers, { email });
  expect((await send()).body.code).toBe('idempotency_in_progress');
  await shop.pass(1.1);
  const { status, body } = await send();
  expect(status).toBe(201);
  expect((await shop.sessions()).map(({ id }) => id)).toEqual([body.stripeSessionId]);
  await shop.pay(body);
  expect(await shop.stateOf(body)).toBe('paid');
  expect(await shop.stockOf(rare)).toBe(0);
});

it('and when she never comes back, the sweeper gives her units to others', async () => {
  const { shop } = await diedBeforeStripe();
  expect(await shop.stockOf(rare)).toBe(0);
  await shop.pass(46);
  await shop.sweep();
  expect(await shop.stockOf(rare)).toBe(1);
  expect(await shop.sessions()).toEqual([]);
  expect((await shop.checkout(await shop.guest([rare]))).status).toBe(201);
});

/** It hangs for ever in its call to Stripe, as a process does that is no more: nothing after it is ever done. */
async function diedBeforeStripe() {
  const [gate, never] = [aGate(), new Promise<never>(() => {})];
  let isDead = true;
  const shop = await listeningShop({
    products: [rare],
    async onTheWay(asked, send) {
      if (!isDead) return send(asked);
      gate.pass();
      return never;
    },
  });
  const headers = { ...(await shop.guest([rare])), 'Idempotency-Key': 'the same' };
  const email = 'asha@example.com';
  void placed(shop.call, headers, { email });
  await gate.reached;
  isDead = false;
  return { shop, headers, email };
}
