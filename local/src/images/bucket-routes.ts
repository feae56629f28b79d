import { type Context, Hono } from 'hono';
import { readFormUpload } from './form-upload.ts';
import type { ObjectStore, StoredObject } from './object-store.ts';
import { ownerOnly } from './owner-only.ts';
import { invalidArgument, S3Error } from './s3-error.ts';
import { readUpload } from './upload-body.ts';
import { textsOf, xmlResponse } from './xml.ts';

const MOST_KEYS = 1000;
// The SDK ends a bucket's address with a slash, forms do not.
const PATHS = ['/:bucket', '/:bucket/'];

/** Requests to a bucket: making it, listing it, deleting from it, and uploading to it from a form. */
export function bucketRoutes(store: ObjectStore): Hono {
  const app = new Hono();

  app.on('PUT', PATHS, ownerOnly, (c) => {
    store.createBucket(bucketOf(c));
    return c.body(null, 200, { location: `/${bucketOf(c)}` });
  });

  app.on('GET', PATHS, ownerOnly, (c) => list(c, bucketOf(c), store.list(bucketOf(c))));

  app.on('POST', PATHS, async (c, next) => {
    if (c.req.query('delete') !== undefined) return next();
    return upload(c, bucketOf(c), store);
  });

  app.on('POST', PATHS, ownerOnly, async (c) => {
    const keys = textsOf((await readUpload(c.req.raw)).toString(), 'Key');
    if (keys.length > MOST_KEYS) throw new S3Error(400, 'MalformedXML', `At most ${MOST_KEYS} keys at once.`);
    for (const key of keys) store.remove(bucketOf(c), key);
    return xmlResponse('DeleteResult', { Deleted: keys.map((Key) => ({ Key })) });
  });
  return app;
}

function bucketOf(c: Context): string {
  return c.req.param('bucket') ?? '';
}

function list(c: Context, bucket: string, stored: StoredObject[]): Response {
  const prefix = c.req.query('prefix') ?? '';
  const token = c.req.query('continuation-token');
  const after = token === undefined ? (c.req.query('start-after') ?? '') : Buffer.from(token, 'base64url').toString();
  const limit = Math.min(Number(c.req.query('max-keys') ?? MOST_KEYS), MOST_KEYS);
  if (!Number.isInteger(limit) || limit < 0) throw invalidArgument('max-keys must be a whole number');
  const matching = stored.filter(({ key }) => key.startsWith(prefix) && key > after);
  const page = matching.slice(0, limit);
  const last = page.at(-1);
  const isTruncated = last !== undefined && page.length < matching.length;
  return xmlResponse('ListBucketResult', {
    Name: bucket,
    Prefix: prefix,
    MaxKeys: limit,
    KeyCount: page.length,
    IsTruncated: isTruncated,
    ...(isTruncated && { NextContinuationToken: Buffer.from(last.key).toString('base64url') }),
    Contents: page.map(({ key, size, etag, storedAt }) => ({
      Key: key,
      LastModified: storedAt,
      ETag: `"${etag}"`,
      Size: size,
      StorageClass: 'STANDARD',
    })),
  });
}

async function upload(c: Context, bucket: string, store: ObjectStore): Promise<Response> {
  const form = await readForm(c.req.raw);
  const file = form.get('file');
  if (file === null || typeof file === 'string') throw invalidArgument('POST requires exactly one file upload.');
  const body = Buffer.from(await file.arrayBuffer());
  const { key, etag } = store.put(bucket, readFormUpload(bucket, form, { name: file.name, body }));
  const location = new URL(`/${bucket}/${encodeURI(key)}`, c.req.url).href;
  const headers = { etag: `"${etag}"`, location };
  const wanted = form.get('success_action_status');
  if (wanted === '201') {
    const answer = { Location: location, Bucket: bucket, Key: key, ETag: headers.etag };
    return xmlResponse('PostResponse', answer, { status: 201, headers });
  }
  return c.body(null, wanted === '200' ? 200 : 204, headers);
}

async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new S3Error(
      400,
      'MalformedPOSTRequest',
      'The body of your POST request is not well-formed multipart/form-data.',
    );
  }
}
