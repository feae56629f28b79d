import { ADMIN, aGuest, aProduct, aShop, as, PACKER, placed, STAFF } from '@rakhi/api/testing';
import { cents } from '@rakhi/core';
import type { Known } from './right-values.ts';
import type { Described } from './schema.ts';

/** A shop with something of everything, so that requests which name what exists get deep into it. */
export async function attackedShop() {
  const products = [
    aProduct({ stock: 500 }),
    aProduct({ stock: 3 }),
    aProduct({ stock: 50, price: cents(5999), personalisation: { label: 'A name', maxLength: 12 } }),
    aProduct({ stock: 9, isActive: false }),
  ];
  const shop = await aShop({
    products,
    // A flood from one address is another drill's matter; here every request is to be looked at.
    changes: { limits: { general() {}, async tight() {} } },
    coupons: [{ code: 'RAKHI10', kind: 'percent', percent: 10, isActive: true, used: 0, version: 1 }],
  });
  const { call, deps } = shop;
  const callers: Record<string, Record<string, string>> = {
    nobody: {},
    guest: await aGuest(call, [{ productId: products[0]?.id ?? '', quantity: 2 }]),
    customer: as('asha'),
    staff: STAFF,
    packer: PACKER,
    admin: ADMIN,
    forger: { Authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJvd25lciJ9.' },
  };
  const { body: cart } = await call('GET /cart', { headers: callers['guest'] ?? {} });
  const open = await orderBy(call, as('meera'), products[0]?.id ?? '');
  const paid = await orderBy(call, as('asha'), products[0]?.id ?? '');
  await shop.stripe.pay(paid.stripeSessionId);
  await call('POST /checkout/settle', { headers: as('asha'), body: { sessionId: paid.stripeSessionId } });

  const document = (await call('GET /openapi.json')).body as Described;
  const orders = [open.orderId, paid.orderId];
  const known: Known = {
    id: [...products.map(({ id }) => id), ...orders, products[0]?.slug],
    productId: products.map(({ id }) => id),
    itemId: cart.items.map(({ id }: { id: string }) => id),
    itemIds: [cart.items[0]?.id],
    n: [1],
    recipient: [1],
    version: [1, 2, 3],
    token: orders.map((id) => deps.orderTokens.issue(id)),
    sessionId: [open.stripeSessionId, paid.stripeSessionId],
    code: ['RAKHI10', 'rakhi10', 'NOSUCH'],
    couponCode: ['RAKHI10'],
    state: ['TX', 'CA', 'AK', 'ZZ'],
    postalCode: ['78701', '94110', '99501'],
    zip: ['78701', '99950'],
    email: ['asha@example.com', 'meera@example.com'],
    deliveryOption: ['standard', 'express', 'nonesuch'],
    expectedTotal: [0, open.totals.total],
    'Idempotency-Key': ['again', 'and-again'],
  };
  return { ...shop, products, callers, document, known };
}

type Call = Awaited<ReturnType<typeof aShop>>['call'];

async function orderBy(call: Call, who: Record<string, string>, productId: string) {
  await call('POST /cart', { headers: who, body: { productId } });
  const { body } = await placed(call, who);
  return body as { orderId: string; stripeSessionId: string; totals: { total: number } };
}
