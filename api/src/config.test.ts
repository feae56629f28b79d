import { describe, expect, it } from 'vitest';
import { loadConfig } from './config.ts';

const COMPLETE = {
  TABLE_NAME: 'usarakhi-dev',
  SHOP_URL: 'https://www.usarakhi.com/',
  STRIPE_SECRET_KEY: 'sk_test_x',
  STRIPE_WEBHOOK_SECRET: 'whsec_new,whsec_old',
  COGNITO_USER_POOL_ID: 'us-east-1_Abc',
  COGNITO_CLIENT_ID: 'client',
  IMAGES_BUCKET: 'images',
  MAIL_FROM: 'Usa Rakhi <hello@usarakhi.com>',
  TOKEN_SECRET: '0123456789abcdef0123456789abcdef',
};

describe('the settings', () => {
  it('become a small typed object', () => {
    const config = loadConfig({ ...COMPLETE, SHOP_ALIASES: 'http://localhost:4700' });
    expect(config.shopUrl).toBe('https://www.usarakhi.com');
    expect(config.origins).toEqual(['https://www.usarakhi.com', 'http://localhost:4700']);
    expect(config.stripe.webhookSecrets).toEqual(['whsec_new', 'whsec_old']);
    expect(config.images.publicUrl).toBe('/images');
  });

  it('are refused with every mistake at once', () => {
    const wrong = { ...COMPLETE, SHOP_URL: 'shop', TOKEN_SECRET: 'short', TABLE_NAME: undefined };
    expect(() => loadConfig(wrong)).toThrow(/TABLE_NAME.*SHOP_URL.*TOKEN_SECRET/s);
  });

  it('want to know who signs where there are pages to be told', () => {
    const pages = { ...COMPLETE, WEB_URL: 'https://pages.test' };
    expect(() => loadConfig(pages)).toThrow(/AWS_ACCESS_KEY_ID/);
    const session = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'key', AWS_SESSION_TOKEN: 'session' };
    expect(loadConfig({ ...pages, ...session }).web.credentials).toEqual({
      accessKeyId: 'AKID',
      secretAccessKey: 'key',
      sessionToken: 'session',
    });
  });

  it.each([
    ['http://127.0.0.1:9', undefined, true],
    ['http://127.0.0.1:9', 'AWS_Lambda_nodejs24.x', false],
    ['https://keys.evil.test', 'AWS_Lambda_nodejs24.x', false],
    ['https://cognito-idp.us-east-1.amazonaws.com.evil.test', 'AWS_Lambda_nodejs24.x', false],
    ['https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Abc', 'AWS_Lambda_nodejs24.x', true],
  ])('let %s vouch for tokens when running in %s: %s', (COGNITO_JWKS_URL, AWS_EXECUTION_ENV, isAllowed) => {
    const load = () => loadConfig({ ...COMPLETE, COGNITO_JWKS_URL, AWS_EXECUTION_ENV });
    if (isAllowed) expect(load).not.toThrow();
    else expect(load).toThrow(/COGNITO_JWKS_URL/);
  });
});
