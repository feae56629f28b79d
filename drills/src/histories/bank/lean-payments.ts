import { type Order, type PaymentState, type Payments, ShopError, type StartedPayment } from '@rakhi/core';
import { expire, makeRefund, paidBy, passTime, type Session, sessionIn, type Vault } from './vault.ts';

const MINUTE = 60_000;
/** A session lives at least half an hour, and Stripe forgets an idempotency key after a day. */
const SHORTEST_SESSION = 30 * MINUTE;
const KEY_LIVES = 24 * 60 * MINUTE;

/** Stripe's side of the port: what the shop's adapter would say of a Stripe that holds this. */
export function leanPayments(vault: Vault): Payments {
  return {
    start: async (order) => start(vault, order),
    read: async (sessionId) => stateOf(sessionIn(vault, sessionId)),
    async expire(sessionId) {
      const session = sessionIn(vault, sessionId);
      if (session.status === 'open') expire(vault, session);
      return stateOf(session);
    },
    async refund({ id, paymentIntentId }, { id: refundId, amount }) {
      if (paymentIntentId === undefined) throw new Error(`order ${id} was never paid`);
      passTime(vault);
      const known = vault.refunds.find((refund) => refund.refundId === refundId);
      const made = known ?? makeRefund(vault, { paymentIntentId, amount, refundId });
      return made ? refundOf(made) : { status: 'failed', amount, refundId };
    },
    orderIdOf: async (paymentIntentId) => paidBy(vault, paymentIntentId).orderId,
    async refundsOf(paymentIntentId) {
      passTime(vault);
      // Newest first, as Stripe lists them.
      return vault.refunds
        .filter((refund) => refund.paymentIntentId === paymentIntentId)
        .map(refundOf)
        .toReversed();
    },
    async dispute(disputeId) {
      const found = vault.disputes.find(({ id }) => id === disputeId);
      if (!found) throw new ShopError('not_found', 'Stripe does not know that payment.');
      const { paymentIntentId, status } = found;
      return { paymentIntentId, isOpen: status === 'needs_response', isLost: status === 'lost' };
    },
    async completedSince(since) {
      passTime(vault);
      const found = vault.sessions.filter(
        ({ status, createdAt }) => status === 'complete' && createdAt >= since.getTime(),
      );
      return found.map(listed).toReversed();
    },
    isUp: async () => true,
  };
}

function start(vault: Vault, order: Order): StartedPayment {
  passTime(vault);
  const expiresAt = Date.parse(order.expiresAt);
  const known = vault.sessions.find(
    (session) => session.orderId === order.id && session.createdAt + KEY_LIVES > vault.now(),
  );
  if (!known && expiresAt - vault.now() < SHORTEST_SESSION) return { started: false, why: 'expires_at is too near' };
  const session = known ?? opened(vault, order, expiresAt);
  const { sessionId, clientSecret } = session;
  return { started: true, sessionId, ...(clientSecret !== undefined && { clientSecret }) };
}

function opened(vault: Vault, { id, totals }: Order, expiresAt: number): Session {
  const sessionId = `cs_test_${id.replaceAll('_', '')}`;
  const session: Session = {
    sessionId,
    orderId: id,
    status: 'open',
    paid: false,
    failed: false,
    amount: totals.total,
    currency: totals.currency.toLowerCase(),
    clientSecret: `${sessionId}_secret`,
    isWaiting: false,
    createdAt: vault.now(),
    expiresAt,
  };
  vault.sessions.push(session);
  return session;
}

export function stateOf({ createdAt: _at, expiresAt: _ends, isWaiting: _waits, ...state }: Session): PaymentState {
  return state;
}

/** A list of sessions comes without their charges. */
function listed(session: Session): PaymentState {
  const { card: _card, ...state } = stateOf(session);
  return { ...state, failed: false };
}

export function refundOf({ createdAt: _at, paymentIntentId: _intent, ...refund }: Vault['refunds'][number]) {
  return { ...refund };
}
