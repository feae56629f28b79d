import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { allowOwnScripts } from './own-scripts.ts';

const POLICY = "default-src 'none'; script-src 'self' 'unsafe-inline' https://js.stripe.com; style-src 'unsafe-inline'";
const OWN = [
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"],"runtimeModuleIds":[1]});',
  '(self.__next_f=self.__next_f||[]).push([0])',
  String.raw`self.__next_f.push([1,"राखी \u003cb\u003e \" quoted"])`,
];

const page = (scripts: string[], init: ResponseInit = {}) =>
  new Response(`<html><body>${scripts.map((script) => `<script>${script}</script>`).join('')}</body></html>`, {
    ...init,
    headers: { 'content-security-policy': POLICY, etag: '"1"', ...init.headers },
  });

const policyOf = async (response: Response) => (await allowOwnScripts(response)).headers.get('content-security-policy');
const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

describe('a page that is the same for everybody', () => {
  it('names its own scripts in the place of all inline scripts, and leaves the styles alone', async () => {
    expect(await policyOf(page(OWN))).toBe(
      `default-src 'none'; script-src 'self' ${OWN.map(hashOf).join(' ')} https://js.stripe.com; style-src 'unsafe-inline'`,
    );
  });

  it.each([
    'alert(1)',
    'self.__next_f.push(alert(1))',
    'self.__next_f.push([1,"a"]);alert(1)',
    'self.__next_f.push([1,"a"])\n(alert(1))',
    '(self.__next_f=self.__next_f||[]).push([0]),alert(1)',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":alert(1)});',
    '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({}, alert(1));',
  ])('does not vouch for a script that was smuggled in: %s', async (script) => {
    expect(await policyOf(page([...OWN, script]))).toBe(await policyOf(page(OWN)));
  });

  it('comes through unchanged, with all its other headers', async () => {
    const answer = await allowOwnScripts(page(OWN, { status: 404, headers: { 'cache-control': 's-maxage=300' } }));
    expect(answer.status).toBe(404);
    expect([answer.headers.get('etag'), answer.headers.get('cache-control')]).toEqual(['"1"', 's-maxage=300']);
    expect(await answer.text()).toBe(await page(OWN).text());
  });

  it('keeps the policy it came with when the browser has it already', async () => {
    const known = new Response(null, { status: 304, headers: { 'content-security-policy': POLICY, etag: '"1"' } });
    const answer = await allowOwnScripts(known);
    expect([answer.status, answer.headers.get('etag')]).toEqual([304, '"1"']);
    expect(answer.headers.has('content-security-policy')).toBe(false);
  });

  it('allows no script at all when only its headers are asked for', async () => {
    const head = new Response(null, { headers: { 'content-security-policy': POLICY } });
    expect(await policyOf(head)).toBe(POLICY.replace("'self' 'unsafe-inline' ", "'self'  "));
  });
});

it('leaves a page with a nonce, and what is no page, as they are', async () => {
  const personal = new Response('<script nonce="1">alert(1)</script>', {
    headers: { 'content-security-policy': "script-src 'self' 'nonce-1'; style-src 'self' 'unsafe-inline'" },
  });
  const picture = new Response('picture');
  expect(await allowOwnScripts(personal)).toBe(personal);
  expect(await allowOwnScripts(picture)).toBe(picture);
});
