import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { aGateway, ask } from './testing/a-gateway.ts';

let close = async (): Promise<void> => undefined;
afterEach(() => close());

async function open(behind: Parameters<typeof aGateway>[0] = {}) {
  const gateway = await aGateway(behind);
  close = gateway.close;
  return gateway;
}

const LONG = 'राखी '.repeat(1_000);
const GZIP = { 'accept-encoding': 'gzip, br' };

describe('the gateway', () => {
  it('sends /api to the routes, /images to the store and the rest to the pages', async () => {
    const paths: string[] = [];
    const note = (name: string) => (request: Request) => {
      const { pathname, search } = new URL(request.url);
      paths.push(`${name} ${pathname}${search}`);
      return new Response(name);
    };
    const { url } = await open({ web: note('web'), images: note('images'), api: note('api') });
    for (const path of ['/api/products?q=a%20b', '/images/products/one/1-640.webp', '/c/rakhi?page=2', '/apiary']) {
      expect((await ask(url + path)).status).toBe(200);
    }
    expect(paths).toEqual([
      'api /api/products?q=a%20b',
      'images /pictures/products/one/1-640.webp',
      'web /c/rakhi?page=2',
      'web /apiary',
    ]);
  });

  it.each(['evil.example', '127.0.0.1.evil.example:4700'])('answers nothing to the host %s', async (host) => {
    const { url } = await open();
    expect((await ask(`${url}/`, { headers: { host } })).status).toBe(421);
  });

  it('keeps the road to fresh pages to the API', async () => {
    const { url } = await open();
    expect((await ask(`${url}/revalidate`, { method: 'POST' })).status).toBe(404);
  });

  it('says that the pages are starting when nobody answers there', async () => {
    const { url, web } = await open();
    await web.close();
    const { status, headers } = await ask(`${url}/`);
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('2');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('tells the pages their address, and nothing that was meant for its own connection', async () => {
    let seen = new Headers();
    const web = (request: Request) => {
      seen = request.headers;
      return new Response('web', { headers: { connection: 'x-secret', 'x-secret': '1', 'x-kept': '2' } });
    };
    const { url } = await open({ web });
    const headers = { connection: 'x-once, keep-alive', 'x-once': '1', te: 'trailers', 'x-twice': '2', cookie: 'a=b' };
    const answer = await ask(`${url}/`, { headers });
    expect(answer.status).toBe(200);
    expect([seen.get('x-once'), seen.get('te')]).toEqual([null, null]);
    expect([seen.get('x-twice'), seen.get('cookie')]).toEqual(['2', 'a=b']);
    expect(seen.get('x-forwarded-host')).toBe(new URL(url).host);
    expect(answer.headers['x-secret']).toBeUndefined();
    expect(answer.headers['x-kept']).toBe('2');
  });

  it('lets the pages run the scripts that Next wrote into them, and no others', async () => {
    const html = '<script>self.__next_f.push([1,"a"])</script><script>alert(1)</script>';
    const policy = "script-src 'self' 'unsafe-inline'; object-src 'none'";
    const web = () =>
      new Response(html, { headers: { 'content-type': 'text/html', 'content-security-policy': policy } });
    const { url } = await open({ web });
    const { headers, body } = await ask(`${url}/`);
    expect(headers['content-security-policy']).toMatch(/^script-src 'self' 'sha256-[^ ']+'; object-src 'none'$/);
    expect(body.toString()).toBe(html);
  });

  it.each(['/%ff', '/c/%', '/%e0%a4%a'])('says that %s cannot be read, without asking the pages', async (path) => {
    const { url } = await open({ web: () => new Response('Internal Server Error', { status: 500 }) });
    expect((await ask(url + path)).status).toBe(400);
  });

  it('passes redirections and several cookies on', async () => {
    const web = () => {
      const headers = new Headers({ location: '/hi' });
      for (const cookie of ['a=1', 'b=2']) headers.append('set-cookie', cookie);
      return new Response(null, { status: 307, headers });
    };
    const { url } = await open({ web });
    const { status, headers } = await ask(`${url}/`);
    expect([status, headers.location, headers['set-cookie']]).toEqual([307, '/hi', ['a=1', 'b=2']]);
  });
});

describe('compression', () => {
  it.each(['text/html; charset=utf-8', 'text/javascript', 'text/css', 'image/svg+xml'])('packs %s', async (type) => {
    const web = () => new Response(LONG, { headers: { 'content-type': type, vary: 'rsc' } });
    const { url } = await open({ web });
    const { headers, body } = await ask(`${url}/`, { headers: GZIP });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers.vary).toBe('rsc, Accept-Encoding');
    expect(gunzipSync(body).toString()).toBe(LONG);
  });

  it('leaves an answer as it is for whoever does not ask, and tells caches apart', async () => {
    const { url } = await open({ web: () => new Response(LONG, { headers: { 'content-type': 'text/html' } }) });
    const { headers, body } = await ask(`${url}/`);
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBe('Accept-Encoding');
    expect(body.toString()).toBe(LONG);
  });

  it('leaves pictures alone', async () => {
    const images = () => new Response(LONG, { headers: { 'content-type': 'image/webp' } });
    const { url } = await open({ images });
    const { headers } = await ask(`${url}/images/a.webp`, { headers: GZIP });
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, undefined]);
  });

  it('marks the tag of a packed answer as weak, which the API still knows', async () => {
    const api = (request: Request) => {
      const isKnown = request.headers.get('if-none-match') === 'W/"1"';
      const headers = { etag: '"1"', 'content-type': 'application/json' };
      return new Response(isKnown ? null : LONG, { status: isKnown ? 304 : 200, headers });
    };
    const { url } = await open({ api });
    const { headers } = await ask(`${url}/api/products`, { headers: GZIP });
    expect([headers.etag, headers['content-encoding']]).toEqual(['W/"1"', 'gzip']);
    const again = await ask(`${url}/api/products`, { headers: { ...GZIP, 'if-none-match': String(headers.etag) } });
    expect([again.status, again.body.length, again.headers['content-encoding']]).toEqual([304, 0, undefined]);
  });

  it('packs what everyone gets once, and what one person gets not at all', async () => {
    const api = ({ url }: Request) => new Response(LONG, url.endsWith('/cart') ? {} : { headers: { etag: '"1"' } });
    const { url } = await open({ api });
    for (const _ of ['packed', 'kept']) {
      const { headers, body } = await ask(`${url}/api/products`, { headers: GZIP });
      expect([headers['content-encoding'], headers.vary]).toEqual(['gzip', 'Accept-Encoding']);
      expect(gunzipSync(body).toString()).toBe(LONG);
    }
    const cart = await ask(`${url}/api/cart`, { headers: GZIP });
    expect([cart.headers['content-encoding'], cart.body.toString()]).toEqual([undefined, LONG]);
  });

  it('answers HEAD without a body, and a range as the pages cut it', async () => {
    const methods: string[] = [];
    const web = (request: Request) => {
      methods.push(request.method);
      const range = request.headers.get('range');
      const headers = { 'content-type': 'text/css', ...(range && { 'content-range': 'bytes 0-1999/9999' }) };
      return new Response(LONG.slice(0, 2_000), { status: range ? 206 : 200, headers });
    };
    const { url } = await open({ web });
    const head = await ask(`${url}/a.css`, { method: 'HEAD', headers: GZIP });
    expect([head.status, head.body.length, head.headers['content-encoding']]).toEqual([200, 0, undefined]);
    const part = await ask(`${url}/a.css`, { headers: { ...GZIP, range: 'bytes=0-1999' } });
    expect([part.status, part.headers['content-range']]).toEqual([206, 'bytes 0-1999/9999']);
    expect(part.body.toString()).toBe(LONG.slice(0, 2_000));
    expect(methods).toEqual(['HEAD', 'GET']);
  });
});

