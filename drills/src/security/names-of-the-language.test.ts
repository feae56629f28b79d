import { ADMIN, aCheckout, aGuest, aProduct, aQuote, aShop, type Call } from '@rakhi/api/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { A_PRODUCT } from './a-product-request.ts';

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'];
const thread = aProduct();

let call: Call;
let deps: Awaited<ReturnType<typeof aShop>>['deps'];
beforeAll(async () => {
  ({ call, deps } = await aShop({ products: [thread] }));
});

describe.each(NAMES)('%s', (name) => {
  it('is no way of delivery and no coupon, in a quote or at checkout', async () => {
    const headers = await aGuest(call, [{ productId: thread.id }]);
    const quoted = await call('POST /checkout/quote', {
      body: aQuote({ recipients: [{ deliveryOption: name, state: 'TX', postalCode: '78701' }], couponCode: name }),
      headers,
    });
    const unheardOf = await call('POST /checkout/quote', {
      body: aQuote({
        recipients: [{ deliveryOption: 'nonesuch', state: 'TX', postalCode: '78701' }],
        couponCode: 'NONE',
      }),
      headers,
    });
    expect(codesIn(quoted.body)).toEqual(codesIn(unheardOf.body));
    const recipients = aCheckout().recipients.map((recipient) => ({ ...recipient, deliveryOption: name }));
    const refused = await call('POST /checkout', {
      body: aCheckout({ recipients }),
      headers: { ...headers, 'Idempotency-Key': name },
    });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.status).toBeLessThan(500);
  });

  it('is a search like any other', async () => {
    for (const field of ['category', 'style', 'includes', 'recipient']) {
      expect((await call(`GET /products?${field}=${name}`)).body.items).toEqual([]);
    }
    expect((await call(`GET /products?q=${name}`)).status).toBe(200);
    expect((await call(`GET /products?sort=${name}`)).status).toBe(400);
    expect((await call(`GET /products/${name}`)).status).toBeGreaterThanOrEqual(400);
  });

  it('may be what a product is made of, and is counted like any other word', async () => {
    const slug = `moon-${NAMES.indexOf(name)}`;
    const attributes = { ...A_PRODUCT.attributes, style: name, includes: [name], recipients: [name] };
    const { status } = await call('POST /admin/products', {
      body: { ...A_PRODUCT, slug, sku: slug, attributes, stock: 5 },
      headers: ADMIN,
    });
    expect(status).toBe(201);
    const { body } = await call(`GET /products?style=${name}&recipient=${name}`);
    expect(body.items).toMatchObject([{ slug: slug }]);
    for (const facet of ['style', 'recipient']) {
      expect(body.facets[facet]).toContainEqual({ value: name, count: 1 });
    }
    expect(await deps.products.bySlug(slug)).toMatchObject({ attributes });
    expect(Object.prototype).toEqual({});
  });
});

const codesIn = ({ problems }: { problems: { code: string }[] }) => problems.map(({ code }) => code);
