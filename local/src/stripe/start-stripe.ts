import { join } from 'node:path';
import { Hono, type MiddlewareHandler } from 'hono';
import { loopbackOnly } from '../loopback.ts';
import { listenOnLoopback, type StandIn } from '../stand-in.ts';
import { type Accounts, accountsIn } from './account/accounts.ts';
import { seededChance } from './account/chance.ts';
import { passTime } from './account/pass-time.ts';
import { browserApp } from './browser/browser-app.ts';
import { controlApp, DEMO_KEY } from './control/control-app.ts';
import { restApp } from './rest/rest-app.ts';
import { SHOP_EVENTS } from './shop-events.ts';
import { registerEndpoint } from './webhooks/endpoint-operations.ts';

export type StripeOptions = {
  dataDir: string;
  port?: number;
  /** Milliseconds, like `Date.now`. */
  now?: () => number;
  /** Where the demo shop hears of events. */
  webhook?: { url: string; secret: string };
  /** How long to wait before each new attempt to deliver a webhook; Stripe itself goes on for three days. */
  retryAfterMs?: readonly number[];
  /** Decides what is left to chance, like the order of events. */
  seed?: number;
};

/** The keys are those of the demo shop; any other `sk_test_…` opens an account of its own. */
export type StripeStandIn = StandIn & { secretKey: string; publishableKey: string };

const RETRY_AFTER_MS = [1_000, 2_000, 5_000, 15_000, 60_000, 300_000];
const TICK_MS = 1_000;

/** Stripe on one machine: its REST interface, its webhooks, its card form, and a control interface for tests. */
export async function startStripe(options: StripeOptions): Promise<StripeStandIn> {
  const accounts = accountsIn(join(options.dataDir, 'stripe'), {
    now: options.now ?? Date.now,
    chance: seededChance(options.seed ?? Date.now()),
    retryAfterMs: options.retryAfterMs ?? RETRY_AFTER_MS,
  });
  registerShop(accounts, options.webhook);
  const server = await listenOnLoopback(stripeApp(accounts).fetch, options.port);
  const ticking = setInterval(() => accounts.open().forEach(passTime), TICK_MS).unref();
  return {
    url: server.url,
    secretKey: DEMO_KEY,
    publishableKey: DEMO_KEY.replace('sk_', 'pk_'),
    close: async () => {
      clearInterval(ticking);
      await server.close();
      await accounts.close();
    },
  };
}

function stripeApp(accounts: Accounts): Hono {
  const app = new Hono();
  app.use(loopbackOnly);
  app.use(honestIn(accounts));
  app.route('/', restApp(accounts));
  app.route('/', browserApp(accounts));
  app.route('/', controlApp(accounts));
  app.get('/', (c) => c.text('The Stripe stand-in of the shop. No real money passes here.'));
  return app;
}

/** What could not be kept has not happened, whatever was to be answered: like Stripe in trouble, it may be asked again. */
function honestIn(accounts: Accounts): MiddlewareHandler {
  const undone = () => accounts.open().reduce((sum, account) => sum + account.undone(), 0);
  return async (c, next) => {
    const before = undone();
    await next();
    if (undone() === before) return;
    const error = { type: 'api_error', message: 'This could not be kept: the disk may be full.' };
    c.res = Response.json({ error }, { status: 500 });
  };
}

/** Under one id for all starts, so that webhooks owed from before a restart go to where the shop listens now. */
function registerShop(accounts: Accounts, webhook: StripeOptions['webhook']): void {
  const demo = accounts.of(DEMO_KEY);
  if (demo && webhook) registerEndpoint(demo, { id: 'we_shop', enabled_events: [...SHOP_EVENTS], ...webhook });
}
