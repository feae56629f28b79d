import type { PublicConfig } from './config.ts';

type Policy = { public: PublicConfig; nonce?: string; isDevelopment?: boolean };

/**
 * Pages rendered per request (checkout, account, orders, tracking) get a nonce. The other pages are rendered once for
 * everybody and kept, so no nonce can be in them: `allowOwnScripts` puts hashes in the place of 'unsafe-inline'.
 * She may come to the card form from any of them by a link that loads no new page, under the policy of the first one.
 */
export function contentSecurityPolicy({ public: shop, nonce, isDevelopment = false }: Policy): string {
  const stripe = originsOfStripe(shop.stripe.scriptUrl);
  const scripts = nonce
    ? ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", ...stripe.script]
    : ["'self'", "'unsafe-inline'", ...stripe.script];
  const directives: Record<string, string[]> = {
    'default-src': ["'none'"],
    'script-src': isDevelopment ? [...scripts, "'unsafe-eval'"] : scripts,
    // Styles in attributes and injected sheets come from React, Next's pictures, Sonner and Stripe.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:', ...stripe.picture],
    'font-src': ["'self'"],
    'connect-src': ["'self'", new URL(shop.cognito.endpoint).origin, ...stripe.connect],
    'frame-src': stripe.frame,
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

function originsOfStripe(scriptUrl: string) {
  const origin = new URL(scriptUrl).origin;
  if (origin !== 'https://js.stripe.com')
    return { script: [origin], frame: [origin], connect: [origin], picture: [origin] };
  const scripts = ['https://js.stripe.com', 'https://*.js.stripe.com'];
  return {
    script: scripts,
    frame: [...scripts, 'https://hooks.stripe.com'],
    connect: ['https://api.stripe.com', ...scripts],
    picture: ['https://*.stripe.com'],
  };
}
