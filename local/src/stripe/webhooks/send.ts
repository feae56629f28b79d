import type Stripe from 'stripe';
import type { Shelf } from '../account/journal.ts';
import type { StoredEvent } from '../account/records.ts';
import type { Attempt, Delivery } from './delivery.ts';
import { shownEvents } from './shown-events.ts';
import { signatureOf } from './signature.ts';

type Post = {
  endpoints: Shelf<Stripe.WebhookEndpoint>;
  events: Shelf<StoredEvent>;
  deliveries: Shelf<Delivery>;
};

const PATIENCE_MS = 10_000;
const REMEMBERED_ANSWER = 500;

/** Tries once and returns the delivery with that attempt written down. */
export async function send(post: Post, delivery: Delivery, closing: AbortSignal): Promise<Delivery> {
  const attemptedAt = new Date();
  const answer = await knock(post, delivery, { attemptedAt, closing });
  return { ...delivery, attempts: [...delivery.attempts, { attemptedAt: attemptedAt.toISOString(), ...answer }] };
}

type Knock = Pick<Attempt, 'status' | 'answer'>;

async function knock(
  post: Post,
  delivery: Delivery,
  when: { attemptedAt: Date; closing: AbortSignal },
): Promise<Knock> {
  const endpoint = post.endpoints.get(delivery.endpoint);
  const event = post.events.get(delivery.event);
  if (!endpoint || !event) return { status: null, answer: 'The endpoint has been removed.' };
  // Written over several lines, as Stripe does: a receiver that parses and writes it again breaks the signature.
  const body = JSON.stringify(shownEvents([event], post.deliveries.all())[0], null, 2);
  try {
    const response = await fetch(endpoint.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        'stripe-signature': signatureOf(body, endpoint.secret ?? '', when.attemptedAt),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(PATIENCE_MS), when.closing]),
    });
    return { status: response.status, answer: (await response.text()).slice(0, REMEMBERED_ANSWER) };
  } catch (error) {
    return { status: null, answer: String(error) };
  }
}
