import type { Order } from '@rakhi/contract';
import { describe, expect, it } from 'vitest';
import { jobs } from '../jobs.ts';
import { aProduct } from '../testing/a-product.ts';
import { ADMIN, aShop, as, PACKER, STAFF } from '../testing/a-shop.ts';
import { aGuest, placed } from '../testing/checkout-bodies.ts';

const thread = aProduct();

describe('erasing a person', () => {
  it('takes her out of an order that is over, which her link still opens', async () => {
    const { call, deps, order } = await shopWithOrder();
    await deliver(call, order.orderId);
    await jobs['send-mail'](deps);
    const erased = await erase(call, { orderNumber: order.orderNumber.toLowerCase() });
    expect(erased).toMatchObject({ status: 200, body: { orders: [order.orderNumber], letters: 2 } });

    const { body } = await call(`GET /orders/${order.orderId}?token=${order.accessToken}`);
    expect(body).toMatchObject({
      email: '',
      status: 'delivered',
      erasedAt: expect.any(String),
      giftMessage: '',
      recipients: [{ name: '', address: { line1: '', city: '', state: 'TX', postalCode: '' } }],
    } satisfies Partial<Record<keyof Order, unknown>>);
    const { body: list } = await call('GET /admin/orders', { headers: STAFF });
    expect(list.items).toMatchObject([{ orderNumber: order.orderNumber, email: '', erasedAt: body.erasedAt }]);
    const looked = await call('POST /orders/lookup', {
      body: { orderNumber: order.orderNumber, email: 'asha@example.com' },
    });
    expect(looked.status).toBe(202);
    expect(await jobs['send-mail'](deps)).toEqual({ sent: 0 });
  });

  it('takes all orders of an account, and leaves other accounts alone', async () => {
    const { call } = await aShop({ products: [thread] });
    const orders: string[] = [];
    for (const name of ['asha', 'asha', 'meera']) {
      await call('POST /cart', { body: { productId: thread.id }, headers: as(name) });
      const { body } = await placed(call, as(name), { email: `${name}@example.com` });
      await call(`POST /orders/${body.orderId}/cancel`, { headers: as(name) });
      orders.push(body.orderNumber);
    }
    const { body, text } = await erase(call, { userId: 'asha' });
    expect(body.orders?.toSorted(), text).toEqual(orders.slice(0, 2));
    const mails = await call('GET /admin/orders', { headers: STAFF });
    expect(mails.body.items.map(({ email }: { email: string }) => email)).toEqual(['meera@example.com', '', '']);
  });

  it('says what is still under way, and erases nothing', async () => {
    const { call, deps, order } = await shopWithOrder();
    await jobs['send-mail'](deps);
    expect(await erase(call, { orderNumber: order.orderNumber })).toMatchObject({
      status: 409,
      body: { code: 'person_still_needed', orders: [{ orderNumber: order.orderNumber, why: 'parcel_under_way' }] },
    });
    const { body } = await call(`GET /orders/${order.orderId}?token=${order.accessToken}`);
    expect(body.email).toBe('asha@example.com');
  });

  it('writes down who did it, and not to whom', async () => {
    const lines: object[] = [];
    const { call, deps, order } = await shopWithOrder((_, line) => lines.push(line));
    await deliver(call, order.orderId);
    await jobs['send-mail'](deps);
    await erase(call, { orderNumber: order.orderNumber });
    const counts = { orders: 1, letters: 2 };
    expect(lines).toContainEqual(expect.objectContaining({ message: 'person erased', by: 'owner', counts }));
    expect(JSON.stringify(lines)).not.toContain(order.orderNumber);
  });

  it.each([{}, { userId: 'asha', orderNumber: 'UR-10001' }, { email: 'asha@example.com' }])(
    'refuses %j, which does not say who it is',
    async (body) => {
      const { call } = await aShop();
      expect(await erase(call, body)).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    },
  );

  it.each([
    ['staff', STAFF, 403],
    ['a packer', PACKER, 403],
    ['a customer', as('asha'), 403],
    ['nobody', {}, 401],
  ])('is not for %s', async (_, headers, status) => {
    const { call, order } = await shopWithOrder();
    expect((await erase(call, { orderNumber: order.orderNumber }, headers)).status).toBe(status);
  });
});

type Shop = Awaited<ReturnType<typeof aShop>>;

const erase = (call: Shop['call'], body: object, headers: Record<string, string> = ADMIN) =>
  call('POST /admin/people/erase', { body, headers });

async function shopWithOrder(log?: Shop['deps']['log']) {
  const shop = await aShop({ products: [thread], choices: { ...(log && { log }) } });
  const { body: order } = await placed(shop.call, await aGuest(shop.call, [{ productId: thread.id }]));
  await shop.stripe.pay(order.stripeSessionId);
  await shop.call('POST /checkout/settle', { body: { sessionId: order.stripeSessionId } });
  return { ...shop, order };
}

async function deliver(call: Shop['call'], orderId: string): Promise<void> {
  for (const status of ['shipped', 'delivered']) {
    const { body } = await call(`GET /admin/orders/${orderId}`, { headers: STAFF });
    await call(`PUT /admin/orders/${orderId}`, { body: { status, version: body.version }, headers: STAFF });
  }
}
