import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './security-headers.ts';

const shop = (scriptUrl: string) => ({
  stripe: { publishableKey: 'pk_test_1', scriptUrl },
  cognito: { endpoint: 'https://cognito-idp.us-east-1.amazonaws.com', userPoolId: 'pool', clientId: 'client' },
});
const REAL = shop('https://js.stripe.com/endive/stripe.js');

const directive = (policy: string, name: string) =>
  policy.split('; ').find((text) => text.startsWith(`${name} `)) ?? '';

describe('the content security policy', () => {
  it('lets no injected script run where a nonce can be given', () => {
    const scripts = directive(contentSecurityPolicy({ public: REAL, nonce: 'abc' }), 'script-src');
    expect(scripts).toContain("'nonce-abc' 'strict-dynamic'");
    expect(scripts).not.toContain('unsafe');
  });

  it('never allows eval outside development', () => {
    expect(contentSecurityPolicy({ public: REAL })).not.toContain('unsafe-eval');
    expect(contentSecurityPolicy({ public: REAL, isDevelopment: true })).toContain('unsafe-eval');
  });

  it('opens the ways to Stripe and to the sign-in, and no others', () => {
    const policy = contentSecurityPolicy({ public: REAL });
    expect(directive(policy, 'frame-src')).toBe(
      'frame-src https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com',
    );
    expect(directive(policy, 'connect-src')).toContain('https://cognito-idp.us-east-1.amazonaws.com');
    expect(directive(policy, 'frame-ancestors')).toBe("frame-ancestors 'none'");
  });

  it('follows a stand-in to its own address', () => {
    const policy = contentSecurityPolicy({ public: shop('http://127.0.0.1:4999/stripe.js') });
    expect(directive(policy, 'frame-src')).toBe('frame-src http://127.0.0.1:4999');
    expect(policy).not.toContain('stripe.com');
  });
});
