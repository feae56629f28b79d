/** What the shop writes about. Each kind has a letter in `adapters/src/mail/letters/`. */
export const MAIL_KINDS = [
  'order_confirmed',
  'parcel_shipped',
  'order_cancelled',
  'order_refunded',
  'order_link',
  'payment_apology',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export const MAIL_STATUSES = ['pending', 'sent', 'failed'] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** A letter waiting in the outbox: what it is about, not its words. The order is read again when it is sent. */
export type Mail = {
  id: string;
  kind: MailKind;
  to: string;
  orderId: string;
  /** Small facts of this letter: `shipment` (n), `amount` (cents), `reason`. */
  facts: Record<string, string | number>;
  status: MailStatus;
  attempts: number;
  createdAt: string;
  sentAt?: string;
  lastError?: string;
};