describe('pictures', () => {
  it('come with the headers of the store, also when they are known already', async () => {
    const kept = { 'cache-control': 'public, max-age=31536000, immutable', etag: '"7"', 'content-type': 'image/webp' };
    const images = (request: Request) =>
      request.headers.has('if-none-match')
        ? new Response(null, { status: 304, headers: kept })
        : new Response('picture', { headers: kept });
    const { url } = await open({ images });
    expect((await ask(`${url}/images/a.webp`)).headers).toMatchObject(kept);
    const again = await ask(`${url}/images/a.webp`, { headers: { 'if-none-match': '"7"' } });
    expect([again.status, again.headers['cache-control']]).toEqual([304, kept['cache-control']]);
  });

  it.each(['/images/missing.webp', '/images/a.svg'])('show a sheet of paper for %s', async (path) => {
    const { url } = await open({ images: () => new Response('no', { status: 404 }) });
    const { status, headers } = await ask(url + path);
    expect(status).toBe(404);
    expect(headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'no-store' });
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ['fails', () => new Response('no', { status: 500 })],
    ['keeps silent', () => new Promise<Response>(() => {})],
  ])('show a sheet of paper, for now, when their store %s', async (_, images) => {
    const { url } = await open({ images, pictureWithinMs: 50 });
    const { status, headers } = await ask(`${url}/images/a.webp`);
    expect(status).toBe(503);
    expect(headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'no-store' });
  });
});

describe('the stream of the table', () => {
  it.each([
    ['told twice', '{"mode":"duplicate"}', {}, 200, ['duplicate']],
    ['told in a way that nobody knows', '{"mode":"backwards"}', {}, 400, []],
    ['changed by a page in a browser', '{"mode":"drop"}', { origin: 'http://127.0.0.1:4700' }, 403, []],
  ])('%s', async (_, body, headers, status, changes) => {
    const changed: string[] = [];
    const { url } = await open({ stream: { change: (mode) => void changed.push(mode) } });
    const answer = await fetch(`${url}/_control/stream`, { method: 'POST', body, headers });
    expect([answer.status, changed]).toEqual([status, changes]);
  });
});

describe('jobs', () => {
  const jobs = {
    names: ['send-mail', 'reconcile'],
    runNow: async (name: string) => {
      if (name === 'reconcile') throw new Error('no table');
      return { sent: 2 };
    },
  };
  const run = async (name: string, headers: Record<string, string> = {}) => {
    const { url } = await open({ jobs });
    const { status, body } = await ask(`${url}/_control/jobs/${name}`, { method: 'POST', headers });
    return { status, body: JSON.parse(body.toString()) as unknown };
  };

  it('run at once when asked', async () => {
    expect(await run('send-mail')).toEqual({ status: 200, body: { job: 'send-mail', result: { sent: 2 } } });
  });

  it('say what went wrong', async () => {
    expect(await run('reconcile')).toEqual({ status: 500, body: { error: 'no table' } });
  });

  it('are named when nobody knows the one that was meant', async () => {
    expect(await run('toString')).toEqual({
      status: 404,
      body: { error: 'There is no job toString.', jobs: ['send-mail', 'reconcile'] },
    });
  });

  it('are for tools, not for pages in a browser', async () => {
    expect((await run('send-mail', { origin: 'http://127.0.0.1:4700' })).status).toBe(403);
  });
});
