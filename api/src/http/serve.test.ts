import { ShopError } from '@rakhi/core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Deps } from '../deps.ts';
import { checkedCalls } from '../testing/call.ts';
import { plainDeps, SHOP_ORIGIN } from '../testing/plain-deps.ts';
import type { LogEntry } from './log.ts';
import { PUBLIC, type Route, route } from './route.ts';
import { serve } from './serve.ts';

const Said = z.object({ said: z.string() });
let turns = 0;

const getPublic = route({
  method: 'GET',
  path: '/public/{id}',
  summary: 'The same for everyone',
  access: 'anyone',
  cache: PUBLIC,
  params: z.object({ id: z.string() }),
  replies: { 200: Said },
  handle: async ({ params }) => ({ status: 200, body: { said: params.id } }),
});
const postWord = route({
  method: 'POST',
  path: '/words',
  summary: 'Says a word back',
  access: 'anyone',
  query: z.object({ times: z.coerce.number().int().max(3).default(1), tone: z.string().optional() }),
  body: z.strictObject({ word: z.string().max(300_000), to: z.object({ name: z.string() }).optional() }),
  replies: { 201: Said },
  refusals: ['cart_empty'],
  async handle({ body, query }) {
    turns += 1;
    if (body.word === 'refuse') throw new ShopError('cart_empty', 'There is nothing in the cart.', { hint: 'add' });
    if (body.word === 'later') throw new ShopError('try_again', 'The shop is very busy at this moment.');
    if (body.word === 'break') throw new TypeError('a secret detail');
    return { status: 201, body: { said: `${body.word.repeat(query.times)}${query.tone ?? ''}` } };
  },
});
const deleteFixed = sayer('DELETE', '/things/fixed', 'anyone');
const deleteThing = sayer('DELETE', '/things/{id}', 'anyone');
const getOwn = sayer('GET', '/own', 'customer');
const getHouse = sayer('GET', '/house', 'staff');
const postCharge: Route = { ...postWord, path: '/charge', idempotencyKey: 'required' };
const routes = [deleteThing, deleteFixed, getPublic, postWord, getOwn, getHouse, postCharge];

