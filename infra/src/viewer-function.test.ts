import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { readTemplate, resource } from './read-template.ts';

type Value = { value: string; multiValue?: { value: string }[] };
type Request = { uri: string; querystring: Record<string, Value>; headers: Record<string, Value> };
type Answer = { statusCode?: number; headers: Record<string, Value>; uri?: string };

const { FunctionCode } = resource(readTemplate(), 'ViewerFunction').Properties as {
  FunctionCode: { 'Fn::Sub': [string, object] };
};
const code = FunctionCode['Fn::Sub'][0]
  .replace(/\$\{Host\}/g, 'shop.test')
  .replace(/\$\{SecondDomain\}/g, 'www.shop.test');

it.each([
  ['/products', '/products'],
  ['/images/products/a/thread-320.webp', '/products/a/thread-320.webp'],
  ['/api/cart', '/api/cart'],
  ['/english', '/english'],
])('%s is asked for as %s, with who asks', (path, uri) => {
  const answer = asked(path, {
    headers: { 'x-viewer-address': { value: '1.2.3.4' }, 'x-forwarded-host': { value: 'evil' } },
  });
  expect(answer).toMatchObject({
    uri,
    headers: { 'x-viewer-address': { value: '2001:db8::1' }, 'x-forwarded-host': { value: 'shop.test' } },
  });
});

it('a trace that a stranger has begun ends at the edge', () => {
  const headers = { 'x-amzn-trace-id': { value: 'Root=1-67891233-abcdef012345678912345678;Sampled=1' } };
  expect(asked('/api/cart', { headers }).headers).not.toHaveProperty('x-amzn-trace-id');
});

it('how old an answer may be is not for strangers to say', () => {
  expect(asked('/api/products', { headers: { 'cache-control': { value: 'no-cache' } } }).headers).not.toHaveProperty(
    'cache-control',
  );
});

it.each([
  ['/en', 'shop.test', 'https://shop.test/'],
  ['/en/products/thread', 'shop.test', 'https://shop.test/products/thread'],
  ['/en//evil.test', 'shop.test', 'https://shop.test/evil.test'],
  ['/products', 'www.shop.test', 'https://shop.test/products'],
  ['/en/cart', 'www.shop.test', 'https://shop.test/cart'],
])('%s at %s leads to %s', (path, host, address) => {
  const answer = asked(path, { headers: { host: { value: host } } });
  expect(answer).toEqual({ ...answer, statusCode: 308, headers: { location: { value: address } } });
});

it('what was asked for goes along', () => {
  const querystring = {
    q: { value: 'zari%20thread' },
    category: { value: 'a', multiValue: [{ value: 'a' }, { value: 'b' }] },
    all: { value: '' },
  };
  expect(asked('/en/products', { querystring }).headers['location']).toEqual({
    value: 'https://shop.test/products?q=zari%20thread&category=a&category=b&all',
  });
});

function asked(uri: string, more: Partial<Request>): Answer {
  const request = { uri, querystring: {}, ...more, headers: { host: { value: 'shop.test' }, ...more.headers } };
  const event = { viewer: { ip: '2001:db8::1' }, request };
  return runInNewContext(`${code}; handler(event)`, { event });
}
