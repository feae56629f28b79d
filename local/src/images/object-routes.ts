import { type Context, Hono } from 'hono';
import { keptHeaders } from './kept-headers.ts';
import type { ObjectStore, StoredObject } from './object-store.ts';
import { ownerOnly } from './owner-only.ts';
import { invalidArgument } from './s3-error.ts';
import { readUpload } from './upload-body.ts';
import { xmlResponse } from './xml.ts';

const PATH = '/:bucket/:key{.+}';

/** Pictures never change under their name, and whatever was uploaded as one runs no script. */
const PICTURE_HEADERS = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-type': 'application/octet-stream',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  'x-content-type-options': 'nosniff',
};

/** Requests to one object: anyone may look, only the owner may change. */
export function objectRoutes(store: ObjectStore): Hono {
  const app = new Hono();

  app.get(PATH, (c) => {
    const { bucket, key } = c.req.param();
    const stored = store.find(bucket, key);
    const headers = { ...PICTURE_HEADERS, ...describe(stored) };
    if (c.req.header('if-none-match') === headers.etag) return c.body(null, 304, headers);
    if (c.req.method === 'HEAD') return c.body(null, 200, { ...headers, 'content-length': String(stored.size) });
    return c.body(new Uint8Array(store.read(bucket, stored)), 200, headers);
  });

  app.put(PATH, ownerOnly, async (c) => {
    const { bucket, key } = c.req.param();
    const source = c.req.header('x-amz-copy-source');
    if (source !== undefined) return copy(c, store, source);
    const body = await readUpload(c.req.raw);
    const { etag } = store.put(bucket, { key, body, headers: keptHeaders(c.req.raw.headers) });
    return c.body(null, 200, { etag: `"${etag}"` });
  });

  app.delete(PATH, ownerOnly, (c) => {
    const { bucket, key } = c.req.param();
    store.remove(bucket, key);
    return c.body(null, 204);
  });
  return app;
}

function copy(c: Context, store: ObjectStore, source: string): Response {
  const { bucket = '', key = '' } = c.req.param();
  const [, sourceBucket, sourceKey] = /^\/?([^/]+)\/(.+)$/.exec(decodeURIComponent(source)) ?? [];
  if (sourceBucket === undefined || sourceKey === undefined) throw invalidArgument('Invalid copy source object key');
  const original = store.find(sourceBucket, sourceKey);
  const replaces = c.req.header('x-amz-metadata-directive') === 'REPLACE';
  const headers = replaces ? keptHeaders(c.req.raw.headers) : original.headers;
  const { etag, storedAt } = store.put(bucket, { key, body: store.read(sourceBucket, original), headers });
  return xmlResponse('CopyObjectResult', { ETag: `"${etag}"`, LastModified: storedAt });
}

function describe({ etag, storedAt, headers }: StoredObject) {
  return { ...headers, etag: `"${etag}"`, 'last-modified': new Date(storedAt).toUTCString() };
}