describe('a request', () => {
  it('is answered as JSON that nobody keeps, with its id', async () => {
    const answer = await shop()('POST /words', { body: { word: 'namaste' } });
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({ said: 'namaste' });
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('x-request-id')).toMatch(/.{10}/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('strict-transport-security')).toContain('max-age');
  });

  it('keeps the id that API Gateway gave it', async () => {
    const connection = { requestContext: { requestId: 'gateway-1' } };
    const answer = await shop()('GET /nowhere', { connection });
    expect(answer.body.requestId).toBe('gateway-1');
    expect(answer.headers.get('x-request-id')).toBe('gateway-1');
  });

  it('hears of every wrong field at once', async () => {
    const answer = await shop()('POST /words', { body: { word: 7, more: true, to: { name: 1 } } });
    expect(answer.body).toMatchObject({ status: 400, code: 'invalid_request' });
    expect(answer.body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(['more', 'to.name', 'word']);
  });

  it('hears when a query parameter is wrong, and may bring unknown ones', async () => {
    const call = shop();
    expect((await call('POST /words?times=9', { body: { word: 'a' } })).body.errors[0].path).toBe('times');
    expect((await call('POST /words?times=2&utm=x&tone=!', { body: { word: 'a' } })).body.said).toBe('aa!');
  });

  it('hears when its body is not JSON', async () => {
    expect((await shop()('POST /words', { body: '{"word":' })).body).toMatchObject({ code: 'invalid_request' });
  });

  it.each([
    ['counted', {}],
    ['as it tells itself', { 'Content-Length': '270011' }],
    ['counted when it comes in pieces, whatever it tells', { 'Content-Length': '7', 'Transfer-Encoding': 'chunked' }],
  ])('may not bring more than 256 KB, %s', async (_, headers) => {
    const answer = await shop()('POST /words', { body: { word: 'x'.repeat(270_000) }, headers });
    expect(answer).toMatchObject({ status: 413, body: { code: 'payload_too_large' } });
  });

  it('gets a refusal of the shop with its facts', async () => {
    const answer = await shop()('POST /words', { body: { word: 'refuse' } });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ type: '/problems/cart_empty', status: 409, code: 'cart_empty', hint: 'add' });
  });

  it('that cannot be served now hears when to come again', async () => {
    const answer = await shop()('POST /words', { body: { word: 'later' } });
    expect(answer).toMatchObject({ status: 503, body: { code: 'try_again', retryAfter: 2 } });
    expect(answer.headers.get('retry-after')).toBe('2');
  });

  it('learns nothing about a bug, which is logged whole and once', async () => {
    const lines: LogEntry[] = [];
    const answer = await shop({ log: (_, entry) => lines.push(entry) })('POST /words', { body: { word: 'break' } });
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal' } });
    expect(answer.text).not.toContain('secret');
    const { requestId } = answer.body;
    const asked = { requestId, method: 'POST', path: '/words' };
    expect(lines).toMatchObject([
      { message: 'request failed', ...asked, reason: 'a secret detail' },
      { message: 'request', ...asked, status: 500, code: 'internal' },
    ]);
  });

  it('that breaks off in the middle is no bug of ours', async () => {
    const lines: LogEntry[] = [];
    const app = serve([postWord], plainDeps({ log: (_, entry) => lines.push(entry) }));
    const body = new ReadableStream({ pull: (stream) => stream.error(new Error('aborted')) });
    const headers = { 'content-type': 'application/json', host: new URL(SHOP_ORIGIN).host };
    const asked = new Request(`${SHOP_ORIGIN}/words`, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
    Object.defineProperty(asked, 'signal', { value: AbortSignal.abort() });
    expect((await app.fetch(asked)).status).toBe(400);
    expect(lines).toMatchObject([{ message: 'request', status: 400, code: 'invalid_request' }]);
  });

  it('leaves one line in the log, whatever came of it', async () => {
    const lines: LogEntry[] = [];
    const call = shop({ log: (_, entry) => lines.push(entry) });
    await call('POST /words?tone=asha', { body: { word: 'namaste' } });
    await call('POST /words?tone=asha', { body: { word: 'refuse' } });
    await call('POST /words', { body: { word: 'x'.repeat(270_000) } });
    await call('GET /public/asha@example.com/orders');
    await call('PUT /words', { body: {} });
    const ms = expect.any(Number);
    const asked = { message: 'request', requestId: expect.any(String), method: 'POST', path: '/words' };
    expect(lines).toEqual([
      { ...asked, status: 201, ms },
      { ...asked, status: 409, code: 'cart_empty', ms },
      { ...asked, status: 413, code: 'payload_too_large', ms },
      { ...asked, status: 404, code: 'not_found', method: 'GET', path: 'none' },
      { ...asked, status: 405, code: 'method_not_allowed', method: 'PUT', path: 'none' },
    ]);
  });

  it('to nowhere is a problem too', async () => {
    expect(await shop()('GET /nowhere')).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('with a method that an address does not know is told which it knows', async () => {
    const answer = await shop()('PUT /words', { body: {} });
    expect(answer).toMatchObject({ status: 405, body: { code: 'method_not_allowed' } });
    expect(answer.headers.get('allow')).toBe('POST');
  });

  it('meets a fixed address before one with a place holder', async () => {
    expect((await shop()('DELETE /things/fixed')).body.said).toBe('/things/fixed');
  });
});

describe('an answer for everyone', () => {
  it('may be kept, and is not sent twice', async () => {
    const call = shop();
    const first = await call('GET /public/a');
    expect(first.headers.get('cache-control')).toContain('s-maxage=30');
    const etag = first.headers.get('etag') ?? '';
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await call('GET /public/a', { headers: { 'If-None-Match': tag } });
      expect([again.status, again.text]).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(etag);
    }
    expect((await call('GET /public/b', { headers: { 'If-None-Match': etag } })).status).toBe(200);
  });

  it('can be asked for without its body', async () => {
    expect(await shop()('HEAD /public/a')).toMatchObject({ status: 200, text: '' });
  });
});

describe('another origin', () => {
  const foreign = { Origin: 'https://evil.test' };

  it('may change nothing', async () => {
    const answer = await shop()('POST /words', { body: { word: 'a' }, headers: foreign });
    expect(answer).toMatchObject({ status: 403, body: { code: 'foreign_origin' } });
  });

  it('is not shown an answer by a browser', async () => {
    const answer = await shop()('GET /public/a', { headers: foreign });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is refused before it asks', async () => {
    expect((await shop()('OPTIONS /words', { headers: foreign })).status).toBe(403);
  });

  it('is none of these when the page is our own', async () => {
    const call = shop();
    const headers = { Origin: SHOP_ORIGIN };
    expect((await call('OPTIONS /words', { headers })).status).toBe(204);
    const answer = await call('POST /words', { body: { word: 'a' }, headers });
    expect(answer.headers.get('access-control-allow-origin')).toBe(SHOP_ORIGIN);
  });
});

