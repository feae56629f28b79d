import { aCheckout, aProduct, as } from '@rakhi/api/testing';
import { expect, it } from 'vitest';
import { listeningShop } from '../cases/listening-shop.ts';
import { type Asked, listenTo } from '../cases/stripe-wire.ts';
import { tally, times } from './crowd-shop.ts';

const FLOOD = 300;
/** So many checkouts an address may begin in ten minutes; the flood may come at the turn from one ten to the next. */
const LET_IN_AT_MOST = 2 * 100;
const rakhi = aProduct({ stock: 10 });

it('a flood of checkouts from one address is turned away before it costs anything, and a shopper elsewhere buys meanwhile', async () => {
  const asked: Asked[] = [];
  const environment = { ADDRESS_LIMIT_FACTOR: '1' };
  const shop = await listeningShop({ products: [rakhi], environment, onTheWay: listenTo(asked) });
  const connection = { requestContext: { identity: { sourceIp: '203.0.113.66' } } };
  const flood = times(FLOOD, (turn) =>
    shop.call('POST /checkout', {
      body: aCheckout(),
      headers: { ...as(`stranger${turn}`), 'Idempotency-Key': `flood-${turn}` },
      connection,
    }),
  );
  const order = await shop.buy(rakhi);
  const answers = await flood;
  await shop.pay(order);
  expect(await shop.stateOf(order)).toBe('paid');

  const { '409 cart_empty': letIn = 0, '429 too_many_requests': turnedAway = 0, ...others } = tally(answers);
  expect([letIn + turnedAway, others]).toEqual([FLOOD, {}]);
  expect(letIn).toBeLessThanOrEqual(LET_IN_AT_MOST);
  for (const { status, headers } of answers)
    if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  expect(asked.filter(({ method, path }) => method === 'POST' && path === '/v1/checkout/sessions')).toHaveLength(1);
  expect(await shop.stockOf(rakhi)).toBe(9);
});
