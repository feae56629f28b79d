import { bodyOf, type Check, check, demand, demandHeader, demandRefusal, type Found, needed } from './check.ts';

const BROTHER = { state: 'TX', postalCode: '78704' };

type Totals = { totals: { total: number } };
type Line = { id: string; productId: string };

export const apiChecks: readonly Check[] = [
  check('the API is healthy', async (visitor) => {
    const { status } = bodyOf<{ status: string }>(await visitor.api('GET /health'), 200);
    demand(status === 'ok', `its health is ${status}`);
    return undefined;
  }),
  check('there are products to buy', async (visitor) => {
    const answer = await visitor.api('GET /products?limit=24&inStock=true');
    const { items } = bodyOf<{ items: NonNullable<Found['product']>[] }>(answer, 200);
    const product = items.find(({ personalisation }) => personalisation === undefined);
    demand(product !== undefined, 'the list has nothing that could be bought');
    demandHeader(answer, 'x-content-type-options', /^nosniff$/);
    return { product };
  }),
  check('one product is told by its name', async (visitor, { product }) => {
    const { slug, id } = needed(product, 'product');
    const told = bodyOf<{ id: string }>(await visitor.api(`GET /products/${slug}`), 200);
    demand(told.id === id, `${slug} is ${told.id}`);
    return undefined;
  }),
  check('a cart takes it', async (visitor, { product }) => {
    const { id } = needed(product, 'product');
    const { items } = bodyOf<{ items: Line[] }>(await visitor.api('POST /cart', { productId: id }), 201);
    const line = items.find(({ productId }) => productId === id);
    demand(line !== undefined, 'it is not in the cart');
    return { itemId: line.id };
  }),
  check('a quote says what it costs', async (visitor, { itemId }) => {
    needed(itemId, 'cart');
    const answer = await visitor.api('POST /checkout/quote', { recipients: [BROTHER] });
    const { total } = bodyOf<Totals>(answer, 200).totals;
    demand(total > 0, `the total is ${total}`);
    demandHeader(answer, 'cache-control', /no-store/);
    return { total };
  }),
];

/** What was deployed is what answers: a function can be left behind, and looks as healthy as ever. */
export const versionCheck = (commit: string): Check =>
  check(`it is the version ${commit.slice(0, 8)}`, async (visitor) => {
    const { version } = bodyOf<{ version: string }>(await visitor.api('GET /health'), 200);
    demand(version === commit, `the version is ${version}`);
    return undefined;
  });

/** Makes an order with a payment in Stripe's test mode, and gives everything back. */
export const checkoutCheck = check('a checkout opens a test payment and can be cancelled', async (visitor, found) => {
  const answer = await visitor.api('POST /checkout', {
    email: 'smoke@example.com',
    recipients: [{ name: 'Smoke Test', address: { line1: '2205 South Lamar Blvd', city: 'Austin', ...BROTHER } }],
    expectedTotal: needed(found.total, 'quote'),
  });
  const placed = bodyOf<{ orderId: string; accessToken: string; stripeSessionId: string | null }>(answer, 201);
  const cancel = `POST /orders/${placed.orderId}/cancel?token=${placed.accessToken}` as const;
  const { status } = bodyOf<{ status: string }>(await visitor.api(cancel, { reason: 'Smoke test' }), 200);
  // So ends an order that nobody has paid.
  demand(status === 'expired', `the order is ${status}`);
  const session = placed.stripeSessionId ?? 'missing';
  demand(session.startsWith('cs_test_'), `the payment is ${session.slice(0, 8)}, not of test mode`);
  return undefined;
});

export const doorChecks: readonly Check[] = [
  check('the cart gives it back', async (visitor, { itemId }) => {
    const answer = await visitor.api(`DELETE /cart/${needed(itemId, 'cart')}`);
    const { items } = bodyOf<{ items: Line[] }>(answer, 200);
    demand(items.length === 0, `${items.length} lines are left`);
    return undefined;
  }),
  ...['/orders', '/admin/orders', '/admin/products'].map((path) =>
    check(`a stranger is kept out of ${path}`, async (visitor) => {
      demandRefusal(await visitor.api(`GET /${path.slice(1)}`), 401, 'not_signed_in');
      return undefined;
    }),
  ),
  check('a webhook without signature is refused', async (visitor) => {
    const { status } = await visitor.api('POST /webhooks/stripe', { type: 'checkout.session.completed' });
    demand(status === 400, `answered ${status} instead of 400`);
    return undefined;
  }),
  check('an unknown address is a problem of its own', async (visitor) => {
    demandRefusal(await visitor.api('GET /no-such-address'), 404, 'not_found');
    return undefined;
  }),
];
