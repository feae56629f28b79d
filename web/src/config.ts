import * as z from 'zod';

const Environment = z.object({
  /** Where pages fetch from, with the path: `http://127.0.0.1:4700/api`. */
  API_URL: z.url(),
  /** What the API wants to hear from whoever does not come by CloudFront; unset where there is none. */
  ORIGIN_SECRET: z.string().optional(),
  /** The one before. Pages and API learn of a new one minutes apart, so that both are shown and either will do. */
  PREVIOUS_ORIGIN_SECRET: z.string().optional(),
  /** The shop's own address, for canonical links and pictures in previews. */
  SHOP_URL: z.url(),
  REVALIDATE_SECRET: z.string().min(16),
  STRIPE_PUBLISHABLE_KEY: z.string().startsWith('pk_'),
  STRIPE_JS_URL: z.url().default('https://js.stripe.com/endive/stripe.js'),
  COGNITO_ENDPOINT: z.url(),
  COGNITO_USER_POOL_ID: z.string().min(1),
  COGNITO_CLIENT_ID: z.string().min(1),
});

/** What the browser may know. It travels inside the page, because one build serves shops with different settings. */
export type PublicConfig = {
  stripe: { publishableKey: string; scriptUrl: string };
  cognito: { endpoint: string; userPoolId: string; clientId: string };
};

export type WebConfig = {
  apiUrl: string;
  originSecrets: string[];
  shopUrl: string;
  revalidateSecret: string;
  public: PublicConfig;
};

export function loadConfig(environment: Record<string, string | undefined>): WebConfig {
  const env = Environment.parse(environment);
  return {
    apiUrl: env.API_URL.replace(/\/$/, ''),
    originSecrets: [env.ORIGIN_SECRET, env.PREVIOUS_ORIGIN_SECRET].filter((secret) => secret !== undefined),
    shopUrl: env.SHOP_URL.replace(/\/$/, ''),
    revalidateSecret: env.REVALIDATE_SECRET,
    public: {
      stripe: { publishableKey: env.STRIPE_PUBLISHABLE_KEY, scriptUrl: env.STRIPE_JS_URL },
      cognito: {
        endpoint: env.COGNITO_ENDPOINT.replace(/\/$/, ''),
        userPoolId: env.COGNITO_USER_POOL_ID,
        clientId: env.COGNITO_CLIENT_ID,
      },
    },
  };
}

const ROTATED = ['REVALIDATE_SECRET', 'ORIGIN_SECRET', 'PREVIOUS_ORIGIN_SECRET'];

let loaded: { from: string; config: WebConfig } | undefined;

/**
 * Read at the first request, not when the module is loaded: the build knows no environment. Read anew when a secret has
 * been rotated, which on AWS shows in the environment some minutes later.
 */
export function config(): WebConfig {
  const from = JSON.stringify(ROTATED.map((name) => process.env[name]));
  if (loaded?.from !== from) loaded = { from, config: readAnew(loaded?.config) };
  return loaded.config;
}

/** What works goes on working: a new secret that is wrong stops the next process when it starts, and rings there. */
function readAnew(before: WebConfig | undefined): WebConfig {
  try {
    return loadConfig(process.env);
  } catch (error) {
    if (before === undefined) throw error;
    return before;
  }
}

/** React needs `eval` while developing, never in production. */
export const isDevelopment = process.env.NODE_ENV === 'development';
