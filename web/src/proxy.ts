import { type NextRequest, NextResponse } from 'next/server';
import { isDevelopment, config as shop } from './config.ts';
import { contentSecurityPolicy } from './security-headers.ts';

/** Rendered for one person at a time, so they can carry a nonce. */
const PER_REQUEST = /^\/(checkout|account|orders|track)(\/|$)/;

export function proxy(request: NextRequest): NextResponse {
  const policy = { public: shop().public, isDevelopment };
  if (!PER_REQUEST.test(request.nextUrl.pathname)) {
    return withPolicy(NextResponse.next(), contentSecurityPolicy(policy));
  }
  const csp = contentSecurityPolicy({ ...policy, nonce: btoa(crypto.randomUUID()) });
  // Next reads the nonce from the request's policy and puts it on every script it writes.
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', csp);
  return withPolicy(NextResponse.next({ request: { headers } }), csp);
}

function withPolicy(response: NextResponse, policy: string): NextResponse {
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = {
  // Pages only: files, pictures and the API need no policy.
  matcher: [
    '/((?!api/|images/|ornaments/|_next/|revalidate$|.*\\.(?:svg|png|ico|webp|xml|txt|webmanifest|js|css|map)$).*)',
  ],
};
