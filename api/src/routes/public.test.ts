import { DEFAULT_DELIVERY_SETTINGS } from '@rakhi/core';
import { describe, expect, it } from 'vitest';
import { routes } from '../app.ts';
import { healthOf } from '../health.ts';
import { aProduct } from '../testing/a-product.ts';
import { aShop } from '../testing/a-shop.ts';

const IN_JULY = { now: () => new Date('2027-07-20T15:00:00Z') };

describe('the public settings', () => {
  it('tell the season with its order-by times', async () => {
    const { call } = await aShop({ changes: { clock: IN_JULY } });
    const { body, headers } = await call('GET /settings/public');
    expect(body).toMatchObject({
      season: { phase: 'open', festival: { name: 'Raksha Bandhan', date: '2027-08-17', arriveBy: '2027-08-16' } },
      freeShippingFrom: 4900,
      isDemo: true,
    });
    expect(body.season.orderBy[0]).toMatchObject({ id: 'standard', date: '2027-08-06', open: true });
    expect(headers.get('cache-control')).toContain('public');
  });
});

describe('delivery options', () => {
  const chocolates = aProduct({
    attributes: { ...aProduct().attributes, heatSensitivity: 'high' },
    deliveryInfo: { leadTimeBusinessDays: 3, coldPack: false, signatureRequired: true, digital: false },
  });
  const shop = () => aShop({ products: [chocolates], changes: { clock: IN_JULY } });

  it('say how and when a parcel can reach a ZIP code', async () => {
    const { body } = await (await shop()).call('GET /delivery-options?zip=78701');
    expect(body).toMatchObject({ zip: '78701', state: 'TX', festival: { date: '2027-08-17' }, notes: [] });
    expect(body.options.map(({ id }: { id: string }) => id)).toEqual(
      DEFAULT_DELIVERY_SETTINGS.speeds.map(({ id }) => id),
    );
    expect(body.options[0].dates).toContain(body.options[0].earliestDate);
  });

  it('know what is slow or delicate, in the cart or on its page', async () => {
    const { call } = await shop();
    const { body: alone } = await call(`GET /delivery-options?zip=78701&productId=${chocolates.id}`);
    expect(alone.notes).toEqual(['heat', 'signature', 'lead_time']);
    const { headers, body: cart } = await call('POST /cart', { body: { productId: chocolates.id } });
    const token = { 'X-Cart-Token': headers.get('x-cart-token') ?? '' };
    const itemIds = cart.items[0].id;
    const { body: inCart } = await call(`GET /delivery-options?zip=78701&itemIds=${itemIds}`, { headers: token });
    expect(inCart.notes).toEqual(alone.notes);
    const { body: strangers } = await call(`GET /delivery-options?zip=78701&itemIds=${itemIds}`);
    expect(strangers.notes).toEqual([]);
  });

  it.each([
    ['00000', 422, 'address_not_deliverable'],
    ['abc', 400, 'invalid_request'],
    ['', 400, 'invalid_request'],
  ])('are refused for "%s"', async (zip, status, code) => {
    expect(await (await shop()).call(`GET /delivery-options?zip=${zip}`)).toMatchObject({ status, body: { code } });
  });
});

describe('health', () => {
  it('names what it has checked', async () => {
    const { call } = await aShop();
    expect(await call('GET /health')).toMatchObject({
      status: 200,
      body: { status: 'ok', checks: { table: 'ok', payments: 'ok', signIn: 'ok' } },
    });
  });

  it('is 503 when one of them fails, and is not asked of them each time', async () => {
    let asked = 0;
    const broken = async () => {
      asked += 1;
      throw new Error('no answer');
    };
    const health = healthOf({ checks: { table: broken }, version: 'test', clock: IN_JULY });
    const { call } = await aShop({ changes: { health } });
    await call('GET /health');
    expect(await call('GET /health')).toMatchObject({ status: 503, body: { checks: { table: 'failing' } } });
    expect(asked).toBe(1);
  });
});

describe('the documentation', () => {
  it('describes every route, and each of its schemas can be found', async () => {
    const { call } = await aShop();
    const { body, text } = await call('GET /openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const described = Object.entries(body.paths).flatMap(([path, operations]) =>
      Object.keys(operations as object).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
    const named = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(Object.keys(body.components.schemas)).toEqual(expect.arrayContaining([...new Set(named)]));
  });

  it('is a page that needs no script and allows none', async () => {
    const { call } = await aShop();
    const { headers, text } = await call('GET /docs');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'sha256-/);
    expect(text).not.toContain('<script');
    for (const { path } of routes) expect(text).toContain(`<code>${path}</code>`);
  });
});
