import { aGuest, aProduct, aShop, aUserPool, placed } from '@rakhi/api/testing';
import { describe, expect, it } from 'vitest';
import { breakDown } from './break-down.ts';

describe('while Cognito is out of order', () => {
  it('guests buy on', async () => {
    const { shop, product, pool } = await open();
    await breakDown('cognito', { about: pool });
    const { status, body } = await placed(shop.call, await aGuest(shop.call, [{ productId: product.id }]));
    expect(status).toBe(201);
    await shop.stripe.pay(body.stripeSessionId);
    const settled = await shop.call('POST /checkout/settle', { body: { sessionId: body.stripeSessionId } });
    expect(settled.body.state).toBe('paid');
  });

  it('whoever has signed in goes on, by the keys that were read before', async () => {
    const { shop, product, asha, owner, pool } = await open();
    expect((await shop.call('GET /orders', { headers: asha })).status).toBe(200);
    await breakDown('cognito', { about: pool });
    expect((await shop.call('GET /orders', { headers: asha })).status).toBe(200);
    const stock = { body: { change: 5, reason: 'counted again' }, headers: owner };
    expect((await shop.call(`POST /admin/products/${product.id}/stock`, stock)).status).toBe(200);
    await shop.call('POST /cart', { body: { productId: product.id }, headers: asha });
    expect((await placed(shop.call, asha)).status).toBe(201);
  });

  it.each(['500', '429', 'lost_reply', 'timeout'] as const)(
    'a process without keys signs nobody out and blames nobody, and goes on when it can: %s',
    async (kind) => {
      const { shop, asha, pool } = await open();
      const repair = await breakDown('cognito', { kind, about: pool });
      for (let tries = 0; tries < 2; tries++) {
        const refused = await shop.call('GET /orders', { headers: asha });
        expect(refused).toMatchObject({ status: 503, body: { code: 'try_again' } });
      }
      expect((await shop.call('GET /products')).status).toBe(200);
      await repair();
      expect((await shop.call('GET /orders', { headers: asha })).status).toBe(200);
    },
  );

  it('slowness alone refuses nobody: a process without keys waits for them, and no guest does', async () => {
    const { shop, asha, pool } = await open();
    await breakDown('cognito', { kind: 'slow', ms: 300, about: pool });
    const answered: string[] = [];
    const ask = (name: string, headers = {}) =>
      shop.call('GET /cart', { headers }).then(({ status }) => answered.push(`${name} ${status}`));
    await Promise.all([ask('asha', asha), ask('a guest')]);
    expect(answered).toEqual(['a guest 200', 'asha 200']);
  });

  it('a forged token is refused all the same, and no guest is let into the back office', async () => {
    const { shop, asha, pool } = await open();
    await shop.call('GET /orders', { headers: asha });
    await breakDown('cognito', { about: pool });
    const forged = { Authorization: asha.Authorization.replace(/[^.]*$/, 'c2lnbmVk') };
    expect((await shop.call('GET /orders', { headers: forged })).status).toBe(401);
    expect((await shop.call('GET /admin/orders')).status).toBe(401);
    expect((await shop.call('GET /admin/orders', { headers: asha })).status).toBe(403);
  });

  it('the shop says that it is not well', async () => {
    const { shop, pool } = await open();
    await breakDown('cognito', { about: pool });
    const { status, body } = await shop.call('GET /health');
    expect([status, body.status, body.checks]).toEqual([
      503,
      'degraded',
      { table: 'ok', payments: 'ok', signIn: 'failing' },
    ]);
  });
});

/** A shop that has not asked for any key yet, and two who are signed in to it. */
async function open() {
  const pool = await aUserPool();
  const product = aProduct();
  const shop = await aShop({ products: [product], pool });
  const bearer = async (email: string, group?: string) => ({
    Authorization: `Bearer ${(await pool.signIn(email, group)).AccessToken}`,
  });
  const [asha, owner] = [await bearer('asha@example.com'), await bearer('owner@example.com', 'admin')];
  return { shop, product, asha, owner, pool: pool.environment.COGNITO_USER_POOL_ID };
}
