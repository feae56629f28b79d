import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { StandIn } from '../stand-in.ts';
import { startImages } from './start-images.ts';

const folder = mkdtempSync(join(tmpdir(), 'uploads-'));
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

describe('an upload from a form', () => {
  it('is stored under the signed key and served with the signed type', async () => {
    const reply = await upload({});
    expect(reply.status).toBe(204);
    const stored = await fetch(`${images.url}/images/products/rakhi.webp`);
    expect([await stored.text(), stored.headers.get('content-type')]).toEqual(['picture', 'image/webp']);
  });

  it('takes its name from the file where the key says so', async () => {
    const Key = 'products/$' + '{filename}';
    const reply = await upload({
      options: { Key },
      set: { success_action_status: '201' },
      allow: 'success_action_status',
    });
    expect([reply.status, await reply.text()]).toEqual([201, expect.stringContaining('<Key>products/file.webp</Key>')]);
  });

  it.each<[string, Form, string]>([
    ['larger than allowed', { bytes: 'x'.repeat(21) }, 'EntityTooLarge'],
    ['smaller than allowed', { bytes: '' }, 'EntityTooSmall'],
    ['of another type', { set: { 'Content-Type': 'text/html' } }, 'AccessDenied'],
    ['for another key', { set: { key: 'elsewhere/rakhi.webp' } }, 'AccessDenied'],
    ['with a field nobody signed', { set: { 'x-amz-meta-extra': '1' } }, 'AccessDenied'],
    [
      'with a policy of its own',
      { set: { Policy: btoa('{"expiration":"2099-01-01T00:00:00Z","conditions":[]}') } },
      'SignatureDoesNotMatch',
    ],
    ['with another signature', { set: { 'X-Amz-Signature': '0'.repeat(64) } }, 'SignatureDoesNotMatch'],
    ['into another bucket', { bucket: 'others' }, 'AccessDenied'],
    ['without its policy', { without: 'Policy' }, 'AccessDenied'],
  ])('is refused when it is %s', async (_, form, code) => {
    const reply = await upload(form);
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(await reply.text()).toContain(`<Code>${code}</Code>`);
  });

  it('is refused after its time', async () => {
    const late = Date.now() + 61_000;
    const reply = await upload({ before: () => vi.useFakeTimers({ toFake: ['Date'], now: late }) });
    expect(await reply.text()).toContain('Policy expired');
  });
});

type Form = {
  options?: Partial<PresignedPostOptions>;
  bytes?: string;
  bucket?: string;
  set?: Record<string, string>;
  without?: string;
  allow?: string;
  before?: () => void;
};

async function upload({ options, bytes = 'picture', bucket = 'images', set, without, allow, before }: Form) {
  const { fields } = await createPresignedPost(s3, {
    Bucket: 'images',
    Key: 'products/rakhi.webp',
    Expires: 60,
    Fields: { 'Content-Type': 'image/webp' },
    Conditions: [
      ['content-length-range', 1, 20],
      ...(allow === undefined ? [] : [['starts-with', `$${allow}`, ''] as ['starts-with', string, string]]),
    ],
    ...options,
  });
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...set })) if (name !== without) form.set(name, value);
  form.set('file', new Blob([bytes], { type: 'text/html' }), 'file.webp');
  before?.();
  return fetch(`${images.url}/${bucket}`, { method: 'POST', body: form });
}
