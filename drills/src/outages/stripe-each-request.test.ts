import { expect, it } from 'vitest';
import { listeningShop } from '../cases/listening-shop.ts';
import { COUPON, lumba, thread } from './goods.ts';
import { TROUBLES, type Trouble } from './stripe-troubles.ts';

it('whichever single request fails or loses its reply, the story ends as if nothing had been, without any webhook', async () => {
  const methods = await story();
  expect(methods.length).toBeGreaterThan(10);
  const faults = methods.flatMap((method, place): Fault[] => [
    { broken: place + 1, trouble: 'answers 500' },
    // A question changes nothing at Stripe: that its reply was lost is the same as that it failed.
    ...(method === 'POST' ? [{ broken: place + 1, trouble: 'does its work and loses the reply' } as const] : []),
  ]);
  for (const fault of faults) await story(fault);
});

type Fault = { broken: number; trouble: Trouble };

/** She orders with a coupon, changes her mind, pays, gets a part back and cancels; whoever is put off asks once more. */
async function story(fault?: Fault): Promise<string[]> {
  const methods: string[] = [];
  const shop = await listeningShop({
    products: [thread, lumba],
    coupons: [COUPON],
    tries: 1,
    onTheWay: (asked, send) => {
      methods.push(asked.method);
      return methods.length === fault?.broken ? TROUBLES[fault.trouble](asked, send) : send(asked);
    },
  });
  await shop.dropWebhooks();
  const headers = await shop.guest([thread]);
  await shop.call('POST /cart/coupon', { body: { code: 'ONCE' }, headers });
  await patiently(() => shop.checkout(headers));
  await shop.call('POST /cart', { body: { productId: lumba.id }, headers });
  const { bought: order } = await patiently(() => shop.checkout(headers));
  await shop.pay(order);
  expect((await patiently(() => shop.settle(order))).body.state).toBe('paid');
  await patiently(() => shop.refund(order, { amount: 1000, key: 'a bead' }));
  await shop.sweep();
  await patiently(() => shop.cancel(order));
  await shop.pass(40);
  await shop.sweep();

  const where = `request ${fault?.broken} that ${fault?.trouble}`;
  expect(await shop.orderOf(order), where).toMatchObject({ status: 'cancelled', paymentStatus: 'refunded' });
  const { data } = await shop.dashboard.refunds.list();
  expect(data.map(({ amount }) => amount).sort(), where).toEqual([1000, order.totals.total - 1000]);
  expect([await shop.stockOf(thread), await shop.stockOf(lumba)], where).toEqual([10, 10]);
  expect(await shop.deps.coupons.byCode('ONCE'), where).toMatchObject({ used: 0 });
  expect(shop.alarms, where).toEqual([]);
  return methods;
}

async function patiently<Answer extends { status: number; body: { code?: string } }>(act: () => Promise<Answer>) {
  const answer = await act();
  if (answer.status < 400) return answer;
  expect(answer).toMatchObject({ status: 503, body: { code: 'payment_unavailable' } });
  const again = await act();
  expect(again.status, JSON.stringify(again.body)).toBeLessThan(300);
  return again;
}
