import { ShopError } from '../errors.ts';
import { cents } from '../money.ts';
import type { Order } from '../orders/order.ts';
import type { MadeRefund, PaymentState, Payments } from '../ports.ts';

/** Stripe in a few lines: one session per order, refunds by key, and switches for what can go wrong. */
export type FakePayments = Payments & {
  sessions: Map<string, PaymentState>;
  refunds: MadeRefund[];
  pay(orderId: string, overrides?: Partial<PaymentState>): PaymentState;
  /** The session ends at Stripe itself. */
  lapse(orderId: string): void;
  fails: { start?: 'down' | 'refused' | 'lost_reply' | undefined; refund?: 'refused' | 'down' | undefined };
};

export function fakePayments(): FakePayments {
  const sessions = new Map<string, PaymentState>();
  const refunds: MadeRefund[] = [];
  const fails: FakePayments['fails'] = {};
  const down = () => new ShopError('payment_unavailable', 'Stripe does not answer.');
  const read = (sessionId: string): PaymentState => {
    const session = sessions.get(sessionId);
    if (!session) throw new ShopError('not_found', 'no such session');
    return session;
  };
  const become = (orderId: string, changed: Partial<PaymentState>) => {
    const session = { ...read(`cs_${orderId}`), ...changed };
    sessions.set(session.sessionId, session);
    return session;
  };

  return {
    sessions,
    refunds,
    fails,
    pay: (orderId, overrides = {}) =>
      become(orderId, { status: 'complete', paid: true, paymentIntentId: `pi_${orderId}`, ...overrides }),
    lapse: (orderId) => void become(orderId, { status: 'expired' }),

    async start(order) {
      if (fails.start === 'down') throw down();
      if (fails.start === 'refused') return { started: false, why: 'expires_at is in the past' };
      const session = sessions.get(`cs_${order.id}`) ?? openSession(order);
      sessions.set(session.sessionId, session);
      if (fails.start === 'lost_reply') throw down();
      return { started: true, sessionId: session.sessionId, clientSecret: `${session.sessionId}_secret` };
    },
    read: async (sessionId) => read(sessionId),
    async expire(sessionId) {
      const session = read(sessionId);
      return session.status === 'open' ? become(session.orderId ?? '', { status: 'expired' }) : session;
    },
    async refund(_order, { id, amount }) {
      if (fails.refund === 'down') throw down();
      if (fails.refund === 'refused') return { status: 'failed', amount, refundId: id };
      const known = refunds.find((made) => made.refundId === id);
      const made: MadeRefund = known ?? {
        stripeRefundId: `re_${id}`,
        status: 'succeeded',
        amount: cents(amount),
        refundId: id,
      };
      if (!known) refunds.push(made);
      return made;
    },
    orderIdOf: async (paymentIntentId) => paymentIntentId.replace('pi_', ''),
    refundsOf: async () => refunds,
    dispute: async (disputeId) => ({ paymentIntentId: disputeId.replace('dp_', 'pi_'), isOpen: true, isLost: false }),
    completedSince: async () => [...sessions.values()].filter((session) => session.status === 'complete'),
    isUp: async () => true,
  };
}

function openSession({ id, totals }: Order): PaymentState {
  const sessionId = `cs_${id}`;
  return {
    sessionId,
    orderId: id,
    status: 'open',
    paid: false,
    failed: false,
    amount: totals.total,
    currency: 'usd',
    clientSecret: `${sessionId}_secret`,
  };
}
