import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { StandIn } from '../stand-in.ts';
import { startImages } from './start-images.ts';

const folder = mkdtempSync(join(tmpdir(), 'links-'));
const MINUTE_MS = 60_000;
let images: StandIn;
let s3: S3Client;

beforeAll(async () => {
  images = await startImages({ dataDir: folder });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  s3 = new S3Client({ endpoint: images.url, region: 'us-east-1', credentials });
  await s3.send(new CreateBucketCommand({ Bucket: 'images' }));
});
afterEach(() => vi.useRealTimers());
afterAll(async () => {
  await images.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a signed link', () => {
  it('lets its holder do what was signed, and nothing else', async () => {
    const link = await signedLink('PUT', '/images/a%20picture.png');
    expect((await fetch(link, { method: 'PUT', body: 'picture' })).status).toBe(200);
    expect(await (await fetch(await signedLink('GET', '/images/a%20picture.png'))).text()).toBe('picture');
    expect((await fetch(link, { method: 'DELETE' })).status).toBe(403);
    expect((await fetch(link.replace('a%20picture', 'another'), { method: 'PUT', body: 'x' })).status).toBe(403);
  });

  it('ends when it was said to', async () => {
    const link = await signedLink('PUT', '/images/late.png');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * MINUTE_MS });
    const reply = await fetch(link, { method: 'PUT', body: 'picture' });
    expect([reply.status, await reply.text()]).toEqual([403, expect.stringContaining('Request has expired')]);
  });

  it('is refused under an address that cannot be read', async () => {
    const link = new URL(await signedLink('PUT', '/images/x'));
    expect((await fetch(`${images.url}/images/%ff${link.search}`, { method: 'PUT', body: 'x' })).status).toBe(400);
  });
});

type Presigner = { presign(request: object, options: object): Promise<{ query: Record<string, string> }> };

/** Signed by the SDK's own signer, for a minute. */
async function signedLink(method: string, path: string): Promise<string> {
  const { host, hostname } = new URL(images.url);
  const signer = (await s3.config.signer()) as unknown as Presigner;
  const request = {
    method,
    protocol: 'http:',
    hostname,
    path,
    headers: { host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    query: {},
  };
  const { query } = await signer.presign(request, { expiresIn: 60 });
  return `${images.url}${path}?${new URLSearchParams(query)}`;
}
