import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { webStorefront } from './web-storefront.ts';

type Heard = { method: string | undefined; path: string | undefined; secret: unknown; body: string };
let web: Server;
let url: string;
let heard: Heard[] = [];
let status = 200;

beforeAll(async () => {
  web = createServer(async (request, response) => {
    const chunks = await request.toArray();
    const { method, url: path, headers } = request;
    heard.push({ method, path, secret: headers['x-revalidate-secret'], body: Buffer.concat(chunks).toString() });
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
  await webStorefront({ url, secret: 's3cret' }).refresh(['products', 'product:peacock']);
  expect(heard).toEqual([
    { method: 'POST', path: '/revalidate', secret: 's3cret', body: '{"tags":["products","product:peacock"]}' },
  ]);
});

it('fails when the web server refuses', async () => {
  status = 401;
  await expect(webStorefront({ url, secret: 'wrong' }).refresh(['products'])).rejects.toThrow('status 401');
});

it('fails when the web server is not there', async () => {
  await expect(webStorefront({ url: 'http://127.0.0.1:9', secret: 's3cret' }).refresh(['products'])).rejects.toThrow();
});

it.each<[string, Parameters<typeof webStorefront>[0], string[]]>([
  ['nothing has changed', { url: 'http://127.0.0.1:9', secret: 's3cret' }, []],
  ['there is no web server', { url: undefined, secret: 's3cret' }, ['products']],
  ['there is no secret', { url: 'http://127.0.0.1:9', secret: undefined }, ['products']],
])('keeps quiet when %s', async (_, options, tags) => {
  await expect(webStorefront(options).refresh(tags)).resolves.toBeUndefined();
});
