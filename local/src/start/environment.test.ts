import { loadConfig } from '@rakhi/api';
import { describe, expect, it } from 'vitest';
import {
  apiEnvironment,
  gatewayEnvironment,
  placesOf,
  standInsEnvironment,
  stripeKeys,
  webEnvironment,
} from './environment.ts';

const ports = { shop: 4700, web: 1, stripe: 2, cognito: 3, mailbox: 4, images: 5, queue: 6 };
const secrets = { token: 't'.repeat(43), webhook: 'whsec_local', revalidate: 'r'.repeat(43) };
const known = (environment: Record<string, string> = {}) => ({
  places: placesOf(ports, 'http://127.0.0.1:7'),
  cognito: { userPoolId: 'us-east-1_Local0001', clientId: 'client' },
  secrets,
  stripe: stripeKeys(environment),
});
const REAL = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_PUBLISHABLE_KEY: 'pk_test_1' };

describe('the environment of the parts', () => {
  it('is one that the API accepts as it is', () => {
    expect(() => loadConfig(apiEnvironment(known()))).not.toThrow();
  });

  it('sends the webhooks of the stand-in through the front door', () => {
    expect(standInsEnvironment('/shop/.data', ports, secrets)).toMatchObject({
      WEBHOOK_URL: 'http://127.0.0.1:4700/api/webhooks/stripe',
      STRIPE_WEBHOOK_SECRET: secrets.webhook,
    });
  });

  it('leaves the addresses of the stand-in out where real Stripe is meant', () => {
    expect(apiEnvironment(known())['STRIPE_URL']).toBe('http://127.0.0.1:2');
    expect(webEnvironment(known())['STRIPE_JS_URL']).toBe('http://127.0.0.1:2/stripe.js');
    expect(apiEnvironment(known(REAL))).not.toHaveProperty('STRIPE_URL');
    expect(webEnvironment(known(REAL))).not.toHaveProperty('STRIPE_JS_URL');
  });
});

it('the events of Stripe wait in the stand-in of the gateway’s own process, whichever Stripe it is', () => {
  const gateway = gatewayEnvironment('/shop/.data', ports, known(REAL));
  expect(gateway).toMatchObject({ QUEUE_PORT: '6', SQS_URL: 'http://127.0.0.1:6' });
  expect(loadConfig(gateway).paymentEvents.queueUrl).toBe('http://127.0.0.1:6/000000000000/payment-events');
});

describe('the keys of Stripe', () => {
  it('are the demo shop’s unless both real test keys are there', () => {
    expect(stripeKeys({})).toMatchObject({ secretKey: 'sk_test_demo', isReal: false });
    expect(stripeKeys(REAL)).toMatchObject({ secretKey: 'sk_test_1', isReal: true });
  });

  it.each([
    [{ STRIPE_SECRET_KEY: 'sk_test_1' }],
    [{ STRIPE_PUBLISHABLE_KEY: 'pk_test_1' }],
    [{ ...REAL, STRIPE_SECRET_KEY: 'sk_live_1' }],
  ])('are refused when they are %j', (environment) => {
    expect(() => stripeKeys(environment)).toThrow(/never live keys/);
  });
});
