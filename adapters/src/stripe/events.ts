import { type PaymentEvent, type PaymentEvents, ShopError } from '@rakhi/core';
import Stripe from 'stripe';

const SESSION_EVENTS = [
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'checkout.session.expired',
];

/**
 * Reads Stripe's webhooks. Two secrets are valid while one is being rotated.
 * Not acted on: `payment_intent.succeeded` and `charge.succeeded`, which tell the same payment a second time.
 */
export function stripeEvents(stripe: Stripe, secrets: readonly string[]): PaymentEvents {
  return {
    verify(rawBody, signature) {
      for (const secret of secrets) {
        const event = construct(stripe, { rawBody, signature, secret });
        if (event) return toPaymentEvent(event);
      }
      throw new ShopError('invalid_request', 'The signature of this event is wrong or too old.');
    },
  };
}

function construct(
  stripe: Stripe,
  { rawBody, signature, secret }: { rawBody: string; signature: string; secret: string },
): Stripe.Event | undefined {
  try {
    return stripe.webhooks.constructEvent(rawBody, signature, secret);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return undefined;
    throw error;
  }
}

function toPaymentEvent(event: Stripe.Event): PaymentEvent {
  const object = event.data.object as unknown as Record<string, unknown>;
  if (SESSION_EVENTS.includes(event.type)) return sessionEvent(object);
  if (event.type.startsWith('charge.dispute.')) return { kind: 'dispute', disputeId: String(object['id']) };
  const paymentIntentId = object['payment_intent'];
  if (typeof paymentIntentId !== 'string') return { kind: 'ignored' };
  if (event.type === 'charge.refunded' || event.type.startsWith('refund.')) return { kind: 'refund', paymentIntentId };
  if (event.type === 'radar.early_fraud_warning.created') return { kind: 'fraud_warning', paymentIntentId };
  return { kind: 'ignored' };
}

/** A session without our metadata belongs to another product on the same Stripe account. */
function sessionEvent(session: Record<string, unknown>): PaymentEvent {
  const metadata = session['metadata'] as Record<string, unknown> | null;
  if (typeof metadata?.['orderId'] !== 'string') return { kind: 'ignored' };
  return { kind: 'session', sessionId: String(session['id']) };
}
