import { randomBytes } from 'node:crypto';
import { compose, jobs, loadConfig } from '@rakhi/api';
import Stripe from 'stripe';
import type { Running } from './own-shop.ts';

const HALF_A_DAY_MS = 12 * 3_600_000;
/** The sweeper takes a hundred orders each time. */
const MOST_ROUNDS = 100;
const SECRET_KEY = 'sk_test_demo';

/**
 * What time does to orders in flight, without waiting for it: the daily comparison with Stripe, and the sweeper as it
 * will find the table when nobody can pay any more.
 */
export async function settleTheRest(running: Running): Promise<void> {
  process.env['AWS_ACCESS_KEY_ID'] ??= 'local';
  process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
  const later = { now: () => new Date(Date.now() + HALF_A_DAY_MS) };
  const deps = compose(loadConfig(environmentOf(running)), { clock: later });
  await jobs.reconcile(deps);
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    const { looked, failed } = await jobs['settle-unsettled'](deps);
    if (failed > 0) throw new Error(`The sweeper could not settle ${failed} orders of ${looked}.`);
    if (looked === 0) return;
  }
}

export async function sessionsAt({ stripe }: Running): Promise<Stripe.Checkout.Session[]> {
  const { hostname: host, port } = new URL(stripe);
  const client = new Stripe(SECRET_KEY, { host, port, protocol: 'http', telemetry: false });
  const sessions: Stripe.Checkout.Session[] = [];
  for await (const session of client.checkout.sessions.list({ limit: 100 })) sessions.push(session);
  return sessions;
}

/** As the gateway gets it, with another secret for signing: nothing is signed here that anybody keeps. */
function environmentOf(running: Running): Record<string, string> {
  return {
    TABLE_NAME: running.table,
    SHOP_URL: running.shop,
    DYNAMODB_URL: running.dynamodb,
    STRIPE_URL: running.stripe,
    STRIPE_SECRET_KEY: SECRET_KEY,
    STRIPE_WEBHOOK_SECRET: 'whsec_unused',
    COGNITO_USER_POOL_ID: running.cognito.userPoolId,
    COGNITO_CLIENT_ID: running.cognito.clientId,
    COGNITO_JWKS_URL: running.cognito.endpoint,
    IMAGES_BUCKET: 'usarakhi-images',
    S3_URL: running.images,
    SES_URL: running.mailbox,
    MAIL_FROM: 'Usa Rakhi <hello@usarakhi.example>',
    TOKEN_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'silent',
  };
}
