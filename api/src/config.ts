import * as z from 'zod';
import { LOG_LEVELS } from './http/log.ts';

const text = z.string().min(1);
const url = z.url({ protocol: /^https?$/ }).transform((address) => address.replace(/\/$/, ''));
const list = z
  .string()
  .default('')
  .transform((names) => names.split(',').flatMap((name) => name.trim() || []));

const Environment = z
  .object({
    TABLE_NAME: text,
    /** Where shoppers find the shop, e.g. `https://www.usarakhi.com`. */
    SHOP_URL: url,
    /** Further addresses of the same shop, e.g. `http://localhost:4700`. */
    SHOP_ALIASES: list,
    AWS_REGION: text.default('us-east-1'),
    DYNAMODB_URL: url.optional(),

    STRIPE_URL: url.optional(),
    STRIPE_SECRET_KEY: text,
    /** Two while one is being rotated. */
    STRIPE_WEBHOOK_SECRET: list.refine((secrets) => secrets.length > 0, 'is missing'),
    /** Where told events wait. Without it they are done before Stripe is answered. */
    PAYMENT_EVENTS_QUEUE_URL: url.optional(),
    SQS_URL: url.optional(),
    STRIPE_PAGE: z.enum(['elements', 'hosted_page']).default('elements'),

    COGNITO_USER_POOL_ID: text,
    COGNITO_CLIENT_ID: text,
    COGNITO_JWKS_URL: url.optional(),

    IMAGES_BUCKET: text,
    S3_URL: url.optional(),
    /** Where browsers get pictures; under the shop's own address by default. */
    IMAGES_URL: z.string().default('/images'),

    SES_URL: url.optional(),
    MAIL_FROM: text,

    /** The web server that keeps rendered pages, and what it wants to hear before it throws them away. */
    WEB_URL: url.optional(),
    REVALIDATE_SECRET: text.optional(),
    /** Who we are on AWS; Lambda sets them and starts a function anew before they expire. The SDK reads them itself. */
    AWS_ACCESS_KEY_ID: text.optional(),
    AWS_SECRET_ACCESS_KEY: text.optional(),
    AWS_SESSION_TOKEN: text.optional(),

    /** Signs cart tokens, order links and cursors. */
    TOKEN_SECRET: z.string().min(32, 'has fewer than 32 characters'),
    /** The one before, for as long as what it has signed is to stay good: links to orders live 180 days. */
    PREVIOUS_TOKEN_SECRET: z.string().min(32, 'has fewer than 32 characters').optional(),
    /** What our own CloudFront adds to every request. Where it is set, whoever comes without it is sent away. */
    ORIGIN_SECRET: text.optional(),
    /** The one before, until every place of CloudFront sends the new one. */
    PREVIOUS_ORIGIN_SECRET: text.optional(),
    /** How much more one network address may ask than our limits say. */
    ADDRESS_LIMIT_FACTOR: z.coerce.number().min(1).default(1),

    LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
    /** Under which CloudWatch counts what the shop raises; one per stage. */
    METRICS_NAMESPACE: text.default('UsaRakhi'),
    APP_VERSION: z.string().default('development'),
    AWS_EXECUTION_ENV: z.string().optional(),
  })
  .refine((env) => !env.WEB_URL || (env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY), {
    path: ['AWS_ACCESS_KEY_ID'],
    error: 'and AWS_SECRET_ACCESS_KEY sign what is said to WEB_URL',
  })
  .refine(keysAreCognitos, { path: ['COGNITO_JWKS_URL'], error: 'in AWS only Cognito itself may vouch for a token' });

export const SETTING_NAMES: readonly string[] = Object.keys(Environment.shape);
/** What AWS keeps in Secrets Manager: JSON objects with these names. */
export const SECRET_SETTINGS = [
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'REVALIDATE_SECRET',
  'TOKEN_SECRET',
  'PREVIOUS_TOKEN_SECRET',
  'ORIGIN_SECRET',
  'PREVIOUS_ORIGIN_SECRET',
] as const;

/** Whoever serves the keys can sign anyone in. */
function keysAreCognitos(env: {
  COGNITO_JWKS_URL?: string | undefined;
  AWS_EXECUTION_ENV?: string | undefined;
}): boolean {
  if (!env.AWS_EXECUTION_ENV || !env.COGNITO_JWKS_URL) return true;
  const { protocol, hostname } = new URL(env.COGNITO_JWKS_URL);
  return protocol === 'https:' && hostname.endsWith('.amazonaws.com');
}

/** The only place of the API that knows about environment variables. Fails with every mistake at once. */
export function loadConfig(environment: Record<string, string | undefined>) {
  const result = Environment.safeParse(environment);
  if (!result.success) {
    const mistakes = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The settings of the shop are incomplete:\n${mistakes.join('\n')}`);
  }
  const env = result.data;
  return {
    table: env.TABLE_NAME,
    region: env.AWS_REGION,
    dynamoUrl: env.DYNAMODB_URL,
    shopUrl: env.SHOP_URL,
    origins: [env.SHOP_URL, ...env.SHOP_ALIASES].map((address) => new URL(address).origin),
    stripe: {
      url: env.STRIPE_URL,
      secretKey: env.STRIPE_SECRET_KEY,
      webhookSecrets: env.STRIPE_WEBHOOK_SECRET,
      page: env.STRIPE_PAGE,
    },
    paymentEvents: { queueUrl: env.PAYMENT_EVENTS_QUEUE_URL, sqsUrl: env.SQS_URL },
    cognito: { userPoolId: env.COGNITO_USER_POOL_ID, clientId: env.COGNITO_CLIENT_ID, jwksUrl: env.COGNITO_JWKS_URL },
    images: { bucket: env.IMAGES_BUCKET, s3Url: env.S3_URL, publicUrl: env.IMAGES_URL.replace(/\/$/, '') },
    mail: { sesUrl: env.SES_URL, from: env.MAIL_FROM },
    web: {
      url: env.WEB_URL,
      secret: env.REVALIDATE_SECRET,
      region: env.AWS_REGION,
      credentials: {
        accessKeyId: env.AWS_ACCESS_KEY_ID ?? '',
        secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? '',
        ...(env.AWS_SESSION_TOKEN !== undefined && { sessionToken: env.AWS_SESSION_TOKEN }),
      },
    },
    tokenSecrets: { current: env.TOKEN_SECRET, previous: env.PREVIOUS_TOKEN_SECRET },
    originSecrets: [env.ORIGIN_SECRET, env.PREVIOUS_ORIGIN_SECRET].filter((secret) => secret !== undefined),
    addressLimitFactor: env.ADDRESS_LIMIT_FACTOR,
    logLevel: env.LOG_LEVEL,
    metricsNamespace: env.METRICS_NAMESPACE,
    version: env.APP_VERSION,
  };
}
export type Config = ReturnType<typeof loadConfig>;
