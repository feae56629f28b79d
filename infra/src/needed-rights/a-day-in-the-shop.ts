import { createHmac } from 'node:crypto';
import {
  ADDRESS,
  aGuest,
  type aProduct,
  type Call,
  placed,
  type stripeAccount,
  WEBHOOK_SECRET,
} from '@rakhi/api/testing';

type People = {
  call: Call;
  /** What Stripe told is done. */
  deliver: (about: string) => Promise<void>;
  stripe: ReturnType<typeof stripeAccount>;
  asha: Headers;
  owner: Headers;
};
type Headers = Record<string, string>;
type Product = ReturnType<typeof aProduct>;

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Everything that visitors do: each thing that a function can do is done once. */
export async function aDayInTheShop(people: People, thread: Product): Promise<void> {
  await lookAround(people, thread);
  const orders = await buy(people, thread);
  await lookAfterOrders(people, orders);
  await runTheShop(people, orders, thread);
  await changeOnesMind(people, thread);
}

async function lookAround({ call }: People, { slug }: Product): Promise<void> {
  for (const path of ['/products', `/products/${slug}`, '/settings/public', '/health']) await good(call(`GET ${path}`));
}

type Order = { orderId: string; orderNumber: string; accessToken: string; stripeSessionId: string };

async function buy({ call, deliver, stripe, asha }: People, thread: Product): Promise<Order[]> {
  const guest = await aGuest(call, [{ productId: thread.id, quantity: 2 }]);
  const cart = await good(call('GET /cart', { headers: guest }));
  const { id } = cart.items[0];
  await good(call(`PUT /cart/${id}`, { body: { quantity: 3 }, headers: guest }));
  await good(call('POST /cart/coupon', { body: { code: 'RAKHI10' }, headers: guest }));
  await good(call('DELETE /cart/coupon', { headers: guest }));
  await good(call('GET /delivery-options?zip=78701', { headers: guest }));
  await good(call('POST /cart/merge', { body: { cartToken: guest['X-Cart-Token'] }, headers: asha }));
  const [line] = (await good(call('GET /cart', { headers: asha }))).items;
  await good(call(`DELETE /cart/${line.id}`, { headers: asha }));

  const orders: Order[] = [];
  for (const headers of [undefined, asha, undefined, undefined]) {
    const hers = headers ?? (await aGuest(call, [{ productId: thread.id }]));
    if (headers) await good(call('POST /cart', { body: { productId: thread.id }, headers }));
    orders.push(await good(placed(call, hers)));
  }
  for (const { stripeSessionId } of orders.slice(0, 2)) {
    await stripe.pay(stripeSessionId);
    await good(call('POST /checkout/settle', { body: { sessionId: stripeSessionId } }));
  }
  // The third is heard of from Stripe, the fourth by the clock.
  const [, , third, fourth] = orders as [Order, Order, Order, Order];
  for (const { stripeSessionId } of [third, fourth]) await stripe.pay(stripeSessionId);
  await good(stripeSays(call, third));
  await deliver(third.stripeSessionId);
  return orders;
}

function stripeSays(call: Call, { orderId, stripeSessionId }: Order, what = 'completed') {
  const object = { id: stripeSessionId, object: 'checkout.session', metadata: { orderId } };
  const now = Math.floor(Date.now() / 1000);
  const event = { id: 'evt_1', object: 'event', created: now, type: `checkout.session.${what}`, data: { object } };
  const body = JSON.stringify(event);
  const signature = createHmac('sha256', WEBHOOK_SECRET).update(`${now}.${body}`).digest('hex');
  return call('POST /webhooks/stripe', { body, headers: { 'Stripe-Signature': `t=${now},v1=${signature}` } });
}

