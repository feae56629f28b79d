import type { MadeRefund, Order, PaymentState, Payments, Refund } from '@rakhi/core';
import type Stripe from 'stripe';
import { idOf, secrets, toRefund, toState } from './answers.ts';
import { asking, isRefusal, unavailable } from './refusals.ts';
import { sessionParameters } from './session-parameters.ts';

export type StripeOptions = {
  /** Where the shop is: Stripe sends the shopper back there. */
  shopUrl: string;
  /** `elements`: the card form stands on our page; `hosted_page`: on Stripe's. */
  page: 'elements' | 'hosted_page';
};

/** The shop's payments at Stripe (API version pinned by the SDK). Every call that makes something is safe to repeat. */
export function stripePayments(stripe: Stripe, options: StripeOptions): Payments {
  return {
    async start(order) {
      try {
        const discount = await oneOffCoupon(stripe, order);
        const session = await stripe.checkout.sessions.create(sessionParameters(order, discount, options), {
          idempotencyKey: `checkout:${order.id}`,
        });
        return { started: true, sessionId: session.id, ...secrets(session) };
      } catch (error) {
        if (isRefusal(error)) return { started: false, why: error.message };
        throw unavailable(error);
      }
    },

    read: (sessionId) => asking(async () => toState(await retrieve(stripe, sessionId))),

    expire: (sessionId) =>
      asking(async () => {
        try {
          await stripe.checkout.sessions.expire(sessionId);
        } catch (error) {
          // It is not open any more: completed a moment ago, or expired already. What it is now decides.
          if (!isRefusal(error)) throw error;
        }
        return toState(await retrieve(stripe, sessionId));
      }),

    refund: (order, refund) => refundOnce(stripe, order, refund),

    orderIdOf: (paymentIntentId) =>
      asking(async () => {
        const intent = await stripe.paymentIntents.retrieve(paymentIntentId);
        return intent.metadata['orderId'];
      }),

    refundsOf: (paymentIntentId) => asking(() => refundsOf(stripe, paymentIntentId)),

    dispute: (disputeId) =>
      asking(async () => {
        const dispute = await stripe.disputes.retrieve(disputeId);
        const isOver = ['won', 'lost', 'warning_closed', 'prevented'].includes(dispute.status);
        return {
          paymentIntentId: idOf(dispute.payment_intent) ?? '',
          isOpen: !isOver,
          isLost: dispute.status === 'lost',
        };
      }),

    completedSince: (since) =>
      asking(async () => {
        const found: PaymentState[] = [];
        const query = { created: { gte: Math.floor(since.getTime() / 1000) }, status: 'complete', limit: 100 } as const;
        for await (const session of stripe.checkout.sessions.list(query)) found.push(toState(session));
        return found;
      }),

    isUp: () =>
      stripe.checkout.sessions.list({ limit: 1 }, { maxNetworkRetries: 0, timeout: 3_000 }).then(
        () => true,
        () => false,
      ),
  };
}

async function refundOnce(stripe: Stripe, order: Order, { id: refundId, amount }: Refund): Promise<MadeRefund> {
  try {
    // Stripe forgets an idempotency key after a day; a refund that it made it never forgets.
    const known = (await refundsOf(stripe, paymentIntentOf(order))).find((each) => each.refundId === refundId);
    if (known) return known;
    const made = await stripe.refunds.create(
      { payment_intent: paymentIntentOf(order), amount, metadata: { orderId: order.id, refundId } },
      { idempotencyKey: `refund:${refundId}` },
    );
    return { ...toRefund(made), refundId };
  } catch (error) {
    if (isRefusal(error)) return { status: 'failed', amount, refundId };
    throw unavailable(error);
  }
}

async function refundsOf(stripe: Stripe, paymentIntentId: string): Promise<MadeRefund[]> {
  const { data } = await stripe.refunds.list({ payment_intent: paymentIntentId, limit: 100 });
  return data.map(toRefund);
}

function retrieve(stripe: Stripe, sessionId: string): Promise<Stripe.Checkout.Session> {
  return stripe.checkout.sessions.retrieve(sessionId, { expand: ['payment_intent.latest_charge'] });
}

/** Stripe knows discounts only as coupons. Ours is for this order alone and takes off exactly what we computed. */
async function oneOffCoupon(stripe: Stripe, order: Order): Promise<string | undefined> {
  const { discount } = order.totals;
  if (discount === 0) return undefined;
  const coupon = await stripe.coupons.create(
    {
      amount_off: discount,
      currency: 'usd',
      duration: 'once',
      max_redemptions: 1,
      name: order.coupon?.code ?? 'Discount',
    },
    { idempotencyKey: `coupon:${order.id}` },
  );
  return coupon.id;
}

function paymentIntentOf(order: Order): string {
  if (order.paymentIntentId === undefined) throw new Error(`order ${order.id} was never paid`);
  return order.paymentIntentId;
}
