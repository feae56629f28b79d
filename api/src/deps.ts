import type { PaymentEvents, Shop } from '@rakhi/core';
import type { Shelf } from './catalogue/shelf.ts';
import type { Snapshots } from './catalogue/snapshot.ts';
import type { Cursors } from './http/cursor.ts';
import type { Guests } from './http/guest.ts';
import type { Site } from './http/headers.ts';
import type { IdempotencyStore } from './http/idempotency.ts';
import type { Log } from './http/log.ts';
import type { OrderTokens } from './http/order-token.ts';
import type { RateLimits } from './http/rate-limit.ts';
import type { SignIn } from './http/recognise.ts';
import type { ImageUrl } from './presenters/image.ts';

/** A part of the outside world, asked whether it is there. */
export type Check = () => Promise<boolean>;

/** What routes work with: the shop, and what HTTP needs besides. */
export type Deps = Shop & {
  site: Site;
  version: string;
  originSecret: string | undefined;
  catalogue: Snapshots<Shelf>;
  imageUrl: ImageUrl;
  signIn: SignIn;
  guests: Guests;
  orderTokens: OrderTokens;
  cursors: Cursors;
  limits: RateLimits;
  idempotency: IdempotencyStore;
  paymentEvents: PaymentEvents;
  checks: Readonly<Record<string, Check>>;
  log: Log;
};
