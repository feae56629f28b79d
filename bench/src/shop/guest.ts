import { randomUUID } from 'node:crypto';
import type { CheckoutResponse, Quote, SettleResponse } from '@rakhi/contract';
import { type Answer, type Ask, askWell, succeeded } from './ask.ts';
import type { Running } from './running.ts';

/** A guest who does by HTTP what the pages do for a shopper, with the same headers. */
export function guestOf({ api, stripe }: Running, ask: Ask) {
  let token: string | undefined;

  async function post(path: string, body: object): Promise<Answer> {
    const headers = { 'idempotency-key': randomUUID(), ...(token !== undefined && { 'x-cart-token': token }) };
    const answer = await ask('POST', `${api}${path}`, { headers, body });
    token ??= answer.headers['x-cart-token']?.toString();
    return answer;
  }
  async function postWell<Body>(path: string, body: object): Promise<Body> {
    return JSON.parse(succeeded(await post(path, body), path).text) as Body;
  }

  return {
    add: (productId: string) => postWell('/cart', { productId }),
    quote: () => postWell<Quote>('/checkout/quote', { email: EMAIL, recipients: [WISH] }),
    /** May be refused: whoever asks looks at the status. */
    checkOut: ({ totals }: Quote) =>
      post('/checkout', { email: EMAIL, recipients: [BROTHER], expectedTotal: totals.total }),
    /** What the card form sends to Stripe when she presses "Pay". */
    pay: ({ clientSecret }: CheckoutResponse) =>
      askWell(ask, 'POST', `${stripe}/elements/confirm`, {
        body: { key: PUBLISHABLE_KEY, clientSecret, card: CARD, country: 'US', postalCode: '78701' },
      }),
    /** What the return page asks. */
    settle: ({ stripeSessionId }: CheckoutResponse) =>
      postWell<SettleResponse>('/checkout/settle', { sessionId: stripeSessionId }),
  };
}

const EMAIL = 'guddi@example.com';
/** The demo shop's account at the stand-in. */
const PUBLISHABLE_KEY = 'pk_test_demo';
const CARD = { number: '4242424242424242', expMonth: 12, expYear: 2040, cvc: '123' };
const ADDRESS = { line1: '2205 South Lamar Blvd', city: 'Austin', state: 'TX', postalCode: '78704' };
const WISH = { state: ADDRESS.state, postalCode: ADDRESS.postalCode };
const BROTHER = {
  name: 'Rohan Sharma',
  address: ADDRESS,
  giftMessage: 'रोहन भैया, याद आती है। Happy Raksha Bandhan!',
  senderName: 'Guddi',
};