describe('who may come in', () => {
  it.each([
    ['/own', undefined, 401],
    ['/own', 'Bearer token-of-meera', 200],
    ['/own', 'Bearer forged', 401],
    ['/own', 'Basic token-of-meera', 401],
    ['/house', 'Bearer token-of-meera', 403],
    ['/house', 'Bearer token-of-ravi:packer', 403],
    ['/house', 'Bearer token-of-ravi:staff', 200],
    ['/house', 'Bearer token-of-ravi:admin', 200],
    ['/house', undefined, 401],
  ])('%s with %s is answered with %i', async (path, authorization, status) => {
    const answer = await shop()(`GET ${path}`, { headers: { Authorization: authorization } });
    expect(answer.status).toBe(status);
    if (status === 401) expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('is never a guest with a token that went bad', async () => {
    const answer = await shop()('POST /words', { body: { word: 'a' }, headers: { Authorization: 'Bearer old' } });
    expect(answer).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
  });
});

describe('a shop behind an edge', () => {
  // Not among what is described: nobody who reads the description comes around the edge.
  const app = serve(routes, plainDeps({ originSecrets: ['new', 'before'] }));
  const ask = (request: string, secret: string | undefined) => {
    const [method = '', path = ''] = request.split(' ');
    const headers = { Origin: SHOP_ORIGIN, ...(secret !== undefined && { 'X-Origin-Verify': secret }) };
    return app.request(path, { method, headers });
  };

  it.each(['new', 'before'])('answers what shows the secret %s', async (secret) => {
    expect((await ask('GET /public/a', secret)).status).toBe(200);
  });

  it.each([
    ['GET /public/a', undefined],
    ['GET /public/a', 'guess'],
    ['GET /public/a', ''],
    ['GET /nowhere', undefined],
    ['OPTIONS /words', undefined],
    ['PATCH /words', 'guess'],
  ] as const)('sends away %s that shows %s', async (request, secret) => {
    const answer = await ask(request, secret);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'not_allowed' });
  });
});

describe('a request that names itself', () => {
  const asMeera = (key?: string) => ({ Authorization: 'Bearer token-of-meera', 'Idempotency-Key': key });

  it('happens once, and its answer is given again', async () => {
    const call = shop();
    const first = await call('POST /charge', { body: { word: 'once' }, headers: asMeera('k1') });
    const before = turns;
    const again = await call('POST /charge', { body: { word: 'once' }, headers: asMeera('k1') });
    expect(turns).toBe(before);
    expect(again.body).toEqual(first.body);
    expect([first, again].map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([null, 'true']);
  });

  it('may not say something else under the same name', async () => {
    const call = shop();
    await call('POST /charge', { body: { word: 'once' }, headers: asMeera('k1') });
    const other = await call('POST /charge', { body: { word: 'twice' }, headers: asMeera('k1') });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_mismatch' } });
  });

  it('does not meet the answer of somebody else', async () => {
    const call = shop();
    await call('POST /charge', { body: { word: 'once' }, headers: asMeera('k1') });
    const headers = { ...asMeera('k1'), Authorization: 'Bearer token-of-asha' };
    const theirs = await call('POST /charge', { body: { word: 'once' }, headers });
    expect(theirs.headers.get('idempotent-replayed')).toBeNull();
  });

  it('may try again after a refusal', async () => {
    const call = shop();
    const refuse = () => call('POST /charge', { body: { word: 'refuse' }, headers: asMeera('k1') });
    expect((await refuse()).body.code).toBe('cart_empty');
    expect((await refuse()).body.code).toBe('cart_empty');
  });

  it('is answered although nobody could write the answer down', async () => {
    const deps = plainDeps();
    const finish = () => Promise.reject(new ShopError('try_again', 'The shop is very busy at this moment.'));
    const call = shop({ idempotency: { ...deps.idempotency, finish } });
    expect((await call('POST /charge', { body: { word: 'once' }, headers: asMeera('k1') })).status).toBe(201);
  });

  it('is asked for its name where a repeat would hurt', async () => {
    const answer = await shop()('POST /charge', { body: { word: 'a' }, headers: asMeera() });
    expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency_key_required' } });
  });
});

describe('too many requests', () => {
  it('are refused with the time to wait, and others are not', async () => {
    const call = shop();
    const from = (sourceIp: string) =>
      call('POST /words', { body: { word: 'a' }, connection: { requestContext: { identity: { sourceIp } } } });
    for (let turn = 0; turn < 600; turn += 1) await from('203.0.113.1');
    const refused = await from('203.0.113.1');
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_requests' } });
    expect(refused.headers.get('retry-after')).toBe('60');
    expect((await from('203.0.113.2')).status).toBe(201);
  });
});

function sayer(method: 'GET' | 'DELETE', path: `/${string}`, access: Route['access']): Route {
  return route({
    method,
    path,
    access,
    summary: 'Says where it is',
    replies: { 200: Said },
    handle: async () => ({ status: 200, body: { said: path } }),
  });
}

function shop(changes: Partial<Deps> = {}) {
  return checkedCalls(serve(routes, plainDeps(changes)), routes);
}
