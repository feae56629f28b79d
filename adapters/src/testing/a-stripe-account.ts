import { randomBytes } from 'node:crypto';
import type { Order, Payments } from '@rakhi/core';
import Stripe from 'stripe';
import { stripePayments } from '../stripe/payments.ts';

const OPTIONS = { shopUrl: 'https://usarakhi.example', page: 'elements' } as const;

export type StripeAccount = ReturnType<typeof aStripeAccount>;

/** A new account at the stand-in, the shop's payments there, and what only tests can do. */
export function aStripeAccount(url: string) {
  const key = `sk_test_${randomBytes(12).toString('hex')}`;
  const stripe = stripeAt(url, key);
  const payments = stripePayments(stripe, OPTIONS);

  async function control(path: string, body: object = {}): Promise<Record<string, unknown>> {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const answer = await fetch(`${url}/_control/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await answer.json()) as Record<string, unknown>;
  }

  return {
    stripe,
    payments,
    /** The same account, with Stripe's own page instead of a form on ours. */
    hosted: stripePayments(stripe, { ...OPTIONS, page: 'hosted_page' }),
    /** The same account by an SDK that repeats requests by itself, as it does in production. */
    patient: stripePayments(stripeAt(url, key, 2), OPTIONS),
    control,
    start: (order: Order) => sessionOf(payments, order),
    async paid(order: Order): Promise<Order & { paymentIntentId: string }> {
      const { payment_intent: intent } = await control(`sessions/${await sessionOf(payments, order)}/complete`);
      return { ...order, paymentIntentId: String(intent) };
    },
  };
}

export function stripeAt(url: string, key: string, maxNetworkRetries = 0): Stripe {
  const { hostname: host, port } = new URL(url);
  return new Stripe(key, { host, port, protocol: 'http', telemetry: false, maxNetworkRetries });
}

async function sessionOf(payments: Payments, order: Order): Promise<string> {
  const started = await payments.start(order);
  if (!started.started) throw new Error(started.why);
  return started.sessionId;
}
