import { expect, it } from 'vitest';
import { ownScriptsNamed } from './own-scripts-named.ts';

const html = '<script>self.__next_f.push([1,"a"])</script><script>alert(1)</script>';
const headers = { 'content-security-policy': "script-src 'self' 'unsafe-inline'", 'content-type': 'text/html' };

it.each([
  ['as text', { body: html, isBase64Encoded: false }],
  ['as base64', { body: Buffer.from(html).toString('base64'), isBase64Encoded: true }],
])('a kept page %s names the scripts that Next wrote, and no others', async (_, sent) => {
  const result = await ownScriptsNamed({ statusCode: 200, headers, ...sent });
  expect(result.headers?.['content-security-policy']).toMatch(/^script-src 'self' 'sha256-[^ ']+'$/);
  expect(result).toMatchObject({ statusCode: 200, ...sent });
});

it('what a browser has already keeps the policy it came with', async () => {
  const result = await ownScriptsNamed({ statusCode: 304, headers, body: '' });
  expect(result.headers).toEqual({ 'content-type': 'text/html' });
});

it('what has no policy stays as it is', async () => {
  const picture = { statusCode: 200, headers: { 'content-type': 'image/webp' }, body: 'x' };
  expect(await ownScriptsNamed(picture)).toBe(picture);
});
