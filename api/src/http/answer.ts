import { ShopError } from '@rakhi/core';
import { getCookie } from 'hono/cookie';
import type { Deps } from '../deps.ts';
import { addressOf } from './address.ts';
import { admit, type Caller } from './caller.ts';
import { begin, type Context, requestIdOf } from './context.ts';
import { etagOf, isKnown } from './etag.ts';
import { CART_COOKIE, CART_HEADER } from './guest.ts';
import { cartTokenHeaders, corsHeaders, foreignOrigin, NEVER_KEPT, standardHeaders } from './headers.ts';
import { type Named, nameOf, once, type StoredAnswer } from './idempotency.ts';
import { logAnswer } from './log-answer.ts';
import { parse, parseJson, queryOf } from './parse.ts';
import type { LimitName } from './rate-limit.ts';
import { recognise } from './recognise.ts';
import type { Prepared, Repeat, Route } from './route.ts';

type Asked = { c: Context; route: Route; deps: Deps };
type Written = StoredAnswer & { etag?: string; headers?: Record<string, string>; replayed?: boolean };

/** One request, from its first look to its last header. Whatever is thrown on the way becomes a problem in `serve`. */
export async function answer(asked: Asked): Promise<Response> {
  const { c, route, deps } = asked;
  begin(c, route);
  if (route.cache) return respond(asked, await run(asked, { kind: 'nobody' }));

  const response = respond(asked, await run(asked, await enter(asked)));
  logAnswer(c, deps, { status: response.status });
  return response;
}

/** Who is asking, and whether she may. */
async function enter({ c, route, deps }: Asked): Promise<Caller> {
  const origin = c.req.header('origin');
  if (route.method !== 'GET' && origin && !deps.site.origins.has(origin)) throw foreignOrigin();

  const address = senderOf({ c, route, deps });
  // Counted before anybody is recognised: who shows bad tokens floods us too.
  if (route.limit !== 'none') deps.limits.general({ address });
  const caller = await recognise({ authorization: c.req.header('authorization'), cartToken: cartTokenOf(c) }, deps);
  if (route.limit !== 'none') deps.limits.general({ caller });
  admit(caller, route.access);
  if (route.limit && route.limit !== 'none') await deps.limits.tight(route.limit, caller, address);
  return caller;
}

async function run({ c, route, deps }: Asked, caller: Caller): Promise<Written> {
  const text = route.body ? await c.req.text() : '';
  const request = {
    params: parse(route.params, c.req.param()),
    query: parse(route.query, queryOf(c.req.queries())),
    body: parse(route.body, route.rawBody ? text : parseJson(text)),
    caller,
    cartToken: cartTokenOf(c),
    header: (name: string) => c.req.header(name),
    guessed: (what: LimitName) => deps.limits.tight(what, caller, senderOf({ c, route, deps })),
  };
  const work = async (repeat?: Repeat) => write(await route.handle({ ...request, repeat }, deps));
  const named = nameOfRequest({ c, route, deps }, caller, text);
  return named ? once(named, deps, work) : work();
}

function nameOfRequest({ c, route }: Asked, caller: Caller, body: string): Named | undefined {
  if (route.method !== 'POST' || route.idempotencyKey === 'needless') return undefined;
  const key = c.req.header('idempotency-key');
  if (!key && route.idempotencyKey === 'required') {
    throw new ShopError(
      'idempotency_key_required',
      'Please send an Idempotency-Key, so that repeating this is harmless.',
    );
  }
  return nameOf({ key, method: route.method, path: c.req.path, body, caller });
}

type AnyReply = {
  status: number;
  headers?: Record<string, string>;
  cartToken?: string;
} & ({ body: unknown } | { prepared: Prepared });

function write(reply: AnyReply): Written {
  const { status, headers, cartToken } = reply;
  const more = { ...(headers && { headers }), ...(cartToken && { cartToken }) };
  if ('prepared' in reply) return { status, ...reply.prepared, ...more };
  return { status, text: typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body), ...more };
}

function respond({ c, route, deps }: Asked, written: Written): Response {
  const { status, text, cartToken, headers } = written;
  const etag = route.cache ? (written.etag ?? etagOf(text)) : undefined;
  const isUnchanged = etag !== undefined && isKnown(etag, c.req.header('if-none-match'));
  return new Response(isUnchanged ? null : text, {
    status: isUnchanged ? 304 : status,
    headers: {
      ...standardHeaders(deps.site, requestIdOf(c)),
      ...corsHeaders(deps.site, c.req.header('origin')),
      'Content-Type': route.contentType ?? 'application/json',
      'Cache-Control': route.cache ?? NEVER_KEPT,
      ...(etag && { ETag: etag }),
      ...(cartToken && cartTokenHeaders(deps.site, cartToken)),
      ...(written.replayed && { 'Idempotent-Replayed': 'true' }),
      ...headers,
    },
  });
}

function senderOf({ c, deps }: Asked): string {
  return addressOf(c.req.raw.headers, c.env, deps.originSecrets);
}

function cartTokenOf(c: Context): string | undefined {
  return c.req.header(CART_HEADER) ?? getCookie(c, CART_COOKIE);
}
