import type { MadeRefund, PaymentState, Payments } from '@rakhi/core';

/** How a shopper pays. With two of the cards a refund does not simply arrive, and once Stripe takes another amount. */
export const CARDS = ['good', 'declined', 'delayed', 'refund pends', 'refund bounces', 'other amount'] as const;
export type Card = (typeof CARDS)[number];
export type DisputeStatus = 'needs_response' | 'won' | 'lost';
/** As much of a webhook as the shop reads. */
export type BankEvent = { id: string; type: string; data: { object: object } };

/** Stripe: what the shop asks of it, and what its shoppers, its dashboard and time do there. */
export type Bank = {
  payments: Payments;
  /** A declined card, or a session that is over, changes nothing. */
  pay(sessionId: string, card: Card): Promise<void>;
  /** What became of a payment by a delayed method, if it still waits. */
  settleDelayed(sessionId: string, outcome: 'succeeded' | 'failed'): Promise<void>;
  refundInDashboard(paymentIntentId: string, amount: number): Promise<void>;
  dispute(paymentIntentId: string, status: DisputeStatus): Promise<void>;
  /** Time passes there too. */
  wait(seconds: number): Promise<void>;
  /** All that it has to tell, oldest first. */
  events(): Promise<readonly BankEvent[]>;
  sessions(): Promise<PaymentState[]>;
  refunds(): Promise<(MadeRefund & { paymentIntentId: string })[]>;
};
