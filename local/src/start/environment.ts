import type { StandInFacts } from '../parts/stand-ins.ts';
import { QUEUE_PATH } from '../queue/sqs-event.ts';
import type { Secrets } from './secrets.ts';

export const TABLE = 'usarakhi-local';
const BUCKET = 'usarakhi-images';
/** The keys of the Stripe stand-in's account that belongs to the demo shop. */
const STAND_IN_STRIPE = { secretKey: 'sk_test_demo', publishableKey: 'pk_test_demo' };

export type Ports = {
  shop: number;
  web: number;
  stripe: number;
  cognito: number;
  mailbox: number;
  images: number;
  queue: number;
};

/** Where everything is. */
export type Places = {
  shop: string;
  web: string;
  dynamodb: string;
  cognito: string;
  mailbox: string;
  images: string;
  stripe: string;
  queue: string;
};

export function placesOf(ports: Ports, dynamodb: string): Places {
  const at = (port: number) => `http://127.0.0.1:${port}`;
  return {
    shop: at(ports.shop),
    web: at(ports.web),
    dynamodb,
    cognito: at(ports.cognito),
    mailbox: at(ports.mailbox),
    images: at(ports.images),
    stripe: at(ports.stripe),
    queue: at(ports.queue),
  };
}

/** Real Stripe in test mode, when its two keys are there; the stand-in otherwise. */
export function stripeKeys(environment: Record<string, string | undefined>) {
  const secretKey = environment['STRIPE_SECRET_KEY'];
  const publishableKey = environment['STRIPE_PUBLISHABLE_KEY'];
  if (!secretKey && !publishableKey) return { ...STAND_IN_STRIPE, isReal: false };
  if (!secretKey?.startsWith('sk_test_') || !publishableKey?.startsWith('pk_test_')) {
    throw new Error(
      'For real Stripe set both STRIPE_SECRET_KEY=sk_test_… and STRIPE_PUBLISHABLE_KEY=pk_test_…, never live keys.',
    );
  }
  return { secretKey, publishableKey, isReal: true };
}

type StripeKeys = ReturnType<typeof stripeKeys>;

export function standInsEnvironment(dataDir: string, ports: Ports, secrets: Secrets): Record<string, string> {
  return {
    DATA_DIR: dataDir,
    COGNITO_PORT: String(ports.cognito),
    MAILBOX_PORT: String(ports.mailbox),
    IMAGES_PORT: String(ports.images),
    STRIPE_PORT: String(ports.stripe),
    WEBHOOK_URL: `http://127.0.0.1:${ports.shop}/api/webhooks/stripe`,
    STRIPE_WEBHOOK_SECRET: secrets.webhook,
  };
}

export type Known = { places: Places; cognito: StandInFacts; secrets: Secrets; stripe: StripeKeys };

/** What the API reads (`api/src/config.ts`): the same names as in AWS, other addresses. */
export function apiEnvironment({ places, cognito, secrets, stripe }: Known): Record<string, string> {
  return {
    TABLE_NAME: TABLE,
    SHOP_URL: places.shop,
    SHOP_ALIASES: places.shop.replace('127.0.0.1', 'localhost'),
    DYNAMODB_URL: places.dynamodb,
    ...(!stripe.isReal && { STRIPE_URL: places.stripe }),
    STRIPE_SECRET_KEY: stripe.secretKey,
    STRIPE_WEBHOOK_SECRET: process.env['STRIPE_WEBHOOK_SECRET'] || secrets.webhook,
    PAYMENT_EVENTS_QUEUE_URL: places.queue + QUEUE_PATH,
    SQS_URL: places.queue,
    COGNITO_USER_POOL_ID: cognito.userPoolId,
    COGNITO_CLIENT_ID: cognito.clientId,
    COGNITO_JWKS_URL: places.cognito,
    IMAGES_BUCKET: BUCKET,
    S3_URL: places.images,
    SES_URL: places.mailbox,
    MAIL_FROM: 'Usa Rakhi <hello@usarakhi.example>',
    WEB_URL: places.web,
    REVALIDATE_SECRET: secrets.revalidate,
    TOKEN_SECRET: secrets.token,
    // Everyone on one machine comes from one address; a season's worth of tests must fit through its limits.
    ADDRESS_LIMIT_FACTOR: process.env['ADDRESS_LIMIT_FACTOR'] || '100',
    // The stand-ins look at the form of a signature, not at who signed.
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: 'us-east-1',
  };
}

export function gatewayEnvironment(dataDir: string, ports: Ports, known: Known): Record<string, string> {
  return { ...apiEnvironment(known), PORT: String(ports.shop), QUEUE_PORT: String(ports.queue), DATA_DIR: dataDir };
}

/** What the pages read (`web/src/config.ts`). */
export function webEnvironment({ places, cognito, secrets, stripe }: Known): Record<string, string> {
  return {
    NODE_ENV: 'production',
    API_URL: `${places.shop}/api`,
    SHOP_URL: places.shop,
    REVALIDATE_SECRET: secrets.revalidate,
    STRIPE_PUBLISHABLE_KEY: stripe.publishableKey,
    ...(!stripe.isReal && { STRIPE_JS_URL: `${places.stripe}/stripe.js` }),
    COGNITO_ENDPOINT: places.cognito,
    COGNITO_USER_POOL_ID: cognito.userPoolId,
    COGNITO_CLIENT_ID: cognito.clientId,
  };
}
