import { afterEach, describe, expect, it, vi } from 'vitest';
import { config, loadConfig } from './config.ts';

const ENVIRONMENT = {
  API_URL: 'http://127.0.0.1:4700/api/',
  SHOP_URL: 'http://127.0.0.1:4700/',
  REVALIDATE_SECRET: 'a-secret-of-some-length',
  STRIPE_PUBLISHABLE_KEY: 'pk_test_1',
  COGNITO_ENDPOINT: 'http://127.0.0.1:4701',
  COGNITO_USER_POOL_ID: 'us-east-1_pool',
  COGNITO_CLIENT_ID: 'client',
};

describe('the settings of the web', () => {
  it('name addresses without a slash at the end', () => {
    expect(loadConfig(ENVIRONMENT)).toMatchObject({
      apiUrl: 'http://127.0.0.1:4700/api',
      shopUrl: 'http://127.0.0.1:4700',
    });
  });

  it('tell the browser nothing secret', () => {
    const { public: shown } = loadConfig({ ...ENVIRONMENT, ORIGIN_SECRET: 'only-servers-know' });
    expect(JSON.stringify(shown)).not.toContain(ENVIRONMENT.REVALIDATE_SECRET);
    expect(JSON.stringify(shown)).not.toContain('only-servers-know');
    expect(shown.stripe.scriptUrl).toBe('https://js.stripe.com/endive/stripe.js');
  });

  it('list everything that is missing at once', () => {
    expect(() => loadConfig({})).toThrow(/API_URL[\s\S]*REVALIDATE_SECRET[\s\S]*COGNITO_CLIENT_ID/);
  });

  it('refuse a secret key where the publishable one belongs', () => {
    expect(() => loadConfig({ ...ENVIRONMENT, STRIPE_PUBLISHABLE_KEY: 'sk_live_1' })).toThrow(/STRIPE_PUBLISHABLE_KEY/);
  });
});

describe('a secret that is rotated while pages run', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('is taken as soon as it stands in the environment, unless it is wrong', () => {
    expect(config).toThrow();
    for (const [name, value] of Object.entries(ENVIRONMENT)) vi.stubEnv(name, value);
    expect(config().revalidateSecret).toBe(ENVIRONMENT.REVALIDATE_SECRET);
    expect(config()).toBe(config());
    vi.stubEnv('REVALIDATE_SECRET', 'another-secret-of-some-length');
    expect(config().revalidateSecret).toBe('another-secret-of-some-length');
    vi.stubEnv('ORIGIN_SECRET', 'only-the-edge-knows');
    expect(config().originSecrets).toEqual(['only-the-edge-knows']);
    vi.stubEnv('PREVIOUS_ORIGIN_SECRET', 'what-it-knew-before');
    expect(config().originSecrets).toEqual(['only-the-edge-knows', 'what-it-knew-before']);
    vi.stubEnv('REVALIDATE_SECRET', 'short');
    expect(config().revalidateSecret).toBe('another-secret-of-some-length');
  });
});
