import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type Stripe from 'stripe';
import type { Shelf } from '../../journal.ts';
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
/** One payment is four events for the same door; idle connections go before a server would close them. */
const CONNECTIONS = new Agent({ keepAlive: true, timeout: 2_000 });

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
  const body = JSON.stringify(shownEvents([event], post.deliveries.unfinished())[0], null, 2);
  const signature = signatureOf(body, endpoint.secret ?? '', when.attemptedAt);
  try {
    const answer = await deliver(endpoint.url, { body, signature, closing: when.closing });
    return { status: answer.statusCode ?? null, answer: (await text(answer)).slice(0, REMEMBERED_ANSWER) };
  } catch (error) {
    return { status: null, answer: String(error) };
  }
}

type Letter = { body: string; signature: string; closing: AbortSignal };

/** Not with `fetch`, which costs more than all that the shop does with most events. */
function deliver(url: string, { body, signature, closing }: Letter): Promise<IncomingMessage> {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
    'stripe-signature': signature,
  };
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent: CONNECTIONS, headers, signal: closing }, resolve);
    const tooLate = setTimeout(() => asked.destroy(new Error('No answer in time.')), PATIENCE_MS);
    asked
      .once('close', () => clearTimeout(tooLate))
      .once('error', reject)
      .end(body);
  });
}
