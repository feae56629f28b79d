import { ALARMS, compose, createApp, type Deps, jobs, loadConfig, routes } from '@rakhi/api';
import { aProduct, aShop, checkedCalls, signInByName } from '@rakhi/api/testing';
import type { Coupon, Product } from '@rakhi/core';
import { inject } from 'vitest';
import { shoppersIn } from './shoppers.ts';
import { type OnTheWay, stripeOver } from './stripe-wire.ts';
import { webhookDoor } from './webhook-door.ts';

type Choices = NonNullable<Parameters<typeof compose>[1]>;
type Wish = {
  products?: Product[];
  coupons?: Coupon[];
  environment?: Record<string, string>;
  /** What happens to the shop's requests on their way to Stripe. */
  onTheWay?: OnTheWay;
  tries?: number;
  choices?: Choices;
  /** What the shop has instead of its own. */
  changes?: Partial<Deps>;
};

/**
 * A whole shop that hears of Stripe by Stripe's own webhooks: signed, over a socket. They are held until a test lets
 * them come with `webhooks()`, so that nothing happens by chance. One clock moves shop and Stripe together.
 */
export async function listeningShop({ products = [aProduct()], coupons = [], ...wish }: Wish = {}) {
  const clock = movingClock();
  const shop = await aShop({ products, coupons, choices: { clock } });
  const { secretKey, control } = shop.stripe;
  const stripeUrl = inject('standIns').stripe;
  const dashboard = stripeOver((asked, send) => send(asked), { secretKey, url: stripeUrl });
  const alarms: string[] = [];

  const door = await webhookDoor(() => first.app);
  const endpoint = await dashboard.webhookEndpoints.create({ url: door.url, enabled_events: ['*'] });
  const settings = { ...shop.environment, STRIPE_WEBHOOK_SECRET: endpoint.secret ?? '', ...wish.environment };
  const holdWebhooks = () => control('webhooks', { mode: 'hold' });
  await holdWebhooks();

  /** One process of the shop; another one beside it, or after it, works on the same table. */
  function open(choices: Choices = {}) {
    const log: Choices['log'] = (_, entry) => alarms.push(...namesOf(entry));
    const stripe =
      wish.onTheWay &&
      stripeOver(wish.onTheWay, { secretKey, url: stripeUrl, ...(wish.tries && { tries: wish.tries }) });
    const outside = compose(loadConfig(settings), { clock, log, ...(stripe && { stripe }), ...choices });
    const deps: Deps = { ...outside, signIn: signInByName, ...wish.changes };
    const app = createApp(deps);
    return { app, deps, call: checkedCalls(app, routes, '/api') };
  }
  const first = open(wish.choices);

  return {
    ...first,
    ...shoppersIn({ ...first, control }),
    products,
    settings,
    open,
    dashboard,
    control,
    door,
    alarms,
    /** Every webhook that waits is delivered, in any order; later ones are held again. */
    async webhooks() {
      await control('webhooks/release');
      await holdWebhooks();
    },
    holdWebhooks,
    dropWebhooks: () => control('webhooks', { mode: 'drop' }),
    /** For the shop and for Stripe. */
    async pass(minutes: number) {
      clock.advance(minutes);
      await control('clock', { advanceSeconds: minutes * 60 });
    },
    sweep: () => jobs['settle-unsettled'](first.deps),
    reconcile: () => jobs.reconcile(first.deps),
    stockOf: async ({ id }: Product) => (await first.deps.products.byId(id))?.stock,
    sessions: async () => (await dashboard.checkout.sessions.list({ limit: 100 })).data,
  };
}

export type ListeningShop = Awaited<ReturnType<typeof listeningShop>>;

/** Alarms are lines of the log with a metric in them; so is what the shop measures, which calls for nobody. */
function namesOf(entry: Record<string, unknown>): string[] {
  const metric = entry['_aws'] as { CloudWatchMetrics: { Metrics: { Name: string }[] }[] } | undefined;
  const names = (metric?.CloudWatchMetrics ?? []).flatMap(({ Metrics }) => Metrics.map(({ Name }) => Name));
  return names.filter((name) => name in ALARMS);
}

function movingClock() {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    advance: (minutes: number) => {
      ahead += minutes * 60_000;
    },
  };
}
