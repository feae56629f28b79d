import {
  type Address,
  addToCart,
  countSales,
  type PaymentState,
  type Payments,
  placeOrder,
  quoteCheckout,
  type RecipientWish,
  type Shop,
  settlePayment,
  updateOrder,
} from '@rakhi/core';
import { ulid } from 'ulid';

/** A past order of the demo shop: what was ordered when, for whom, and how far it has come. */
type Story = {
  at: string;
  items: { slug: string; quantity: number; recipient: number }[];
  recipients: Omit<RecipientWish, 'n' | 'items' | 'deliveryOption'>[];
  becomes: 'delivered' | 'shipped';
};

const ROHAN: Address = { line1: '1420 Oak Tree Road', city: 'Edison', state: 'NJ', postalCode: '08820', country: 'US' };
const ARJUN: Address = {
  line1: '2205 South Lamar Blvd',
  city: 'Austin',
  state: 'TX',
  postalCode: '78704',
  country: 'US',
};

const STORIES: Story[] = [
  {
    at: '2026-08-11T15:20:00.000Z',
    items: [
      { slug: 'combo-kaju-katli', quantity: 1, recipient: 1 },
      { slug: 'bb-rajwadi', quantity: 1, recipient: 2 },
    ],
    recipients: [
      {
        name: 'Rohan Mehta',
        address: ROHAN,
        giftMessage: 'Bhaiya, the kaju katli is for sharing. In that order.',
        senderName: 'Asha',
      },
      {
        name: 'Arjun and Priya Mehta',
        address: ARJUN,
        giftMessage: 'आप दोनों की याद आती है। दिवाली पर घर आना।',
        senderName: 'आशा',
      },
    ],
    becomes: 'delivered',
  },
  {
    at: '2026-11-16T08:05:00.000Z',
    items: [{ slug: 'hamper-mithaas', quantity: 1, recipient: 1 }],
    recipients: [{ name: 'Rohan Mehta', address: ROHAN, giftMessage: 'Because it is Monday.', senderName: 'Asha' }],
    becomes: 'shipped',
  },
];

/** Gives Asha a history. The orders go through the shop's own use cases, at their own time. */
export async function seedOrders(people: ReadonlyMap<string, string>, shop: Shop): Promise<void> {
  const userId = people.get('asha@example.com');
  if (userId === undefined) throw new Error('the demo customer is missing');
  const { items } = await shop.orders.ofUser(userId, { limit: 100 });
  const told = new Set(items.map((order) => order.createdAt));
  for (const story of STORIES.filter(({ at }) => !told.has(at))) await tell(story, userId, shop);
  await countPastSales(userId, shop);
}

/** Nobody follows the table yet while it is filled. The curves of today show nothing of August. */
async function countPastSales(userId: string, shop: Shop): Promise<void> {
  const { items } = await shop.orders.ofUser(userId, { limit: 100 });
  const orderIds = items.map(({ id }) => id);
  await countSales(orderIds, { ...shop, metrics: { measure: () => undefined } });
}

async function tell(story: Story, userId: string, shop: Shop): Promise<void> {
  const then = shopAt(story.at, shop);
  const recipients = await recipientsOf(story, userId, then);
  const customer = { userId, isSignedIn: true, email: 'asha@example.com' };
  const wishes = recipients.map(({ address, ...wish }) => ({ ...wish, ...address }));
  const { totals } = await quoteCheckout({ ...customer, recipients: wishes }, then);
  const { order } = await placeOrder({ ...customer, recipients, expectedTotal: totals.total }, then);
  await settlePayment(order.stripeSessionId ?? '', then);
  await carryOut(story, order.id, shop);
}

/** Fills the cart and says who gets which of its lines. */
async function recipientsOf(story: Story, userId: string, shop: Shop): Promise<RecipientWish[]> {
  const products = new Map((await shop.products.allActive()).map((product) => [product.slug, product]));
  const shares: { recipient: number; itemId: string; quantity: number }[] = [];
  for (const { slug, quantity, recipient } of story.items) {
    const productId = products.get(slug)?.id ?? '';
    const cart = await addToCart({ userId, productId, quantity }, shop);
    const line = cart.items.find((item) => item.productId === productId);
    if (line) shares.push({ recipient, itemId: line.id, quantity });
  }
  return story.recipients.map((recipient, index) => ({
    ...recipient,
    n: index + 1,
    deliveryOption: 'standard',
    items: shares
      .filter((share) => share.recipient === index + 1)
      .map(({ itemId, quantity }) => ({ itemId, quantity })),
  }));
}

const DAYS_UNTIL = { shipped: 2, delivered: 7 };

async function carryOut({ becomes, at }: Story, orderId: string, shop: Shop): Promise<void> {
  const steps = becomes === 'delivered' ? (['shipped', 'delivered'] as const) : (['shipped'] as const);
  for (const status of steps) {
    const file = await shop.orders.read(orderId);
    if (!file) throw new Error(`the demo order ${orderId} is missing`);
    const later = new Date(Date.parse(at) + DAYS_UNTIL[status] * 86_400_000).toISOString();
    const shipments = file.shipments.map(({ n }) => ({
      n,
      status,
      ...(status === 'shipped' && { carrier: 'USPS', trackingNumber: `9400 1000 0000 0000 000${n}` }),
    }));
    await updateOrder({ orderId, version: file.order.version, actor: 'packer', shipments }, shopAt(later, shop));
  }
}

/** The shop at another time, with a payment that is long done, and without its letters: nobody wants August's mail now. */
function shopAt(at: string, shop: Shop): Shop {
  const time = Date.parse(at);
  return {
    ...shop,
    clock: { now: () => new Date(time) },
    ids: { next: (prefix) => `${prefix}_${ulid(time)}` },
    payments: { ...shop.payments, ...paidLongAgo() },
    orders: { ...shop.orders, change: (change) => shop.orders.change({ ...change, mails: [] }) },
  };
}

function paidLongAgo(): Pick<Payments, 'start' | 'read'> {
  const sessions = new Map<string, PaymentState>();
  return {
    async start(order) {
      const sessionId = `cs_test_demo${order.id}`;
      sessions.set(sessionId, {
        sessionId,
        orderId: order.id,
        status: 'complete',
        paid: true,
        failed: false,
        amount: order.totals.total,
        currency: 'usd',
        paymentIntentId: `pi_demo${order.id}`,
        card: { brand: 'visa', last4: '4242' },
      });
      return { started: true, sessionId };
    },
    async read(sessionId) {
      const payment = sessions.get(sessionId);
      if (!payment) throw new Error(`the demo payment ${sessionId} is missing`);
      return payment;
    },
  };
}
