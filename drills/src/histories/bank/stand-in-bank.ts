import { stripePayments } from '@rakhi/adapters';
import { stripeAccount } from '@rakhi/api/testing';
import type { PaymentState } from '@rakhi/core';
import Stripe from 'stripe';
import { inject } from 'vitest';
import type { Bank, BankEvent, Card } from './bank.ts';

const NUMBERS: Partial<Record<Card, string>> = {
  good: '4242424242424242',
  'other amount': '4242424242424242',
  declined: '4000000000000002',
  'refund pends': '4000000000007726',
  'refund bounces': '4000000000005126',
};

/** The shop's own Stripe adapter with Stripe's SDK, and an account of the stand-in. It never takes another amount. */
export function standInBank(): Bank {
  const { secretKey, control } = stripeAccount();
  const { hostname, port } = new URL(inject('standIns').stripe);
  const stripe = new Stripe(secretKey, { host: hostname, port, protocol: 'http', telemetry: false });
  const payments = stripePayments(stripe, { shopUrl: 'http://shop.test', page: 'elements' });
  // What is not possible any more (a session is over, a charge disputed) is refused there, and nothing happens.
  const unlessTooLate = (work: Promise<unknown>) => work.then(ignore, ignore);

  return {
    payments,
    pay: (sessionId, card) => {
      const how = card === 'delayed' ? { method: 'us_bank_account' } : { card: NUMBERS[card] };
      return unlessTooLate(control(`sessions/${sessionId}/complete`, how));
    },
    settleDelayed: (sessionId, outcome) => unlessTooLate(control(`sessions/${sessionId}/settle`, { outcome })),
    refundInDashboard: (paymentIntent, amount) => unlessTooLate(control('refunds', { paymentIntent, amount })),
    dispute: (paymentIntent, status) => unlessTooLate(control('disputes', { paymentIntent, status })),
    wait: async (seconds) => ignore(await control('clock', { advanceSeconds: seconds })),
    async events() {
      const { data } = await stripe.events.list({ limit: 100 });
      return data.toReversed() as unknown as BankEvent[];
    },
    async sessions() {
      const { data } = await stripe.checkout.sessions.list({ limit: 100 });
      return Promise.all(data.map(({ id }): Promise<PaymentState> => payments.read(id)));
    },
    async refunds() {
      const { data } = await stripe.refunds.list({ limit: 100 });
      const intents = [...new Set(data.map((refund) => String(refund.payment_intent)))];
      const lists = await Promise.all(
        intents.map(async (paymentIntentId) => {
          const made = await payments.refundsOf(paymentIntentId);
          return made.map((refund) => ({ ...refund, paymentIntentId }));
        }),
      );
      return lists.flat();
    },
  };
}

function ignore(_answer: unknown): void {}
