import { setTimeout as pause } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { SLOW_MS } from '../../failures.ts';
import { hangUp, keepSilent } from '../../hang-up.ts';
import { limitBody } from '../../limit-body.ts';
import type { Accounts } from '../account/accounts.ts';
import { API_VERSION } from '../account/announce.ts';
import { newId } from '../account/new-id.ts';
import { couponOperations } from '../checkout/coupons.ts';
import { paymentOperations } from '../checkout/payment-operations.ts';
import { sessionOperations } from '../checkout/session-operations.ts';
import { disputeOperations } from '../money-back/disputes.ts';
import { refundOperations } from '../money-back/refund-operations.ts';
import { endpointOperations } from '../webhooks/endpoint-operations.ts';
import { eventOperations } from '../webhooks/event-operations.ts';
import { type ApiRequest, answerRequest, orRefused } from './answer-request.ts';
import { authenticate } from './authenticate.ts';
import { nextFailure, outage } from './failures.ts';
import type { Answer } from './idempotency.ts';
import type { Operation } from './operation.ts';
import { StripeRefusal } from './refusal.ts';

type Env = { Bindings: HttpBindings };

const OPERATIONS: readonly Operation[] = [
  ...sessionOperations,
  ...paymentOperations,
  ...refundOperations,
  ...couponOperations,
  ...disputeOperations,
  ...eventOperations,
  ...endpointOperations,
];
const LONGEST_BODY = 1024 * 1024;

/** Stripe's REST interface, as far as a shop uses it. */
export function restApp(accounts: Accounts): Hono<Env> {
  const app = new Hono<Env>();
  app.use('/v1/*', limitBody({ maxSize: LONGEST_BODY }));
  for (const operation of OPERATIONS) {
    app.on(operation.method, operation.path, async (c) => {
      const request = await requestOf(c);
      return reply(c, { request, accounts, operation });
    });
  }
  app.all('/v1/*', (c) => {
    const refuse = () => {
      throw unknownAddress(c.req.method, c.req.path);
    };
    return toResponse(orRefused(refuse), newId('req_', 14));
  });
  return app;
}

async function requestOf(c: Context<Env>): Promise<ApiRequest> {
  const address = new URL(c.req.url);
  const isPost = c.req.method === 'POST';
  return {
    requestId: newId('req_', 14),
    key: isPost ? c.req.header('idempotency-key') : undefined,
    method: c.req.method,
    path: address.pathname,
    body: isPost ? await c.req.text() : address.search.slice(1),
    id: c.req.param('id') ?? '',
    origin: address.origin,
  };
}

type Work = { request: ApiRequest; accounts: Accounts; operation: Operation };

async function reply(c: Context<Env>, { request, accounts, operation }: Work): Promise<Response> {
  let failure: ReturnType<typeof nextFailure>;
  const answer = orRefused(() => {
    const account = authenticate(accounts, c.req.header('authorization'));
    failure = nextFailure(account);
    if (failure?.kind === '500' || failure?.kind === '429') throw outage(failure.kind);
    return failure?.kind === 'timeout' ? NO_ANSWER : answerRequest(account, operation, request);
  });
  if (answer === NO_ANSWER) return keepSilent(c.env);
  if (failure?.kind === 'lost_reply') return hangUp(c.env);
  if (failure?.kind === 'slow') await pause(failure.ms ?? SLOW_MS);
  return toResponse(answer, request.requestId);
}

const NO_ANSWER: Answer = { status: 0, body: {}, headers: {} };

function toResponse({ status, body, headers }: Answer, requestId: string): Response {
  return new Response(JSON.stringify(body, null, 2), {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-cache, no-store',
      'request-id': requestId,
      'stripe-version': API_VERSION,
      ...headers,
    },
  });
}

function unknownAddress(method: string, path: string): StripeRefusal {
  const message = `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`;
  return new StripeRefusal(404, { type: 'invalid_request_error', message }, false);
}
