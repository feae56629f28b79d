import { aCheckout, aProduct, aQuote, as, placed } from '@rakhi/api/testing';
import { cents } from '@rakhi/core';
import { expect, it } from 'vitest';
import { listeningShop } from './listening-shop.ts';
import { tableBeside } from './table-beside.ts';

const thread = aProduct({ stock: 10 });
const rare = aProduct({ stock: 1, price: cents(1500) });
const lumba = aProduct({ stock: 100, price: cents(1250) });

const threeProducts = { products: [thread, rare, lumba] };

it('case 10: five clicks and two tabs at once are one order, one session, one charge', async () => {
  const shop = await listeningShop(threeProducts);
  const headers = await shop.guest([thread]);
  const click = (key: string) =>
    placed(shop.call, { ...headers, 'Idempotency-Key': key }, { email: 'asha@example.com' });
  const answers = await Promise.all(['tab 1', 'tab 1', 'tab 1', 'tab 2', 'tab 2'].map(click));
  for (const { status, body } of answers) if (status !== 201) expect(body.code).toBe('idempotency_in_progress');
  const opened = answers.filter(({ status }) => status === 201).map(({ body }) => body.stripeSessionId);
  expect(new Set(opened).size).toBe(1);
  const [session, ...others] = await shop.sessions();
  expect(others).toEqual([]);
  const order = { ...answers.find(({ status }) => status === 201)?.body, headers };
  await shop.pay(order);
  await expect(shop.pay(order)).rejects.toThrow('can no longer be paid');
  expect(session?.id).toBe(order.stripeSessionId);
  expect(await shop.stateOf(order)).toBe('paid');
  expect(await shop.stockOf(thread)).toBe(9);
});

it('case 10: so it is when there is nothing to pay', async () => {
  const letter = aProduct({ stock: 10, deliveryInfo: { ...thread.deliveryInfo, digital: true } });
  const coupon = { code: 'ALL', kind: 'percent', percent: 100, isActive: true, used: 0, version: 1 } as const;
  const shop = await listeningShop({ products: [letter], coupons: [coupon] });
  const headers = await shop.guest([letter]);
  await shop.call('POST /cart/coupon', { body: { code: 'ALL' }, headers });
  const body = aCheckout({ expectedTotal: 0 });
  const click = (key: string) => shop.call('POST /checkout', { body, headers: { ...headers, 'Idempotency-Key': key } });
  const answers = await Promise.all(['a', 'b', 'c', 'd'].map(click));
  const orders = new Set(answers.flatMap((answer) => (answer.status === 201 ? answer.body.orderId : [])));
  expect(orders.size).toBe(1);
  for (const { status, body: told } of answers)
    if (status !== 201) expect(told.code).toMatch(/cart_empty|already_paid/);
  expect(await shop.stockOf(letter)).toBe(9);
  expect(await shop.deps.coupons.byCode('ALL')).toMatchObject({ used: 1 });
  expect(await shop.sessions()).toEqual([]);
});

it('case 10: a click after the payment is told so, and opens nothing', async () => {
  const shop = await listeningShop(threeProducts);
  const order = await shop.buy(thread);
  await shop.pay(order);
  const again = await shop.checkout(order.headers, { email: order.email });
  expect(again).toMatchObject({ status: 409, body: { code: 'already_paid', orderNumber: order.orderNumber } });
  expect(await shop.sessions()).toHaveLength(1);
});

it('case 11: a cart that changed ends the open session at Stripe before the next one opens', async () => {
  const shop = await listeningShop(threeProducts);
  const first = await shop.buy(thread);
  await shop.call('POST /cart', { body: { productId: lumba.id }, headers: first.headers });
  const { bought: second } = await shop.checkout(first.headers, { email: first.email });
  expect((await shop.sessions()).map(({ id, status }) => [id, status])).toEqual([
    [second.stripeSessionId, 'open'],
    [first.stripeSessionId, 'expired'],
  ]);
  await expect(shop.pay(first)).rejects.toThrow('is expired');
  expect([await shop.stockOf(thread), await shop.stockOf(lumba)]).toEqual([9, 99]);
});

