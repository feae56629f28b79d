import { applyPaymentEvent } from '@rakhi/core';
import * as z from 'zod';
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
  refusals: ['payment_unavailable'],
  async handle({ body, header }, deps) {
    // Nothing in the body is read before its signature is found right.
    const event = deps.paymentEvents.verify(body, header('stripe-signature') ?? '');
    // Whatever fails from here on is answered with 5xx, so that Stripe comes again.
    await applyPaymentEvent(event, deps);
    return { status: 200, body: { received: true as const } };
  },
});
