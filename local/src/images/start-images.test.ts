import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { StandIn } from '../stand-in.ts';
import { startImages } from './start-images.ts';

// The contract with the API: the unmodified SDK, with only its endpoint changed.
const folder = mkdtempSync(join(tmpdir(), 'images-'));
const Bucket = 'images';
let images: StandIn;
let s3: S3Client;

beforeAll(async () => {
  await start();
  await s3.send(new CreateBucketCommand({ Bucket }));
});
afterEach(async () => {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
  for (const { Key } of Contents) await s3.send(new DeleteObjectCommand({ Bucket, Key }));
});
afterAll(async () => {
  await images.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the owner', () => {
  it('stores a picture and gets it back with its type', async () => {
    const { ETag } = await put('rakhi/thread v1 (gold)+é.svg', '<svg/>', {
      ContentType: 'image/svg+xml',
      Metadata: { by: 'asha' },
    });
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'rakhi/thread v1 (gold)+é.svg' }));
    expect(await got.Body?.transformToString()).toBe('<svg/>');
    expect(got).toMatchObject({ ETag, ContentType: 'image/svg+xml', ContentLength: 6, Metadata: { by: 'asha' } });
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'rakhi/thread v1 (gold)+é.svg' }));
    expect(head).toMatchObject({ ETag, ContentLength: 6, LastModified: expect.any(Date) });
  });

  it('stores a stream, whose sum comes after it', async () => {
    const bytes = Buffer.alloc(200_000, 'rakhi');
    const Body = Readable.from([bytes.subarray(0, 70_000), bytes.subarray(70_000)]);
    await s3.send(new PutObjectCommand({ Bucket, Key: 'a-stream', Body, ContentLength: bytes.length }));
    const got = await s3.send(new GetObjectCommand({ Bucket, Key: 'a-stream' }));
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? []).equals(bytes)).toBe(true);
    expect(got.ContentEncoding).toBeUndefined();
  });

  it('lists keys in order and page by page', async () => {
    for (const key of ['p/2', 'p/1', 'q/1', 'p/3 & <more>']) await put(key);
    const first = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'p/', MaxKeys: 2 }));
    expect(first).toMatchObject({
      KeyCount: 2,
      IsTruncated: true,
      Contents: [{ Key: 'p/1' }, { Key: 'p/2', Size: 1 }],
    });
    const ContinuationToken = first.NextContinuationToken;
    const second = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'p/', ContinuationToken }));
    expect(second).toMatchObject({ IsTruncated: false, Contents: [{ Key: 'p/3 & <more>' }] });
  });

  it('copies and deletes', async () => {
    await put('one', 'x', { ContentType: 'image/webp' });
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'two', CopySource: `${Bucket}/one` }));
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key: 'two' }))).toMatchObject({ ContentType: 'image/webp' });
    await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'one' }, { Key: 'two' }] } }));
    await expect(s3.send(new GetObjectCommand({ Bucket, Key: 'two' }))).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(s3.send(new HeadObjectCommand({ Bucket, Key: 'two' }))).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('replaces a picture whole, and leaves no bytes behind', async () => {
    await put('same', 'old');
    await put('same', 'new');
    expect(await (await fetch(`${images.url}/${Bucket}/same`)).text()).toBe('new');
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'same' }));
    expect(readdirSync(join(folder, 'images', Bucket))).toEqual([]);
  });

  it('finds everything again after a restart', async () => {
    await put('kept', 'still here', { ContentType: 'image/png' });
    await images.close();
    await start();
    const reply = await fetch(`${images.url}/${Bucket}/kept`);
    expect([await reply.text(), reply.headers.get('content-type')]).toEqual(['still here', 'image/png']);
    await expect(s3.send(new CreateBucketCommand({ Bucket }))).rejects.toMatchObject({
      name: 'BucketAlreadyOwnedByYou',
    });
  });

  it.each(['../outside', 'a/../../outside', '..%2foutside', '/etc/outside', 'C:\\outside'])(
    'stays in its folder with the key %s',
    async (key) => {
      await put(key).catch(() => undefined);
      expect(readdirSync(folder)).toEqual(['images']);
      expect(readdirSync(join(folder, 'images'))).toEqual([Bucket]);
    },
  );
});

describe('a browser', () => {
  it('keeps a picture for a year and never runs it', async () => {
    await put('page', '<script>alert(1)</script>', { ContentType: 'text/html' });
    const reply = await fetch(`${images.url}/${Bucket}/page`);
    expect(reply.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    const etag = reply.headers.get('etag') ?? '';
    expect((await fetch(`${images.url}/${Bucket}/page`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('may read from a page of this machine, and from no other', async () => {
    const allowed = async (origin: string) =>
      (await fetch(`${images.url}/${Bucket}/x`, { headers: { origin } })).headers.get('access-control-allow-origin');
    expect(await allowed('http://localhost:4700')).toBe('http://localhost:4700');
    expect(await allowed('https://attacker.example')).toBeNull();
  });
});

describe('a stranger', () => {
  it.each([
    ['PUT', 'images/theirs'],
    ['DELETE', 'images/ours'],
    ['GET', 'images'],
    ['PUT', 'theirs'],
    ['POST', 'images?delete'],
  ])('cannot %s /%s', async (method, path) => {
    await put('ours');
    const reply = await fetch(`${images.url}/${path}`, { method });
    expect([reply.status, await reply.text()]).toEqual([403, expect.stringContaining('<Code>AccessDenied</Code>')]);
    expect((await fetch(`${images.url}/${Bucket}/ours`)).status).toBe(200);
  });

  it('cannot sign with another key', async () => {
    const theirs = clientWith({ accessKeyId: 'local', secretAccessKey: 'guessed' });
    const write = theirs.send(new PutObjectCommand({ Bucket, Key: 'x', Body: 'x' }));
    await expect(write).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
    const unknown = clientWith({ accessKeyId: 'theirs', secretAccessKey: 'local' });
    const read = unknown.send(new ListObjectsV2Command({ Bucket }));
    await expect(read).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
  });
});

async function start(): Promise<void> {
  images = await startImages({ dataDir: folder });
  s3 = clientWith({ accessKeyId: 'local', secretAccessKey: 'local' });
}

function clientWith(credentials: { accessKeyId: string; secretAccessKey: string }): S3Client {
  return new S3Client({ endpoint: images.url, region: 'us-east-1', credentials, maxAttempts: 1 });
}

function put(Key: string, Body = 'x', more: { ContentType?: string; Metadata?: Record<string, string> } = {}) {
  return s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
}
