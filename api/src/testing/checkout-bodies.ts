import type { Call } from './call.ts';

export const ADDRESS = { line1: '500 Congress Ave', city: 'Austin', state: 'TX', postalCode: '78701' };

/** What a shopper who sends one parcel to her brother in Austin asks for. */
export function aCheckout(changes: object = {}) {
  return {
    email: 'Asha@Example.com',
    recipients: [{ name: 'Rohan Mehta', address: ADDRESS, giftMessage: 'राखी मुबारक 🎉', senderName: 'Asha' }],
    expectedTotal: 0,
    ...changes,
  };
}

export const aQuote = (changes: object = {}) => ({
  recipients: [{ state: ADDRESS.state, postalCode: ADDRESS.postalCode }],
  ...changes,
});

let keys = 0;

/** A guest with something in her cart, and what she needs to say each time. */
export async function aGuest(call: Call, items: { productId: string; quantity?: number }[]) {
  let headers: Record<string, string> = {};
  for (const body of items) {
    const added = await call('POST /cart', { body, headers });
    if (added.status !== 201) throw new Error(`not added: ${added.text}`);
    headers = { 'X-Cart-Token': added.headers.get('x-cart-token') ?? headers['X-Cart-Token'] ?? '' };
  }
  return headers;
}

/** Quotes and places the order, as the checkout page does. */
export async function placed(call: Call, headers: Record<string, string>, changes: object = {}) {
  const { body: quote } = await call('POST /checkout/quote', { body: aQuote(), headers });
  keys += 1;
  const { total } = quote.totals;
  return call('POST /checkout', {
    body: aCheckout({ expectedTotal: total, ...changes }),
    headers: { 'Idempotency-Key': `checkout-${keys}`, ...headers },
  });
}