async function lookAfterOrders({ call, asha }: People, [first, second]: Order[]): Promise<void> {
  if (!first || !second) throw new Error('nobody has bought');
  await good(call('GET /orders', { headers: asha }));
  const shown = await good(call(`GET /orders/${second.orderId}`, { headers: asha }));
  const address = { ...ADDRESS, line1: '1 Main St' };
  const corrected = { body: { address, version: shown.version }, headers: asha };
  await good(call(`PUT /orders/${second.orderId}/recipients/1/address`, corrected));
  await good(call('POST /orders/lookup', { body: { orderNumber: first.orderNumber, email: 'asha@example.com' } }));
  await good(call(`POST /orders/${first.orderId}/cancel?token=${first.accessToken}`));
}

async function runTheShop({ call, owner: headers }: People, [, , third]: Order[], thread: Product): Promise<void> {
  const { attributes, deliveryInfo, images } = thread;
  const request = { slug: 'mor-pankh', sku: 'UR-9001', name: 'Mor Pankh', description: 'Enamel.', price: 1299 };
  const wanted = { ...request, category: 'single-rakhi', images, attributes, deliveryInfo, isActive: true };
  const made = await good(call('POST /admin/products', { body: { ...wanted, stock: 7 }, headers }));
  const path = `/admin/products/${made.id}` as const;
  await good(call(`POST ${path}/stock`, { body: { change: 3, reason: 'counted' }, headers }));
  const { version } = await good(call(`GET ${path}`, { headers }));
  await good(call(`PUT ${path}`, { body: { ...wanted, slug: 'mor', sku: 'UR-9002', version }, headers }));
  await good(call(`DELETE ${path}`, { headers }));
  await good(call('GET /admin/products', { headers }));

  const orderPath = `/admin/orders/${third?.orderId}` as const;
  await good(call('GET /admin/orders', { headers }));
  await good(call('GET /admin/dashboard', { headers }));
  const order = await good(call(`GET ${orderPath}`, { headers }));
  const shipments = [{ n: 1, status: 'packed' }];
  await good(call(`PUT ${orderPath}`, { body: { shipments, version: order.version }, headers }));
  const refund = { amount: 100, reason: 'a bead was missing' };
  await good(call(`POST ${orderPath}/refunds`, { body: refund, headers: { ...headers, 'Idempotency-Key': 'r1' } }));

  const { url, key, fields } = await good(call('POST /admin/uploads', { body: { contentType: 'image/png' }, headers }));
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  form.set('file', new Blob([Buffer.from(PIXEL, 'base64')], { type: 'image/png' }));
  if (!(await fetch(url, { method: 'POST', body: form })).ok) throw new Error('the picture was not taken');
  await good(call('POST /admin/uploads/publish', { body: { key, alt: 'A rakhi' }, headers }));
}

/** Orders that nobody pays are taken back in each way there is; the last is left to the clock. */
async function changeOnesMind({ call, deliver, stripe, owner: headers }: People, thread: Product): Promise<void> {
  const orders: Order[] = [];
  for (let n = 0; n < 5; n += 1) {
    orders.push(await good(placed(call, await aGuest(call, [{ productId: thread.id }]))));
  }
  const [byHer, byUs, late, told] = orders as [Order, Order, Order, Order];
  await good(call(`POST /orders/${byHer.orderId}/cancel?token=${byHer.accessToken}`));
  const { version } = await good(call(`GET /admin/orders/${byUs.orderId}`, { headers }));
  const cancelled = { status: 'cancelled', reason: 'asked by phone', version };
  await good(call(`PUT /admin/orders/${byUs.orderId}`, { body: cancelled, headers }));
  await stripe.control('clock', { advanceSeconds: 2 * 60 * 60 });
  await good(call('POST /checkout/settle', { body: { sessionId: late.stripeSessionId } }));
  await good(stripeSays(call, told, 'expired'));
  await deliver(told.stripeSessionId);
  await good(call('POST /admin/people/erase', { body: { orderNumber: late.orderNumber }, headers }));
}

async function good(answering: ReturnType<Call>) {
  const { status, text, body } = await answering;
  if (status >= 400) throw new Error(`not as it should go: ${status} ${text}`);
  return body;
}
