import * as z from 'zod';
import { doPaymentEvent } from '../events/do-payment-event.ts';
import { note } from '../http/log-context.ts';
import { route } from '../http/route.ts';

export const postStripeWebhook = route({
  method: 'POST',
  path: '/webhooks/stripe',
  summary: 'Stripe tells that something happened; what it is now, we read again from Stripe',
  access: 'anyone',
  limit: 'none',
  idempotencyKey: 'needless',
  body: z.string(),
  rawBody: true,
  replies: { 200: z.object({ received: z.literal(true) }) },
  async handle({ body, header }, deps) {
    // Nothing in the body is read before its signature is found right.
    const told = deps.paymentEvents.verify(body, header('stripe-signature') ?? '');
    note({ eventId: told.id, ...told.event });
    // Whatever fails from here on is answered with 5xx, so that Stripe comes again.
    if (told.event.kind !== 'ignored') {
      await (deps.paymentQueue ? deps.paymentQueue.put(told) : doPaymentEvent(told, deps));
    }
    return { status: 200, body: { received: true as const } };
  },
});