it('case 11: a coupon added while a session is open ends it too', async () => {
  const coupon = { code: 'RAKHI10', kind: 'percent', percent: 10, isActive: true, used: 0, version: 1 } as const;
  const shop = await listeningShop({ ...threeProducts, coupons: [coupon] });
  const first = await shop.buy(thread, 2);
  await shop.call('POST /cart/coupon', { body: { code: 'RAKHI10' }, headers: first.headers });
  const { bought: second } = await shop.checkout(first.headers, { email: first.email });
  expect(second.totals.total).toBeLessThan(first.totals.total);
  expect((await shop.sessions()).map(({ status }) => status)).toEqual(['open', 'expired']);
});

it.each([
  ['paid', {}, 'paid'],
  ['by a bank whose money is on its way', { method: 'us_bank_account' }, 'confirming'],
])('case 11: a session that is complete, %s, counts as ordered, and no second one opens', async (_, how, state) => {
  const shop = await listeningShop(threeProducts);
  const first = await shop.buy(thread);
  await shop.pay(first, how);
  await shop.call('POST /cart', { body: { productId: lumba.id }, headers: first.headers });
  const second = await shop.checkout(first.headers, { email: first.email });
  expect(second).toMatchObject({ status: 409, body: { code: 'already_paid', orderNumber: first.orderNumber } });
  expect(await shop.sessions()).toHaveLength(1);
  expect(await shop.stateOf(first)).toBe(state);
  expect([await shop.stockOf(thread), await shop.stockOf(lumba)]).toEqual([9, 100]);
});

it('case 16: who comes back is not kept from the last one by her own first try', async () => {
  const shop = await listeningShop(threeProducts);
  const first = await shop.buy(rare);
  expect(await shop.stockOf(rare)).toBe(0);
  const { bought: same } = await shop.checkout(first.headers, { email: first.email });
  expect(same.stripeSessionId).toBe(first.stripeSessionId);
  await shop.call('POST /cart', { body: { productId: thread.id }, headers: first.headers });
  const { bought: changed, status } = await shop.checkout(first.headers, { email: first.email });
  expect(status).toBe(201);
  await shop.pay(changed);
  expect(await shop.stateOf(changed)).toBe('paid');
  expect([await shop.stockOf(rare), await shop.stockOf(thread)]).toEqual([0, 9]);
});

it('case 16: nor after her time to pay is over, though no job has run', async () => {
  const shop = await listeningShop(threeProducts);
  const first = await shop.buy(rare);
  await shop.pass(40);
  const { status, bought } = await shop.checkout(first.headers, { email: first.email });
  expect(status).toBe(201);
  expect(bought.orderId).not.toBe(first.orderId);
  await shop.pay(bought);
  await shop.webhooks();
  expect(await shop.stateOf(bought)).toBe('paid');
  expect(await shop.stockOf(rare)).toBe(0);
});

it('case 16: nor when she signs in half-way through: her guest’s try ends, and the account takes its place', async () => {
  const shop = await listeningShop(threeProducts);
  const guest = await shop.buy(rare);
  const cartToken = guest.headers['X-Cart-Token'];
  const merged = await shop.call('POST /cart/merge', { body: { cartToken }, headers: as('asha') });
  expect(merged.body.itemCount).toBe(1);
  const { status, bought } = await shop.checkout(as('asha'));
  expect(status).toBe(201);
  await expect(shop.pay(guest)).rejects.toThrow('is expired');
  await shop.pay(bought);
  expect(await shop.stateOf(bought)).toBe('paid');
  expect(await shop.stockOf(rare)).toBe(0);
});

it('case 11: a guest who pays while she signs in has ordered once: the paid goods do not come into her account', async () => {
  const shop = await listeningShop(threeProducts);
  const guest = await shop.buy(thread);
  await shop.pay(guest);
  const cartToken = guest.headers['X-Cart-Token'];
  await shop.control('fail', { kind: '500', times: 9 });
  const refused = await shop.call('POST /cart/merge', { body: { cartToken }, headers: as('asha') });
  expect(refused).toMatchObject({ status: 503, body: { code: 'payment_unavailable' } });
  await shop.control('fail', { kind: '500', times: 0 });
  const merged = await shop.call('POST /cart/merge', { body: { cartToken }, headers: as('asha') });
  expect(merged.body.itemCount).toBe(0);
  expect(await shop.stateOf(guest)).toBe('paid');
});

