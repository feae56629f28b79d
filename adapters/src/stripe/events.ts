import { type PaymentEvent, type PaymentEvents, ShopError } from '@rakhi/core';
import Stripe from 'stripe';

type Poke = Exclude<PaymentEvent['kind'], 'ignored'>;

/** What each event is about. Not among them: `payment_intent.succeeded` and `charge.succeeded`, which tell the same payment a second time. */
const ABOUT: Readonly<Record<string, Poke>> = {
  'checkout.session.completed': 'session',
  'checkout.session.async_payment_succeeded': 'session',
  'checkout.session.async_payment_failed': 'session',
  'checkout.session.expired': 'session',
  'charge.refunded': 'refund',
  'refund.created': 'refund',
  'refund.updated': 'refund',
  'refund.failed': 'refund',
  'charge.dispute.created': 'dispute',
  'charge.dispute.updated': 'dispute',
  'charge.dispute.closed': 'dispute',
  'charge.dispute.funds_withdrawn': 'dispute',
  'charge.dispute.funds_reinstated': 'dispute',
  'radar.early_fraud_warning.created': 'fraud_warning',
};

/** What the shop's endpoint at Stripe is to subscribe to; every other event would cost a call and change nothing. */
export const STRIPE_EVENT_TYPES: readonly string[] = Object.keys(ABOUT);

/** Reads Stripe's webhooks. Two secrets are valid while one is being rotated. */
export function stripeEvents(stripe: Stripe, secrets: readonly string[]): PaymentEvents {
  return {
    verify(rawBody, signature) {
      for (const secret of secrets) {
        const event = construct(stripe, { rawBody, signature, secret });
        if (event) return { id: event.id, at: new Date(event.created * 1000), event: toPaymentEvent(event) };
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
  const kind = Object.hasOwn(ABOUT, event.type) ? ABOUT[event.type] : undefined;
  if (kind === 'session') return sessionEvent(object);
  if (kind === 'dispute') return { kind, disputeId: String(object['id']) };
  const paymentIntentId = object['payment_intent'];
  return kind && typeof paymentIntentId === 'string' ? { kind, paymentIntentId } : { kind: 'ignored' };
}

/** A session without our metadata belongs to another product on the same Stripe account. */
function sessionEvent(session: Record<string, unknown>): PaymentEvent {
  const metadata = session['metadata'] as Record<string, unknown> | null;
  if (typeof metadata?.['orderId'] !== 'string') return { kind: 'ignored' };
  return { kind: 'session', sessionId: String(session['id']) };
}
