import { randomUUID } from 'node:crypto';
import { type Coupon, DEFAULT_DELIVERY_SETTINGS, type Product, type ShopSettings } from '@rakhi/core';
import { createTable, documentClient } from '@rakhi/db';
import { inject } from 'vitest';
import { createApp, routes } from '../app.ts';
import { compose } from '../compose.ts';
import { loadConfig } from '../config.ts';
import type { Deps } from '../deps.ts';
import { BASE_PATH } from '../routes/documentation.ts';
import { aProduct } from './a-product.ts';
import { checkedCalls } from './call.ts';
import { signInByName } from './sign-in-by-name.ts';
import { stripeAccount } from './stripe-account.ts';

type Wish = {
  products?: Product[];
  coupons?: Coupon[];
  /** Whose tokens count; without one people are `Bearer token-of-asha`. */
  pool?: { environment: Record<string, string> };
  changes?: Partial<Deps>;
  /** Its own clock, log, or connections that fail. */
  choices?: Parameters<typeof compose>[1];
};

export const WEBHOOK_SECRET = 'whsec_test';

const SETTINGS: ShopSettings = {
  delivery: DEFAULT_DELIVERY_SETTINGS,
  tax: { TX: { rate: 825, shippingTaxable: true } },
  banner: '',
  contact: { email: 'hello@usarakhi.test', phone: '', hours: '' },
  isDemo: true,
};

/** A whole shop in a table of its own: the real routes, rules, engine and Stripe SDK. */
export async function aShop({ products = [aProduct()], coupons = [], pool, changes = {}, choices = {} }: Wish = {}) {
  const stripe = stripeAccount();
  const environment = { ...environmentWith(stripe.secretKey), ...pool?.environment };
  const config = loadConfig(environment);
  await createTable(documentClient({ endpoint: inject('standIns').dynamodb, region: config.region }), config.table);
  const deps: Deps = { ...compose(config, choices), ...(!pool && { signIn: signInByName }), ...changes };
  await deps.settings.write(SETTINGS);
  await Promise.all([...products.map(deps.products.create), ...coupons.map(deps.coupons.put)]);
  const app = createApp(deps);
  return { app, deps, environment, stripe, call: checkedCalls(app, routes, BASE_PATH) };
}

function environmentWith(stripeKey: string): Record<string, string> {
  const { dynamodb, stripe, cognito, mailbox, images } = inject('standIns');
  // The SDKs look for credentials in the process, as they do on AWS; the stand-ins take any.
  process.env['AWS_ACCESS_KEY_ID'] ??= 'local';
  process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
  return {
    TABLE_NAME: `api-${randomUUID()}`,
    SHOP_URL: 'http://shop.test',
    DYNAMODB_URL: dynamodb,
    STRIPE_URL: stripe,
    STRIPE_SECRET_KEY: stripeKey,
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
    COGNITO_USER_POOL_ID: 'us-east-1_Local0001',
    COGNITO_CLIENT_ID: 'test',
    COGNITO_JWKS_URL: cognito,
    IMAGES_BUCKET: 'api-tests',
    S3_URL: images,
    SES_URL: mailbox,
    MAIL_FROM: 'Usa Rakhi <hello@usarakhi.test>',
    TOKEN_SECRET: randomUUID(),
    ADDRESS_LIMIT_FACTOR: '10',
    LOG_LEVEL: 'silent',
  };
}

export const as = (name: string) => ({ Authorization: `Bearer token-of-${name}` });
export const STAFF = as('ravi:staff');
export const ADMIN = as('owner:admin');
export const PACKER = as('mohan:packer');
