import { aProduct, aShop, aUserPool, placed } from '@rakhi/api/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listeningShop } from '../cases/listening-shop.ts';

const MINUTE = 60_000;
const AHEAD = 10;
const BEHIND = -10;
const thread = aProduct({ stock: 10 });

afterEach(() => {
  vi.useRealTimers();
});

describe('a process whose clock is ten minutes ahead', () => {
  it('believes no webhook, and sells all the same: once, with one letter', async () => {
    const shop = await listeningShop({ products: [thread] });
    setClock(AHEAD);
    const order = await shop.buy(thread);
    await shop.pay(order);
    await shop.webhooks();
    expect(statusesOf(shop)).toEqual([400]);
    expect(await shop.stateOf(order)).toBe('paid');
    expect(await shop.lettersTo(order)).toHaveLength(1);
    vi.useRealTimers();
    await shop.webhooks();
    expect(await shop.orderOf(order)).toMatchObject({ status: 'confirmed', paymentStatus: 'paid', version: 3 });
    expect(await shop.stockOf(thread)).toBe(9);
    expect(await shop.lettersTo(order)).toHaveLength(1);
  });
});

describe('a process whose clock is ten minutes behind', () => {
  it('opens no payment, because Stripe wants it open for longer, and holds nothing', async () => {
    const shop = await listeningShop({ products: [thread] });
    const headers = await shop.guest([thread]);
    setClock(BEHIND);
    expect((await shop.checkout(headers)).body.code).toBe('payment_unavailable');
    expect(await shop.stockOf(thread)).toBe(10);
    vi.useRealTimers();
    expect((await shop.checkout(headers)).status).toBe(201);
  });

  it('settles what others have sold', async () => {
    const shop = await listeningShop({ products: [thread] });
    const order = await shop.buy(thread);
    await shop.pay(order);
    setClock(BEHIND);
    await shop.webhooks();
    expect(statusesOf(shop)).toEqual([200]);
    expect(await shop.orderOf(order)).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' });
  });
});

it.each([AHEAD, BEHIND])(
  'a process that is off by %d minutes opens what others have signed, and gives nothing back that can still be paid',
  async (minutes) => {
    const shop = await listeningShop({ products: [thread] });
    const [paid, left] = [await shop.buy(thread), await shop.buy(thread)];
    await shop.pay(paid);
    setClock(minutes);
    expect((await shop.call(`GET /orders/${left.orderId}?token=${left.accessToken}`)).status).toBe(200);
    expect((await shop.call('GET /cart', { headers: left.headers })).body.itemCount).toBe(1);
    await shop.sweep();
    expect(await shop.stockOf(thread)).toBe(8);
    await shop.pass(46);
    await shop.sweep();
    expect([await shop.stateOf(paid), await shop.stateOf(left)]).toEqual(['paid', 'failed']);
    expect(await shop.stockOf(thread)).toBe(9);
  },
);

it('one key, sent at once to processes whose clocks are ten minutes apart, ends in one order', async () => {
  const shop = await listeningShop({ products: [thread] });
  const calls = [BEHIND, 0, AHEAD].map((minutes) => {
    const clock = { now: () => new Date(Date.now() + minutes * MINUTE) };
    return shop.open({ clock }).call;
  });
  const headers = { ...(await shop.guest([thread])), 'Idempotency-Key': 'the same' };
  const send = (call: typeof shop.call) => placed(call, headers, { email: 'asha@example.com' });
  const answers = await Promise.all([...calls, ...calls].map(send));
  for (const { status } of answers) expect([201, 409, 503]).toContain(status);
  await shop.pass(1);
  const { status, body } = await send(shop.call);
  expect([status, body.orderId]).toEqual([201, expect.any(String)]);
  for (const { body: earlier } of answers) if (earlier.orderId) expect(earlier.orderId).toBe(body.orderId);
  expect((await shop.sessions()).filter((session) => session.status === 'open')).toHaveLength(1);
  expect(await shop.stockOf(thread)).toBe(9);
});

it('ids of one process keep their order when its clock is set back', async () => {
  const { deps } = await listeningShop({ products: [thread] });
  const before = deps.ids.next('ord');
  setClock(BEHIND);
  const ids = [before, deps.ids.next('ord'), deps.ids.next('ord')];
  expect([...new Set(ids)].toSorted()).toEqual(ids);
});

it.each([
  [BEHIND, 200],
  [AHEAD, 200],
  [60 + AHEAD, 401],
])('a sign-in of this hour, seen by a clock that is off by %d minutes, is answered %d', async (minutes, status) => {
  const pool = await aUserPool();
  const shop = await aShop({ products: [thread], pool });
  const { AccessToken } = await pool.signIn('asha@example.com');
  setClock(minutes);
  expect((await shop.call('GET /orders', { headers: { Authorization: `Bearer ${AccessToken}` } })).status).toBe(status);
});

function setClock(minutes: number): void {
  vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true, now: Date.now() + minutes * MINUTE });
}

/** What Stripe was answered to the news of a payment. */
function statusesOf({ door }: Awaited<ReturnType<typeof listeningShop>>): number[] {
  return door.deliveries.filter(({ type }) => type === 'checkout.session.completed').map(({ status }) => status);
}
