import { ShopError } from '@rakhi/core';
import { generateCookie } from 'hono/cookie';
import { CART_COOKIE, CART_COOKIE_SECONDS, CART_HEADER } from './guest.ts';

/** An answer of JSON needs no rights in a browser at all. */
const SECURE = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-site',
};
const HTTPS_ONLY = { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' };

export const NEVER_KEPT = 'private, no-store';

/** Where the shop lives, as browsers see it. */
export type Site = { origins: ReadonlySet<string>; isHttps: boolean };

export function standardHeaders(site: Site, requestId: string): Record<string, string> {
  return { ...SECURE, ...(site.isHttps && HTTPS_ONLY), 'X-Request-Id': requestId, Vary: 'Origin' };
}

/** A browser lets only our own pages read an answer. */
export function corsHeaders(site: Site, origin: string | undefined): Record<string, string> {
  if (!origin || !site.origins.has(origin)) return {};
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers': 'ETag, Idempotent-Replayed, Retry-After, X-Cart-Token, X-Request-Id',
  };
}

export function foreignOrigin(): ShopError {
  return new ShopError('foreign_origin', 'Only the pages of this shop may do that.');
}

export const PREFLIGHT_HEADERS = {
  'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key, If-None-Match, X-Cart-Token',
  'Access-Control-Max-Age': '600',
};

/** In the cookie for browsers, in the header for everyone else. */
export function cartTokenHeaders(site: Site, token: string): Record<string, string> {
  const cookie = generateCookie(CART_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: site.isHttps,
    maxAge: CART_COOKIE_SECONDS,
  });
  return { 'Set-Cookie': cookie, [CART_HEADER]: token };
}
