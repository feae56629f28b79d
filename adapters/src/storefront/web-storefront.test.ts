import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { webStorefront } from './web-storefront.ts';

type Heard = { method: string; path: string; headers: IncomingHttpHeaders; body: string };
const SIGNER = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'AKID', secretAccessKey: 'the key', sessionToken: 'of/this+session=' },
};
let web: Server;
let url: string;
let heard: Heard[] = [];
let status = 200;

beforeAll(async () => {
  web = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const { method = '', url: path = '', headers } = request;
    heard.push({ method, path, headers, body });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
});
beforeEach(() => {
  heard = [];
  status = 200;
});
afterAll(() => web.close());

it('tells the web server which pages are out of date', async () => {
  await webStorefront({ url, secret: 's3cret', ...SIGNER }).refresh(['products', 'product:peacock']);
  expect(heard).toMatchObject([
    {
      method: 'POST',
      path: '/revalidate',
      headers: { 'x-revalidate-secret': 's3cret', 'content-type': 'application/json' },
      body: '{"tags":["products","product:peacock"]}',
    },
  ]);
});

it('signs what it says, where and to whom, as AWS reckons it', async () => {
  await webStorefront({ url, secret: 's3cret', ...SIGNER }).refresh(['राखी']);
  const [{ headers, ...request } = missing()] = heard;
  const { authorization = '' } = headers;
  const [, names = ''] = /SignedHeaders=([^,]+)/.exec(authorization) ?? [];
  expect(names.split(';')).toEqual(
    expect.arrayContaining([
      'host',
      'x-amz-content-sha256',
      'x-amz-date',
      'x-amz-security-token',
      'x-revalidate-secret',
    ]),
  );
  expect(headers['x-amz-security-token']).toBe(SIGNER.credentials.sessionToken);
  expect(headers['x-amz-content-sha256']).toBe(sha256(request.body));
  expect(authorization).toBe(authorizationOf({ headers, ...request }, names));
});

it('needs no session where the keys are for good', async () => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  await webStorefront({ url, secret: 's3cret', region: 'us-east-1', credentials }).refresh(['products']);
  expect(heard[0]?.headers).not.toHaveProperty('x-amz-security-token');
});

it('fails when the web server refuses', async () => {
  status = 401;
  await expect(webStorefront({ url, secret: 'wrong', ...SIGNER }).refresh(['products'])).rejects.toThrow('status 401');
});

it('fails when the web server is not there', async () => {
  const storefront = webStorefront({ url: 'http://127.0.0.1:9', secret: 's3cret', ...SIGNER });
  await expect(storefront.refresh(['products'])).rejects.toThrow();
});

it.each<[string, { url: string | undefined; secret: string | undefined }, string[]]>([
  ['nothing has changed', { url: 'http://127.0.0.1:9', secret: 's3cret' }, []],
  ['there is no web server', { url: undefined, secret: 's3cret' }, ['products']],
  ['there is no secret', { url: 'http://127.0.0.1:9', secret: undefined }, ['products']],
])('keeps quiet when %s', async (_, place, tags) => {
  await expect(webStorefront({ ...place, ...SIGNER }).refresh(tags)).resolves.toBeUndefined();
});

/** Reckoned anew from AWS's description of Signature Version 4, with nothing of the signer. */
function authorizationOf({ method, path, headers, body }: Heard, names: string): string {
  const values = names.split(';').map((name) => `${name}:${headers[name]}\n`);
  const canonical = [method, path, '', values.join(''), names, sha256(body)].join('\n');
  const at = String(headers['x-amz-date']);
  const scope = [at.slice(0, 8), SIGNER.region, 'lambda', 'aws4_request'];
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${SIGNER.credentials.secretAccessKey}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', at, scope.join('/'), sha256(canonical)].join('\n')).toString('hex');
  const credential = `${SIGNER.credentials.accessKeyId}/${scope.join('/')}`;
  return `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

function missing(): never {
  throw new Error('nothing was heard');
}
