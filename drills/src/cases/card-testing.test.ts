import { aCheckout, aProduct, as } from '@rakhi/api/testing';
import { expect, it } from 'vitest';
import { listeningShop } from './listening-shop.ts';
import { type Asked, listenTo } from './stripe-wire.ts';

const thread = aProduct({ stock: 500 });

it('case 27: one shopper who opens payment after payment is stopped before Stripe hears of the next', async () => {
  const asked: Asked[] = [];
  const shop = await listeningShop({ products: [thread], onTheWay: listenTo(asked) });
  const headers = await shop.guest([thread]);
  for (let time = 0; time < 20; time += 1) {
    expect((await shop.checkout(headers, { phone: `+1512555${1000 + time}` })).status).toBe(201);
  }
  asked.length = 0;
  const stopped = await shop.checkout(headers);
  expect(stopped).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
  expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(asked).toEqual([]);
  expect((await shop.sessions()).filter(({ status }) => status === 'open')).toHaveLength(1);
});

it('case 27: so is one address, with however many carts and accounts it comes', async () => {
  const asked: Asked[] = [];
  const environment = { ADDRESS_LIMIT_FACTOR: '1' };
  const shop = await listeningShop({ products: [thread], environment, onTheWay: listenTo(asked) });
  const tries = Array.from({ length: 100 }, (_, turn) =>
    shop.call('POST /checkout', {
      body: aCheckout(),
      headers: { ...as(`stranger${turn}`), 'Idempotency-Key': `k${turn}` },
    }),
  );
  for (const { status } of await Promise.all(tries)) expect(status).toBe(409);
  const stopped = await shop.checkout(await shop.guest([thread]));
  expect(stopped).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
  expect(asked).toEqual([]);
  expect(await shop.stockOf(thread)).toBe(500);
});

it('case 27: declined cards on one checkout make no second session, and hold no more stock', async () => {
  const shop = await listeningShop({ products: [thread] });
  const order = await shop.buy(thread);
  for (const card of ['4000000000000002', '4000000000009995', '4000000000000069', '4100000000000019']) {
    await expect(shop.pay(order, { card })).rejects.toThrow();
    const { bought } = await shop.checkout(order.headers, { email: order.email });
    expect(bought.stripeSessionId).toBe(order.stripeSessionId);
  }
  await shop.webhooks();
  expect(await shop.sessions()).toHaveLength(1);
  expect(await shop.stockOf(thread)).toBe(499);
  expect(await shop.orderOf(order)).toMatchObject({ status: 'pending', paymentStatus: 'unpaid' });
});
