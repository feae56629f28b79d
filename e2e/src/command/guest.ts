import { randomUUID } from 'node:crypto';
import type { Cart, CheckoutResponse, Order, Product, Quote, SettleResponse } from '@rakhi/contract';
import type { Running } from '../support/running.ts';

/** A guest who buys over HTTP, as any program could: nothing but the public API. */
export function guestOf({ api }: Running) {
  let token: string | undefined;

  async function call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const answer = await fetch(`${api}${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
        ...(token !== undefined && { 'X-Cart-Token': token }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    token = answer.headers.get('x-cart-token') ?? token;
    return (await answer.json()) as Answer;
  }

  return {
    /** One gift for each brother, each to his own door. */
    async orderForTwo(email: string): Promise<CheckoutResponse> {
      await put('combo-kaju-katli');
      const { items } = await put('bb-rajwadi');
      const recipients = items.map(({ id, quantity }, index) => ({
        ...BROTHERS[index],
        items: [{ itemId: id, quantity }],
      }));
      const wishes = recipients.map(({ address, items: share }) => ({
        state: address?.state,
        postalCode: address?.postalCode,
        items: share,
      }));
      const { totals } = await call<Quote>('POST', '/checkout/quote', { email, recipients: wishes });
      return call('POST', '/checkout', { email, recipients, expectedTotal: totals.total });
    },
    /** What the return page asks. */
    settle: (sessionId: string | null) => call<SettleResponse>('POST', '/checkout/settle', { sessionId }),
  };

  async function put(slug: string): Promise<Cart> {
    const { id } = await call<Product>('GET', `/products/${slug}`);
    return call('POST', '/cart', { productId: id });
  }
}

/** The order as the link in its letter shows it. */
export async function readOrder({ api }: Running, placed: CheckoutResponse): Promise<Order> {
  const answer = await fetch(`${api}/orders/${placed.orderId}?token=${placed.accessToken}`);
  if (!answer.ok) throw new Error(`order ${placed.orderNumber}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Order;
}

const BROTHERS = [
  {
    name: 'Arjun Mehta',
    address: { line1: '1420 Oak Tree Road', city: 'Edison', state: 'NJ', postalCode: '08820' },
    giftMessage: 'Bhaiya, the kaju katli is for sharing.',
    senderName: 'Guddi',
  },
  {
    name: 'Rohan Sharma',
    address: { line1: '2205 South Lamar Blvd', city: 'Austin', state: 'TX', postalCode: '78704' },
    giftMessage: 'रोहन भैया, याद आती है।',
    senderName: 'गुड्डी',
  },
];
