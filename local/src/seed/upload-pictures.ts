import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { ProductImage } from '@rakhi/core';
import { DEMO_CATALOGUE } from './catalogue.ts';
import { PICTURE_WIDTHS, renderPictures } from './pictures/render-pictures.ts';

/** Rendered once and kept in the repository: it takes minutes of two processors, and a first start should not. */
export const PICTURES = fileURLToPath(new URL('../../pictures', import.meta.url));
const FOR_EVER = 'public, max-age=31536000, immutable';
const AT_ONCE = 16;

type Store = { endpoint: string; bucket: string };

/** Makes the bucket of the pictures. Repeating it changes nothing. */
export async function openStore(store: Store): Promise<void> {
  const client = clientOf(store);
  await client.send(new CreateBucketCommand({ Bucket: store.bucket })).catch(ifOwned);
  client.destroy();
}

/** Draws the demo products and puts their pictures into the store. Answers each product's pictures by its slug. */
export async function uploadPictures(
  store: Store,
  say: (detail: string) => void,
): Promise<Map<string, ProductImage[]>> {
  const pictures = await renderPictures({
    products: DEMO_CATALOGUE,
    cacheDir: PICTURES,
    onProgress: (done, all) => say(`drawing ${done} of ${all}`),
  });
  const client = clientOf(store);
  const files = [...pictures.values()]
    .flat()
    .flatMap(({ key }) => PICTURE_WIDTHS.map((width) => `${key}-${width}.webp`));
  say('storing pictures');
  const queue = files.values();
  const put = async () => {
    for (const Key of queue) {
      const Body = await readFile(join(PICTURES, Key));
      const headers = { ContentType: 'image/webp', CacheControl: FOR_EVER };
      await client.send(new PutObjectCommand({ Bucket: store.bucket, Key, Body, ...headers }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, put));
  client.destroy();
  return pictures;
}

function clientOf({ endpoint }: Store): S3Client {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new S3Client({ endpoint, region: 'us-east-1', forcePathStyle: true, credentials });
}

function ifOwned(error: unknown): void {
  if (!(error instanceof Error) || !/Bucket(AlreadyOwnedByYou|AlreadyExists)/.test(error.name)) throw error;
}
