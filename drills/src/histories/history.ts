import type { Card, DisputeStatus } from './bank/bank.ts';
import type { Fault } from './processes.ts';
import type { Beginning, Shopper } from './world.ts';

/** What may happen in the shop. `which` counts back from the newest order, payment or event; 0 is that one. */
export type Command =
  | { kind: 'fills her cart'; shopper: Shopper; product: number; quantity: number }
  | { kind: 'checks out'; shopper: Shopper; coupon: boolean; again: boolean }
  | { kind: 'pays'; which: number; card: Card }
  /** Nobody was told the secret of that session, and yet it is paid. */
  | { kind: 'pays unseen'; which: number }
  | { kind: 'delayed money'; which: number; outcome: 'succeeded' | 'failed' }
  | { kind: 'webhook'; which: number }
  | { kind: 'return page'; which: number }
  | { kind: 'job'; name: 'settle-unsettled' | 'reconcile' | 'count-sales' | 'send-mail' }
  | { kind: 'waits'; minutes: number }
  | { kind: 'cancels'; which: number; by: 'shopper' | 'staff' }
  | { kind: 'refunds'; which: number; what: 'all' | 'part' | 'first item'; again: boolean }
  | { kind: 'dashboard refund'; which: number; share: number }
  | { kind: 'dispute'; which: number; status: DisputeStatus }
  | { kind: 'moves'; which: number; to: 'confirmed' | 'processing' | 'on_hold' | 'shipped' | 'delivered' }
  | { kind: 'packs'; which: number; to: 'packed' | 'pending' | 'shipped' | 'returned' }
  | { kind: 'stock'; product: number; change: number }
  | { kind: 'price'; product: number; price: number };

export type Deed = { command: Command; fault?: Fault | undefined };
/** `steps`: each is done at once by several, and the next begins when all have ended. */
export type History = {
  beginning: Beginning;
  steps: readonly (readonly Deed[])[];
  /** How it all comes to rest: which of the healers are alive, and how delayed money ends. */
  ending: { webhooks: 'come' | 'are lost'; delayedMoney: 'succeeded' | 'failed'; newestFirst: boolean };
};