it('case 28: seven changes of the cart and three cards leave one payment intent and one charge', async () => {
  const shop = await listeningShop(threeProducts);
  let order = await shop.buy(thread);
  for (let change = 0; change < 7; change += 1) {
    await shop.call('POST /cart', { body: { productId: lumba.id }, headers: order.headers });
    order = (await shop.checkout(order.headers, { email: order.email })).bought;
  }
  await expect(shop.pay(order, { card: '4000000000000002' })).rejects.toThrow('declined');
  await expect(shop.pay(order, { card: '4000000000009995' })).rejects.toThrow('insufficient');
  await shop.pay(order);
  await shop.webhooks();
  const sessions = await shop.sessions();
  expect(sessions.map(({ status }) => status)).toEqual(['complete', ...Array(7).fill('expired')]);
  expect(sessions.filter((session) => session.payment_intent !== null)).toHaveLength(1);
  const types = shop.door.deliveries.map(({ type }) => type);
  expect(types.filter((type) => type === 'charge.succeeded')).toHaveLength(1);
  expect(await shop.orderOf(order)).toMatchObject({ status: 'confirmed' });
});

it('case 30: a lost reply to "open a session" is asked for again and gives the same session', async () => {
  const shop = await listeningShop(threeProducts);
  const headers = await shop.guest([thread]);
  const { body: quote } = await shop.call('POST /checkout/quote', { body: aQuote(), headers });
  await shop.control('fail', { kind: 'lost_reply' });
  const asked = {
    body: aCheckout({ expectedTotal: quote.totals.total }),
    headers: { ...headers, 'Idempotency-Key': 'lost' },
  };
  const { status, body } = await shop.call('POST /checkout', asked);
  expect(status).toBe(201);
  expect((await shop.sessions()).map(({ id }) => id)).toEqual([body.stripeSessionId]);
});

it('case 30: so it does minutes later, after the process died before it could write the session down', async () => {
  let isDying = true;
  const table = tableBeside((write) => {
    if (isDying && write.includes('stripeSessionId')) throw new Error('killed');
  });
  const shop = await listeningShop({ ...threeProducts, choices: { table } });
  const headers = { ...(await shop.guest([thread])), 'Idempotency-Key': 'the same' };
  const first = await shop.checkout(headers, { email: 'asha@example.com' });
  expect(first.status).toBe(500);
  isDying = false;
  await shop.pass(3);
  const { status, bought } = await shop.checkout(headers, { email: 'asha@example.com' });
  expect(status).toBe(201);
  expect((await shop.sessions()).map(({ id, status: state }) => [id, state])).toEqual([
    [bought.stripeSessionId, 'open'],
  ]);
  expect(await shop.stockOf(thread)).toBe(9);
});

it('case 31: an app that starts anew finds the open session, and it can be paid', async () => {
  const shop = await listeningShop(threeProducts);
  const before = await shop.buy(thread);
  const { call } = shop.open();
  const asked = { ...before.headers, 'Idempotency-Key': 'after the restart' };
  const { body: after } = await placed(call, asked, { email: before.email });
  expect(after).toMatchObject({ orderId: before.orderId, clientSecret: before.clientSecret });
  await shop.pay(before);
  const settled = await call('POST /checkout/settle', { body: { sessionId: before.stripeSessionId } });
  expect(settled.body.state).toBe('paid');
});

it('case 35: who walks away when the bank asks can try again, or lets it expire: the stock comes back', async () => {
  const shop = await listeningShop(threeProducts);
  const [patient, gone] = [await shop.buy(thread), await shop.buy(thread)];
  for (const order of [patient, gone]) {
    await shop.pay(order, { card: '4000002500003155', authentication: 'abandon' });
    expect(await shop.stateOf(order)).toBe('confirming');
  }
  await shop.pay(patient, { card: '4000002500003155' });
  await shop.pass(36);
  await shop.webhooks();
  expect([await shop.stateOf(patient), await shop.stateOf(gone)]).toEqual(['paid', 'failed']);
  expect(await shop.orderOf(gone)).toMatchObject({ status: 'expired', paymentStatus: 'unpaid' });
  expect(await shop.stockOf(thread)).toBe(9);
});
