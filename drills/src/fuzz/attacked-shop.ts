import { ADMIN, aGuest, aProduct, aShop, as, type Call, PACKER, placed, STAFF } from '@rakhi/api/testing';
import { type Coupon, cents } from '@rakhi/core';
import type { FuzzRequest } from './requests.ts';
import type { Known } from './right-values.ts';
import type { Described } from './schema.ts';

const COUPON: Coupon = { code: 'RAKHI10', kind: 'percent', percent: 10, isActive: true, used: 0, version: 1 };
const FORGED = { Authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJvd25lciJ9.' };

/** A shop with something of everything, so that requests which name what exists get deep into it. */
export async function attackedShop() {
  const common = aProduct({ stock: 500 });
  const named = aProduct({ stock: 50, price: cents(5999), personalisation: { label: 'A name', maxLength: 12 } });
  const products = [common, named, aProduct({ stock: 3 }), aProduct({ stock: 9, isActive: false })];
  let later = 0;
  const shop = await aShop({
    products,
    coupons: [COUPON],
    choices: { clock: { now: () => new Date(Date.now() + later) } },
    // A flood from one address is another drill's matter; here every request is to be looked at.
    changes: { limits: { general() {}, async tight() {} } },
  });
  const guest = await aGuest(shop.call, [{ productId: common.id, quantity: 2 }]);
  const { body: cart } = await shop.call('GET /cart', { headers: guest });
  const open = await orderBy(shop.call, as('meera'), common.id);
  const paid = await orderBy(shop.call, as('asha'), common.id);
  await shop.stripe.pay(paid.stripeSessionId);
  await shop.call('POST /checkout/settle', { headers: as('asha'), body: { sessionId: paid.stripeSessionId } });
  const orderIds = [open.orderId, paid.orderId];
  const known: Known = {
    ...WELL_KNOWN,
    id: [...products.map(({ id }) => id), ...orderIds, common.slug],
    productId: products.map(({ id }) => id),
    itemId: cart.items.map(({ id }: { id: string }) => id),
    itemIds: [cart.items[0]?.id],
    token: orderIds.map((id) => shop.deps.orderTokens.issue(id)),
    sessionId: [open.stripeSessionId, paid.stripeSessionId],
    expectedTotal: [0, open.totals.total],
  };
  return {
    ...shop,
    ...unitsPutIn(products),
    known,
    document: (await shop.call('GET /openapi.json')).body as Described,
    callers: {
      guest,
      nobody: {},
      customer: as('asha'),
      staff: STAFF,
      packer: PACKER,
      admin: ADMIN,
      forger: FORGED,
    } as Record<string, Record<string, string>>,
    /** Time goes by, here and at Stripe. */
    async pass(minutes: number) {
      later += minutes * 60_000;
      await shop.stripe.control('clock', { advanceSeconds: minutes * 60 });
    },
  };
}

const WELL_KNOWN: Known = {
  n: [1],
  recipient: [1],
  version: [1, 2, 3],
  code: ['RAKHI10', 'rakhi10', 'NOSUCH'],
  couponCode: ['RAKHI10'],
  state: ['TX', 'CA', 'AK', 'ZZ'],
  postalCode: ['78701', '94110', '99501'],
  zip: ['78701', '99950'],
  email: ['asha@example.com', 'meera@example.com'],
  deliveryOption: ['standard', 'express', 'nonesuch'],
  'Idempotency-Key': ['again', 'and-again'],
};

async function orderBy(call: Call, who: Record<string, string>, productId: string) {
  await call('POST /cart', { headers: who, body: { productId } });
  const { body } = await placed(call, who);
  return body as { orderId: string; stripeSessionId: string; totals: { total: number } };
}

type Answer = Awaited<ReturnType<Call>>;

/** Keeps count of what the back office lays on the shelf and takes off it while it is attacked. */
function unitsPutIn(products: readonly { id: string; stock: number }[]) {
  const putIn = new Map(products.map(({ id, stock }) => [id, stock]));
  const note = ({ request, body: sent = '' }: FuzzRequest, { status, headers, body }: Answer) => {
    if (headers.has('idempotent-replayed')) return;
    if (status === 201 && request === 'POST /admin/products') putIn.set(body.id, body.stock);
    const [, id] = /^POST \/admin\/products\/(\w+)\/stock$/.exec(request) ?? [];
    if (status === 200 && id) putIn.set(id, (putIn.get(id) ?? 0) + JSON.parse(sent).change);
  };
  return { putIn, note };
}
