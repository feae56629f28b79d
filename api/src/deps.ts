import type { PaymentEvents, PaymentQueue, Shop } from '@rakhi/core';
import type { Shelf } from './catalogue/shelf.ts';
import type { Snapshots } from './catalogue/snapshot.ts';
import type { HealthReport } from './health.ts';
import type { Cursors } from './http/cursor.ts';
import type { Guests } from './http/guest.ts';
import type { Site } from './http/headers.ts';
import type { Answers } from './http/idempotency.ts';
import type { Log } from './http/log.ts';
import type { OrderTokens } from './http/order-token.ts';
import type { RateLimits } from './http/rate-limit.ts';
import type { SignIn } from './http/recognise.ts';
import type { ImageUrl } from './presenters/image.ts';

/** What routes work with: the shop, and what HTTP needs besides. */
export type Deps = Shop & {
  site: Site;
  /** What requests have to show that came by our own CloudFront; empty where there is none. */
  originSecrets: readonly string[];
  catalogue: Snapshots<Shelf>;
  imageUrl: ImageUrl;
  signIn: SignIn;
  guests: Guests;
  orderTokens: OrderTokens;
  cursors: Cursors;
  limits: RateLimits;
  idempotency: Answers;
  paymentEvents: PaymentEvents;
  /** Where there is none, an event is done before Stripe is answered. */
  paymentQueue: PaymentQueue | undefined;
  health: HealthReport;
  /** Deletes what has expired, where the table does not do so by itself. Answers how many items went. */
  sweepExpired(): Promise<number>;
  log: Log;
};
