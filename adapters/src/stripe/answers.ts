import { cents, type MadeRefund, type PaymentState } from '@rakhi/core';
import type Stripe from 'stripe';

/** A session, read with `payment_intent.latest_charge` expanded, in the shop's words. */
export function toState(session: Stripe.Checkout.Session): PaymentState {
  const intent = typeof session.payment_intent === 'object' ? session.payment_intent : null;
  const charge = typeof intent?.latest_charge === 'object' ? intent.latest_charge : null;
  const card = charge?.payment_method_details?.card;
  const orderId = session.metadata?.['orderId'];
  const paymentIntentId = idOf(session.payment_intent);
  return {
    sessionId: session.id,
    ...(orderId !== undefined && { orderId }),
    status: statusOf(session),
    paid: session.status === 'complete' && session.payment_status !== 'unpaid',
    failed: session.status === 'complete' && session.payment_status === 'unpaid' && hasFailed(intent),
    amount: cents(session.amount_total ?? 0),
    currency: session.currency ?? '',
    ...(paymentIntentId !== undefined && { paymentIntentId }),
    ...(card?.last4 && { card: { brand: card.brand ?? 'card', last4: card.last4 } }),
    ...secrets(session),
  };
}

function statusOf({ status }: Stripe.Checkout.Session): PaymentState['status'] {
  if (status === 'complete') return 'complete';
  return status === 'expired' ? 'expired' : 'open';
}

function hasFailed(intent: Stripe.PaymentIntent | null): boolean {
  return intent?.status === 'requires_payment_method' || intent?.status === 'canceled';
}

/** What the browser needs to pay. */
export function secrets(session: Stripe.Checkout.Session): { clientSecret?: string; url?: string } {
  return {
    ...(session.client_secret && { clientSecret: session.client_secret }),
    ...(session.url && { url: session.url }),
  };
}

export function toRefund(refund: Stripe.Refund): MadeRefund {
  const refundId = refund.metadata?.['refundId'];
  return {
    stripeRefundId: refund.id,
    status: refundStatus(refund.status),
    amount: cents(refund.amount),
    ...(refundId !== undefined && { refundId }),
  };
}

function refundStatus(status: string | null): 'succeeded' | 'pending' | 'failed' {
  if (status === 'succeeded') return 'succeeded';
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending';
}

export function idOf(reference: string | { id: string } | null | undefined): string | undefined {
  return typeof reference === 'string' ? reference : reference?.id;
}
