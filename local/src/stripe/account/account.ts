import { join } from 'node:path';
import type Stripe from 'stripe';
import { openJournal, type Shelf } from '../../journal.ts';
import { type Courier, courierFor } from '../webhooks/courier.ts';
import type { Delivery } from '../webhooks/delivery.ts';
import type { Chance } from './chance.ts';
import type { CheckoutRecord, Reply, Settings, StoredEvent } from './records.ts';

/** Everything one secret key owns. Accounts know nothing of each other, so tests in parallel can share a stand-in. */
export type Account = {
  key: string;
  /** Unix seconds, by the account's own clock, which a test may move ahead. */
  now(): number;
  chance: Chance;
  courier: Courier;
  /** Who asked for what is happening now; events name it. Nobody: the shopper, the dashboard or time itself. */
  request: Stripe.Event.Request;
  sessions: Shelf<CheckoutRecord>;
  intents: Shelf<Stripe.PaymentIntent>;
  charges: Shelf<Stripe.Charge>;
  refunds: Shelf<Stripe.Refund>;
  disputes: Shelf<Stripe.Dispute>;
  coupons: Shelf<Stripe.Coupon>;
  warnings: Shelf<Stripe.Radar.EarlyFraudWarning>;
  endpoints: Shelf<Stripe.WebhookEndpoint>;
  events: Shelf<StoredEvent>;
  deliveries: Shelf<Delivery>;
  replies: Shelf<Reply>;
  settings: Shelf<Settings>;
  /** How often something could not be kept, and has not happened. */
  undone(): number;
};

export type AccountOptions = { now: () => number; chance: Chance; retryAfterMs: readonly number[] };

const NOBODY: Stripe.Event.Request = { id: null, idempotency_key: null };
const UNTOUCHED: Settings = { id: 'settings', advancedSeconds: 0, webhooks: 'deliver', failures: null };

export function openAccount(directory: string, key: string, options: AccountOptions): Account {
  const journal = openJournal(join(directory, `${key}.jsonl`));
  const shelves = {
    sessions: journal.shelf<CheckoutRecord>('sessions', ({ session }) => session.status !== 'open'),
    intents: journal.shelf<Stripe.PaymentIntent>('intents'),
    charges: journal.shelf<Stripe.Charge>('charges'),
    refunds: journal.shelf<Stripe.Refund>('refunds'),
    disputes: journal.shelf<Stripe.Dispute>('disputes'),
    coupons: journal.shelf<Stripe.Coupon>('coupons'),
    warnings: journal.shelf<Stripe.Radar.EarlyFraudWarning>('warnings'),
    endpoints: journal.shelf<Stripe.WebhookEndpoint>('endpoints'),
    events: journal.shelf<StoredEvent>('events'),
    deliveries: journal.shelf<Delivery>('deliveries', ({ status }) => status === 'delivered'),
    replies: journal.shelf<Reply>('replies'),
    settings: journal.shelf<Settings>('settings'),
  };
  return {
    key,
    ...shelves,
    undone: journal.undone,
    request: NOBODY,
    chance: options.chance,
    courier: courierFor({ ...shelves, ...options }),
    now: () => Math.floor(options.now() / 1000) + settingsOf(shelves).advancedSeconds,
  };
}

export function settingsOf(account: Pick<Account, 'settings'>): Settings {
  return account.settings.get(UNTOUCHED.id) ?? UNTOUCHED;
}

export function changeSettings(account: Account, change: Partial<Settings>): Settings {
  return account.settings.put({ ...settingsOf(account), ...change });
}
