import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  cognitoTokens,
  letters,
  s3Images,
  sesMailer,
  sqsPaymentQueue,
  stripeEvents,
  stripePayments,
  webStorefront,
} from '@rakhi/adapters';
import {
  type Clock,
  type PaymentQueue,
  type Product,
  type SalesTax,
  type Settings,
  type Shop,
  taxByTable,
} from '@rakhi/core';
import {
  cartsIn,
  couponsIn,
  documentClient,
  idempotencyIn,
  ordersIn,
  outboxIn,
  productsIn,
  rateLimitsIn,
  salesIn,
  settingsIn,
  sweepExpired,
} from '@rakhi/db';
import Stripe from 'stripe';
import { alarmsInto } from './alarms.ts';
import { shelve } from './catalogue/shelf.ts';
import { snapshotsOf } from './catalogue/snapshot.ts';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import { healthOf } from './health.ts';
import { cursorsSignedWith } from './http/cursor.ts';
import { guestsSignedWith } from './http/guest.ts';
import { jsonLog, type Log } from './http/log.ts';
import { inContext } from './http/log-context.ts';
import { type OrderTokens, orderTokensSignedWith } from './http/order-token.ts';
import { rateLimits } from './http/rate-limit.ts';
import { signer } from './http/signature.ts';
import { sha256, systemClock, ulids } from './ids.ts';
import { keptSettings } from './kept-settings.ts';
import { metricsInto } from './metrics.ts';
import { imageUrlUnder } from './presenters/image.ts';
import { presentProduct } from './presenters/product.ts';
import { watchedMailer, watchedOrders, watchedPayments, watchedTable } from './watched.ts';

/** What a test may bring along: its own log and clock, or a connection that it makes fail at will. */
type Choices = { log?: Log; clock?: Clock; table?: DynamoDBDocumentClient; stripe?: Stripe };

/** Builds the outside world, once per process. The only file that settles on clients; nothing connects before it is used. */
export function compose(config: Config, choices: Choices = {}): Deps {
  const { clock = systemClock, stripe = stripeClient(config) } = choices;
  const log = inContext(choices.log ?? jsonLog(config.logLevel), { version: config.version });
  const table = watchedTable(choices.table ?? tableClient(config));
  const signIn = cognitoTokens(config.cognito);
  const secrets = config.tokenSecrets;
  const orderTokens = orderTokensSignedWith(secrets, clock);
  const shop = shopIn(config, { table, stripe, orderTokens, log, clock });
  const imageUrl = imageUrlUnder(config.images.publicUrl);
  const counters = rateLimitsIn(config.table, table);
  return {
    ...shop,
    site: { origins: new Set(config.origins), isHttps: config.shopUrl.startsWith('https:') },
    originSecrets: config.originSecrets,
    catalogue: snapshotsOf({
      products: shop.products,
      clock,
      derive: (products) => shelve(products, (product: Product) => presentProduct(product, imageUrl)),
    }),
    imageUrl,
    signIn,
    guests: guestsSignedWith(secrets),
    orderTokens,
    cursors: cursorsSignedWith(secrets),
    limits: rateLimits({ counters, clock, secrets, addressFactor: config.addressLimitFactor }),
    idempotency: idempotencyIn(config.table, table),
    paymentEvents: stripeEvents(stripe, config.stripe.webhookSecrets),
    paymentQueue: queueFor(config),
    health: healthOf({
      checks: { table: () => answers(shop.settings), payments: shop.payments.isUp, signIn: signIn.isUp },
      version: config.version,
      clock,
    }),
    sweepExpired: () => sweepExpired(config.table, table, clock.now()),
    log,
  };
}

/** Left to itself the SDK waits for a silent service for ever; this, twice, is well within the 29 s of a request. */
const PATIENCE = {
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
};

type Outside = { table: DynamoDBDocumentClient; stripe: Stripe; orderTokens: OrderTokens; log: Log; clock: Clock };

function shopIn(config: Config, { table, stripe, orderTokens, log, clock }: Outside): Shop {
  const { region, shopUrl, images, mail, tokenSecrets } = config;
  const s3 = { region, ...PATIENCE, ...(images.s3Url && { endpoint: images.s3Url, forcePathStyle: true }) };
  const ses = { region, ...PATIENCE, ...(mail.sesUrl && { endpoint: mail.sesUrl }) };
  const settings = keptSettings(settingsIn(config.table, table), clock);
  return {
    products: productsIn(config.table, table),
    carts: cartsIn(config.table, table),
    coupons: couponsIn(config.table, table),
    orders: watchedOrders(ordersIn(config.table, table)),
    sales: salesIn(config.table, table),
    outbox: outboxIn(config.table, table),
    settings,
    payments: watchedPayments(stripePayments(stripe, { shopUrl, page: config.stripe.page })),
    tax: taxFrom(settings),
    mailer: watchedMailer(sesMailer(ses, mail.from), log),
    letters: letters({ shopUrl, orderLink: (id) => `${shopUrl}/orders/${id}?token=${orderTokens.issue(id)}` }),
    images: s3Images(s3, images.bucket),
    storefront: webStorefront(config.web),
    clock,
    ids: ulids(),
    hash: sha256,
    pseudonym: signer(tokenSecrets, 'person').sign,
    alarms: alarmsInto(log, config.metricsNamespace),
    metrics: metricsInto(log, config.metricsNamespace),
  };
}

function queueFor({ region, paymentEvents: { queueUrl, sqsUrl } }: Config): PaymentQueue | undefined {
  if (queueUrl === undefined) return undefined;
  return sqsPaymentQueue({ region, ...PATIENCE, ...(sqsUrl && { endpoint: sqsUrl }) }, queueUrl);
}

function tableClient({ region, dynamoUrl }: Config): DynamoDBDocumentClient {
  return documentClient({ region, ...(dynamoUrl && { endpoint: dynamoUrl }) });
}

/**
 * How long Stripe is waited for. All tries together, with the pauses between them, end before a function or the gateway
 * does: a silent Stripe is then our own refusal, with everything given back, and not a dead request that holds stock.
 */
export const STRIPE_PATIENCE = { maxNetworkRetries: 2, timeout: 7_000 };

function stripeClient({ stripe: { secretKey, url } }: Config): Stripe {
  const local = url === undefined ? undefined : new URL(url);
  return new Stripe(secretKey, {
    ...STRIPE_PATIENCE,
    telemetry: false,
    ...(local && { host: local.hostname, port: local.port, protocol: local.protocol === 'http:' ? 'http' : 'https' }),
  });
}

/** The owner's own table of rates, as it is at this moment. */
function taxFrom(settings: Settings): SalesTax {
  return { on: async (amounts) => taxByTable((await settings.read()).tax, amounts) };
}

const answers = (settings: Settings) => settings.read().then(() => true);
