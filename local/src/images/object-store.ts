import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../write-whole.ts';
import { invalidArgument, S3Error } from './s3-error.ts';

/** What is known of an object besides its bytes; `headers` go out again with them. */
export type StoredObject = {
  key: string;
  size: number;
  etag: string;
  storedAt: string;
  headers: Record<string, string>;
};

export type Upload = { key: string; body: Buffer; headers: Record<string, string> };

export type ObjectStore = {
  createBucket(bucket: string): void;
  put(bucket: string, upload: Upload): StoredObject;
  find(bucket: string, key: string): StoredObject;
  read(bucket: string, stored: StoredObject): Buffer;
  remove(bucket: string, key: string): void;
  /** In the order of their keys. */
  list(bucket: string): StoredObject[];
};

const BUCKET = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;
const MOST_KEY_BYTES = 1024;

/**
 * A folder for each bucket, and in it a description and the bytes of each object. Files are named by a hash of the
 * key, so no key can climb out of its folder; the bytes also by their own, so a description never meets the wrong ones.
 */
export function objectStoreIn(folder: string): ObjectStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const buckets = new Map(readdirSync(folder).map((bucket) => [bucket, readBucket(join(folder, bucket))]));

  function objectsOf(bucket: string): Map<string, StoredObject> {
    const objects = buckets.get(bucket);
    if (objects === undefined) throw new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist');
    return objects;
  }
  const descriptionOf = (bucket: string, key: string) => join(folder, bucket, `${hashOf(key)}.json`);
  const bytesOf = (bucket: string, { key, etag }: StoredObject) => join(folder, bucket, `${hashOf(key)}.${etag}`);

  return {
    createBucket(bucket) {
      if (!BUCKET.test(bucket)) throw new S3Error(400, 'InvalidBucketName', 'The specified bucket is not valid.');
      if (buckets.has(bucket)) {
        throw new S3Error(409, 'BucketAlreadyOwnedByYou', 'You already own the bucket you tried to create.');
      }
      mkdirSync(join(folder, bucket), { recursive: true, mode: 0o700 });
      buckets.set(bucket, new Map());
    },

    put(bucket, { key, body, headers }) {
      const objects = objectsOf(bucket);
      checkKey(key);
      const etag = createHash('md5').update(body).digest('hex');
      const stored = { key, size: body.length, etag, storedAt: new Date().toISOString(), headers };
      const replaced = objects.get(key);
      writeWhole(bytesOf(bucket, stored), body);
      writeWhole(descriptionOf(bucket, key), JSON.stringify(stored));
      objects.set(key, stored);
      if (replaced !== undefined && replaced.etag !== etag) rmSync(bytesOf(bucket, replaced), { force: true });
      return stored;
    },

    find(bucket, key) {
      const stored = objectsOf(bucket).get(key);
      if (stored === undefined) throw new S3Error(404, 'NoSuchKey', 'The specified key does not exist.');
      return stored;
    },

    read: (bucket, stored) => readFileSync(bytesOf(bucket, stored)),

    remove(bucket, key) {
      const stored = objectsOf(bucket).get(key);
      if (stored === undefined) return;
      rmSync(descriptionOf(bucket, key), { force: true });
      rmSync(bytesOf(bucket, stored), { force: true });
      objectsOf(bucket).delete(key);
    },

    list: (bucket) => [...objectsOf(bucket).values()].sort((one, other) => (one.key < other.key ? -1 : 1)),
  };
}

function readBucket(folder: string): Map<string, StoredObject> {
  const objects = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as StoredObject);
  return new Map(objects.map((stored) => [stored.key, stored]));
}

function checkKey(key: string): void {
  if (Buffer.byteLength(key) > MOST_KEY_BYTES) throw new S3Error(400, 'KeyTooLongError', 'Your key is too long');
  if (/\p{Cc}/u.test(key)) throw invalidArgument('A key must not contain control characters');
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
