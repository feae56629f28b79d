import type { Problem } from '@rakhi/contract';
import { ShopError } from '@rakhi/core';
import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { cameByOurEdge } from './address.ts';
import { answer } from './answer.ts';
import { begin, type Context, type Env, requestIdOf } from './context.ts';
import { corsHeaders, foreignOrigin, NEVER_KEPT, PREFLIGHT_HEADERS, standardHeaders } from './headers.ts';
import { limitBody } from './limit-body.ts';
import { errorFacts } from './log.ts';
import { askedOf, logAnswer } from './log-answer.ts';
import { within } from './log-context.ts';
import { methodNotAllowed, toProblem } from './problem.ts';
import type { Route } from './route.ts';
import { traceIn } from './trace.ts';

export type App = Hono<Env>;

const BODY_LIMIT = 256 * 1024;

/** Lays routes onto HTTP. Every request of the shop passes through here, in AWS as on one machine. */
export function serve(routes: readonly Route[], deps: Deps, basePath = ''): App {
  const app = new Hono<Env>();
  const site = app.basePath(basePath);
  const refuse = (c: Context, error: unknown) => refused(c, deps, toProblem(error, requestIdOf(c)));
  const limited = (route: Route) =>
    limitBody({
      maxSize: BODY_LIMIT,
      onError(c) {
        begin(c, route);
        return refuse(c, new ShopError('payload_too_large', 'That is more than 256 KB.'));
      },
    });

  app.use((c, next) => within({ requestId: requestIdOf(c), ...traceIn(c.req.header('x-amzn-trace-id')) }, next));
  // Around CloudFront there is no firewall, and an address could be invented.
  if (deps.originSecrets.length > 0) {
    app.use(async (c, next) => {
      if (cameByOurEdge(c.req.raw.headers, deps.originSecrets)) return next();
      return refuse(c, new ShopError('not_allowed', 'Please come by the address of the shop.'));
    });
  }
  site.options('*', (c) => preflight(c, deps) ?? refuse(c, foreignOrigin()));
  // Fixed addresses come before those with a place holder: `/cart/coupon` is no cart line.
  for (const route of routes.toSorted((a, b) => holesIn(a) - holesIn(b))) {
    const before = route.body ? [limited(route)] : [];
    site.on(route.method, [honoPath(route)], ...before, (c) => answer({ c, route, deps }));
  }
  for (const [path, allowed] of methodsByPath(routes)) {
    site.all(path, (c) => refused(c, deps, methodNotAllowed(requestIdOf(c), allowed), { Allow: allowed }));
  }
  app.notFound((c) => refuse(c, new ShopError('not_found', 'There is no such address.')));
  app.onError((error, c) => {
    const problem = toProblem(brokeOff(c, error) ?? error, requestIdOf(c));
    if (problem.status >= 500) logFailure(c, deps, error);
    return refused(c, deps, problem);
  });
  return app;
}

/** Whoever hangs up in the middle of a request has made no bug of ours, and rings no alarm. */
function brokeOff(c: Context, error: Error): ShopError | undefined {
  const isSilent = c.req.raw.signal.aborted && error.message === 'aborted';
  return isSilent ? new ShopError('invalid_request', 'The request broke off.') : undefined;
}

function refused(c: Context, deps: Deps, problem: Problem, more: Record<string, string> = {}): Response {
  const { status, code, retryAfter } = problem as Problem & { retryAfter?: unknown };
  logAnswer(c, deps, { status, code });
  const headers = {
    ...standardHeaders(deps.site, problem.requestId),
    ...corsHeaders(deps.site, c.req.header('origin')),
    'Content-Type': 'application/problem+json',
    'Cache-Control': NEVER_KEPT,
    ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
    ...more,
  };
  return new Response(JSON.stringify(problem), { status, headers });
}

function preflight(c: Context, deps: Deps): Response | undefined {
  const cors = corsHeaders(deps.site, c.req.header('origin'));
  if (Object.keys(cors).length === 0) return undefined;
  const headers = { ...standardHeaders(deps.site, requestIdOf(c)), ...cors, ...PREFLIGHT_HEADERS };
  return new Response(null, { status: 204, headers });
}

/** The only place where a bug or an outage is written down, whole and once. */
function logFailure(c: Context, deps: Deps, error: unknown): void {
  deps.log('error', { message: 'request failed', ...askedOf(c), ...errorFacts(error) });
}

function methodsByPath(routes: readonly Route[]): Map<string, string> {
  const methods = new Map<string, string>();
  for (const route of routes) {
    const path = honoPath(route);
    methods.set(path, [...(methods.get(path)?.split(', ') ?? []), route.method].join(', '));
  }
  return methods;
}

const honoPath = (route: Route) => route.path.replace(/\{(\w+)\}/g, ':$1');
const holesIn = (route: Route) => route.path.split('{').length;
