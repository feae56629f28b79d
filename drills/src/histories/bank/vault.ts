import { type Cents, type Clock, cents, type MadeRefund, type PaymentState, ShopError } from '@rakhi/core';
import type { BankEvent, Card, DisputeStatus } from './bank.ts';

type Kept = { createdAt: number };
export type Session = PaymentState & Kept & { orderId: string; expiresAt: number; isWaiting: boolean };
type Refund = MadeRefund & Kept & { stripeRefundId: string; paymentIntentId: string };
type Dispute = { id: string; paymentIntentId: string; status: DisputeStatus };

/** What Stripe keeps, in memory, and how it changes there. */
export type Vault = {
  now(): number;
  sessions: Session[];
  refunds: Refund[];
  disputes: Dispute[];
  events: BankEvent[];
};

const REFUND_RIPENS_MS = 3_000;
export const LAST4: Record<Exclude<Card, 'delayed'>, string> = {
  good: '4242',
  declined: '0002',
  'refund pends': '7726',
  'refund bounces': '5126',
  'other amount': '4242',
};

export function emptyVault(clock: Clock): Vault {
  return { now: () => clock.now().getTime(), sessions: [], refunds: [], disputes: [], events: [] };
}

/** Does what time does by itself: sessions end, refunds get through or bounce. */
export function passTime(vault: Vault): void {
  const due = vault.sessions.filter(({ status, expiresAt }) => status === 'open' && expiresAt <= vault.now());
  for (const session of due) expire(vault, session);
  for (const refund of vault.refunds) if (refund.createdAt + REFUND_RIPENS_MS <= vault.now()) ripen(vault, refund);
}

export function expire(vault: Vault, session: Session): void {
  session.status = 'expired';
  tellOf(vault, session, 'expired');
}

export function tellOf(vault: Vault, { sessionId: id, orderId }: Session, happening: string): void {
  announce(vault, `checkout.session.${happening}`, { id, metadata: { orderId } });
}

export function announce(vault: Vault, type: string, object: object): void {
  vault.events.push({ id: `evt_${vault.events.length}`, type, data: { object } });
}

function ripen(vault: Vault, refund: Refund): void {
  const { paymentIntentId } = refund;
  const bounces =
    paidBy(vault, paymentIntentId).card?.last4 === LAST4['refund bounces'] && refund.status === 'succeeded';
  if (!bounces && refund.status !== 'pending') return;
  refund.status = bounces ? 'failed' : 'succeeded';
  announce(vault, 'refund.updated', { payment_intent: paymentIntentId });
}

export function sessionIn(vault: Vault, sessionId: string): Session {
  passTime(vault);
  return vault.sessions.find((session) => session.sessionId === sessionId) ?? unknown();
}

export function paidBy(vault: Vault, paymentIntentId: string): Session {
  return vault.sessions.find((session) => session.paymentIntentId === paymentIntentId) ?? unknown();
}

function unknown(): never {
  throw new ShopError('not_found', 'Stripe does not know that payment.');
}

type Asked = { paymentIntentId: string; amount: Cents; refundId?: string };

/** Undefined when Stripe refuses: more than is left, or the bank has taken the money back already. */
export function makeRefund(vault: Vault, asked: Asked): Refund | undefined {
  const { paymentIntentId } = asked;
  const { card } = paidBy(vault, paymentIntentId);
  const isDisputed = vault.disputes.some((each) => each.paymentIntentId === paymentIntentId && each.status !== 'won');
  if (asked.amount > leftOf(vault, paymentIntentId) || isDisputed) return undefined;
  const refund: Refund = {
    ...asked,
    stripeRefundId: `re_${vault.refunds.length}`,
    status: card?.last4 === LAST4['refund pends'] ? 'pending' : 'succeeded',
    createdAt: vault.now(),
  };
  vault.refunds.push(refund);
  for (const type of ['refund.created', 'charge.refunded']) announce(vault, type, { payment_intent: paymentIntentId });
  return refund;
}

function leftOf(vault: Vault, paymentIntentId: string): Cents {
  const { paid, amount } = paidBy(vault, paymentIntentId);
  const back = vault.refunds.filter((each) => each.paymentIntentId === paymentIntentId && each.status !== 'failed');
  return cents(paid ? back.reduce<number>((left, refund) => left - refund.amount, amount) : 0);
}
