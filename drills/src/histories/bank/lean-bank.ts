import { type Clock, cents } from '@rakhi/core';
import type { Bank, Card } from './bank.ts';
import { leanPayments, refundOf, stateOf } from './lean-payments.ts';
import { announce, emptyVault, LAST4, makeRefund, passTime, type Session, sessionIn, tellOf } from './vault.ts';

/**
 * Stripe in memory, for the bulk of the histories. `bank.test.ts` holds it to what the shop's own adapter says of the
 * stand-in, and some histories go through those two themselves.
 */
export function leanBank(clock: Clock): Bank {
  const vault = emptyVault(clock);
  return {
    payments: leanPayments(vault),
    async pay(sessionId, card) {
      const session = sessionIn(vault, sessionId);
      if (session.status !== 'open') return;
      Object.assign(session, paidWith(card, session));
      if (card !== 'declined') tellOf(vault, session, 'completed');
    },
    async settleDelayed(sessionId, outcome) {
      const session = sessionIn(vault, sessionId);
      if (!session.isWaiting) return;
      Object.assign(session, { isWaiting: false, paid: outcome === 'succeeded', failed: outcome === 'failed' });
      tellOf(vault, session, `async_payment_${outcome}`);
    },
    async refundInDashboard(paymentIntentId, amount) {
      makeRefund(vault, { paymentIntentId, amount: cents(amount) });
    },
    async dispute(paymentIntentId, status) {
      const known = vault.disputes.find((dispute) => dispute.paymentIntentId === paymentIntentId);
      const dispute = known ?? { id: `dp_${vault.disputes.length}`, paymentIntentId, status };
      dispute.status = status;
      if (!known) vault.disputes.push(dispute);
      announce(vault, known ? 'charge.dispute.updated' : 'charge.dispute.created', { id: dispute.id });
    },
    wait: async () => passTime(vault),
    async events() {
      passTime(vault);
      return vault.events;
    },
    sessions: async () => vault.sessions.map(stateOf),
    refunds: async () =>
      vault.refunds.map((refund) => ({ ...refundOf(refund), paymentIntentId: refund.paymentIntentId })),
  };
}

function paidWith(card: Card, { orderId, amount }: Session): Partial<Session> {
  const intent = { paymentIntentId: `pi_${orderId}` };
  if (card === 'delayed') return { ...intent, status: 'complete', isWaiting: true };
  const charged = { ...intent, card: { brand: 'visa', last4: LAST4[card] } };
  if (card === 'declined') return charged;
  return { ...charged, status: 'complete', paid: true, amount: card === 'other amount' ? cents(amount - 1) : amount };
}
