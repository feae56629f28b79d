import { cents } from '@rakhi/core';
import { describe, expect, it } from 'vitest';
import { jobs } from '../jobs.ts';
import { aProduct } from '../testing/a-product.ts';
import { ADMIN, aShop, as, PACKER, STAFF } from '../testing/a-shop.ts';
import { aGuest, placed } from '../testing/checkout-bodies.ts';

const thread = aProduct({ price: cents(1999) });
const NOTHING = { placed: 0, paid: 0, takings: 0, refunded: 0, givenBack: 0 };

describe('the dashboard', () => {
  it('tells of each day what was placed, paid and given back, and of all days together', async () => {
    const { shown, today, total } = await aSoldShop();
    const sold = { placed: 2, paid: 1, takings: total, refunded: 500, givenBack: 0 };
    const { days, totals, currency } = await shown('');
    expect(days).toHaveLength(30);
    expect(days.slice(-2)).toEqual([
      { day: dayAfter(today, -1), ...NOTHING },
      { day: today, ...sold },
    ]);
    expect([totals, currency]).toEqual([sold, 'USD']);
  });

  it('tells of thirty days from or until a day that is named, and of as many as are asked for', async () => {
    const { shown } = await aSoldShop();
    const spanOf = async (query: string) => {
      const { days } = await shown(query);
      return [days[0]?.day, days.at(-1)?.day, days.length];
    };
    expect(await spanOf('?from=2027-02-01')).toEqual(['2027-02-01', '2027-03-02', 30]);
    expect(await spanOf('?to=2027-03-02')).toEqual(['2027-02-01', '2027-03-02', 30]);
    expect(await spanOf('?from=2027-08-10&to=2027-08-10')).toEqual(['2027-08-10', '2027-08-10', 1]);
    expect(await spanOf('?from=2027-01-01&to=2027-04-10')).toEqual(['2027-01-01', '2027-04-10', 100]);
  });

  it.each([
    ['a last day before the first', 'from=2027-08-10&to=2027-08-09'],
    ['more than a hundred days', 'from=2027-01-01&to=2027-04-11'],
    ['a day that does not exist', 'from=2027-02-29'],
    ['a day before there was a shop', 'to=0000-01-01'],
    ['one day that is none', 'from=1e309'],
    ['a day thirty days after which no date can be written', 'from=9999-12-31'],
  ])('refuses %s', async (_, query) => {
    const { call } = await aShop({ products: [thread] });
    const { status, body } = await call(`GET /admin/dashboard?${query}`, { headers: STAFF });
    expect([status, body.code]).toEqual([400, 'invalid_request']);
  });

  it('is for the owner and her staff', async () => {
    const { call } = await aShop({ products: [thread] });
    const status = async (headers = {}) => (await call('GET /admin/dashboard', { headers })).status;
    expect(await status()).toBe(401);
    expect([await status(PACKER), await status(as('asha'))]).toEqual([403, 403]);
    expect([await status(STAFF), await status(ADMIN)]).toEqual([200, 200]);
  });
});

/** Two orders, one of them paid and in part given back; then the clock has them counted. */
async function aSoldShop() {
  // The day does not end in the midst of the test.
  const now = new Date();
  const { call, deps, stripe } = await aShop({ products: [thread], choices: { clock: { now: () => now } } });
  const aBuyer = () => aGuest(call, [{ productId: thread.id }]);
  const { body: paid } = await placed(call, await aBuyer());
  await placed(call, await aBuyer());
  await stripe.pay(paid.stripeSessionId);
  await call('POST /checkout/settle', { body: { sessionId: paid.stripeSessionId } });
  await call(`POST /admin/orders/${paid.orderId}/refunds`, {
    body: { amount: 500, reason: 'a bead' },
    headers: { ...ADMIN, 'Idempotency-Key': 'refund-1' },
  });
  expect(await jobs['count-sales'](deps)).toEqual({ counted: 2 });
  const { body: order } = await call(`GET /admin/orders/${paid.orderId}`, { headers: STAFF });
  const shown = async (query: string) => {
    const { status, body } = await call(`GET /admin/dashboard${query}` as 'GET /admin/dashboard', { headers: STAFF });
    expect(status).toBe(200);
    return body;
  };
  return { shown, today: order.createdAt.slice(0, 10), total: order.totals.total };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
