import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CheckoutResponse, Quote, SettleResponse } from '@rakhi/contract';
import { type Answer, codeOf, type Question, untilAnswered } from './ask.ts';
import type { Chance } from './chance.ts';
import type { Running } from './own-shop.ts';

/** What a shopper was told, and can therefore insist on. */
export type Purchase = CheckoutResponse & { hasPaid: boolean; wasToldPaid: boolean };

export type Street = {
  running(): Running;
  chance: Chance;
  productIds: readonly [string, ...string[]];
  onFailure(): void;
  /** The purchase is on record from its first answer on; later ones change it. */
  onPlaced(purchase: Purchase): void;
};

const ADDRESS = { line1: '500 Congress Ave', city: 'Austin', state: 'TX', postalCode: '78701' };
const DEMO_ACCOUNT = { Authorization: 'Bearer sk_test_demo' };
const IN_PROGRESS = 'idempotency_in_progress';
/** Codes after which a shopper looks at her cart again, and after which she leaves. */
const LOOKS_AGAIN = [IN_PROGRESS, 'cart_changed', 'price_changed', 'total_changed'];
const LEAVES = ['out_of_stock', 'cart_empty', 'items_not_assigned'];

/** How probable it is that somebody with an order does not pay it, and that somebody who has paid does not wait. */
export const WALKS_AWAY = 0.15;
const CLOSES_THE_TAB = 0.3;

/** One guest from the empty cart to the paid order; some walk away before they pay, some before they are told. */
export async function shopOnce(street: Street): Promise<void> {
  const { chance } = street;
  const headers = await fillCart(street);
  const placed = headers && (await order(street, headers));
  if (!placed) return;
  const purchase: Purchase = { ...placed, hasPaid: false, wasToldPaid: false };
  street.onPlaced(purchase);
  if (chance.happens(WALKS_AWAY)) return;
  purchase.hasPaid = await pay(street, purchase);
  if (!purchase.hasPaid || chance.happens(CLOSES_THE_TAB)) return;
  purchase.wasToldPaid = await askUntilPaid(street, purchase);
}

async function fillCart({
  running,
  chance,
  productIds,
  onFailure,
}: Street): Promise<Record<string, string> | undefined> {
  let headers: Record<string, string> = {};
  const things = chance.happens(0.5) ? 1 : 2;
  for (let n = 0; n < things; n++) {
    const body = { productId: chance.oneOf(productIds), quantity: chance.happens(0.7) ? 1 : 2 };
    const question = () => ({ method: 'POST' as const, url: `${running().api}/cart`, headers, body });
    const answer = await untilAnswered(question, onFailure);
    if (LEAVES.includes(codeOf(answer) ?? '')) return undefined;
    if (answer.status !== 201) throw unexpected('the cart', answer);
    headers = { 'X-Cart-Token': answer.headers.get('x-cart-token') ?? headers['X-Cart-Token'] ?? '' };
  }
  return headers;
}

/** She orders what the quote says; when the shop wants her to look again, she does. */
async function order(street: Street, headers: Record<string, string>): Promise<CheckoutResponse | undefined> {
  const { running, onFailure } = street;
  const post = (path: string, body: object, key?: string): Promise<Answer> => {
    const sent = { ...headers, ...(key && { 'Idempotency-Key': key }) };
    const question = (): Question => ({ method: 'POST', url: `${running().api}${path}`, headers: sent, body });
    return untilAnswered(question, onFailure);
  };
  for (;;) {
    const quoted = await post('/checkout/quote', { recipients: [wish()] });
    if (quoted.status !== 200) throw unexpected('the quote', quoted);
    const expectedTotal = Quote.parse(quoted.body).totals.total;
    const body = { email: 'guddi@example.com', recipients: [recipient()], expectedTotal };
    const answer = await insist((key) => post('/checkout', body, key), street.chance);
    if (answer.status === 201) return CheckoutResponse.parse(answer.body);
    const code = codeOf(answer) ?? '';
    if (LEAVES.includes(code)) return undefined;
    if (!LOOKS_AGAIN.includes(code)) throw unexpected('the checkout', answer);
  }
}

/** The same key until there is an answer. One that is worked on for too long makes her load the page again. */
async function insist(send: (key: string) => Promise<Answer>, chance: Chance): Promise<Answer> {
  const key = randomUUID();
  const reloadsAt = Date.now() + chance.between(2_000, 10_000);
  for (;;) {
    const answer = await send(key);
    if (codeOf(answer) !== IN_PROGRESS || Date.now() > reloadsAt) return answer;
    // Who repeats faster than the shop asks for is soon told that it was too often.
    await pause(Number(answer.headers.get('retry-after') ?? 1) * 1_000);
  }
}

const wish = () => ({ state: ADDRESS.state, postalCode: ADDRESS.postalCode });
const recipient = () => ({ name: 'Rohan Mehta', address: ADDRESS, giftMessage: 'राखी मुबारक', senderName: 'Guddi' });

/** Paying twice is refused by Stripe, so what became of a lost answer is asked of the session itself. */
async function pay({ running, onFailure }: Street, { stripeSessionId }: Purchase): Promise<boolean> {
  const url = () => `${running().stripe}/_control/sessions/${stripeSessionId}/complete`;
  const answer = await untilAnswered(() => ({ method: 'POST', url: url(), body: {} }), onFailure);
  if (answer.status === 200) return true;
  const session = () => `${running().stripe}/v1/checkout/sessions/${stripeSessionId}`;
  const found = await untilAnswered(() => ({ url: session(), headers: DEMO_ACCOUNT }), onFailure);
  return JSON.stringify(found.body).includes('"payment_status":"paid"');
}

/** The return page: it asks until it can say so. */
async function askUntilPaid({ running, onFailure }: Street, { stripeSessionId }: Purchase): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    const body = { sessionId: stripeSessionId };
    const url = () => `${running().api}/checkout/settle`;
    const answer = await untilAnswered(() => ({ method: 'POST', url: url(), body }), onFailure);
    if (answer.status !== 200) throw unexpected('the return page', answer);
    if (SettleResponse.parse(answer.body).state === 'paid') return true;
    await pause(200);
  }
  return false;
}

function unexpected(where: string, { status, body }: Answer): Error {
  return new Error(`${where} answered ${status} ${JSON.stringify(body)}`);
}
