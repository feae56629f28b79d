import type { StripeCheckoutSession } from '@stripe/stripe-js';
import type { ConfirmResult, Contact } from '../messages.ts';
import { post } from '../page/post.ts';
import type { Authentication } from './ask-bank.ts';
import { type CardFields, expiryOf } from './card-fields.ts';

export type Secret = { key: string; clientSecret: string };
type Reply =
  | { kind: 'complete'; session: StripeCheckoutSession; returnUrl: string | null }
  | { kind: 'requires_action' };
type Order = { secret: Secret; fields: CardFields; contact: Contact; ask(): Promise<Authentication> };

/** Sends the card to the stand-in, and once more with the bank's answer if the bank asks. */
export async function confirmCard(order: Order, authentication?: Authentication): Promise<ConfirmResult> {
  const { number, cvc, expiry, country, postalCode } = order.fields;
  const card = { number, cvc, ...expiryOf(expiry) };
  const reply = await post<Reply>('/elements/confirm', {
    ...order.secret,
    ...order.contact,
    card,
    country,
    ...(postalCode && { postalCode }),
    ...(authentication && { authentication }),
  });
  if ('error' in reply) return failed(reply.error);
  if (reply.kind === 'complete') return { type: 'success', session: reply.session, returnUrl: reply.returnUrl };
  return confirmCard(order, await order.ask());
}

function failed(error: { message: string; code?: string; decline_code?: string }): ConfirmResult {
  const { message, code, decline_code: declineCode = null } = error;
  if (!code) return { type: 'error', error: { message, code: null } };
  return { type: 'error', error: { message, code: 'paymentFailed', paymentFailed: { declineCode } } };
}
