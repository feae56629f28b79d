import { createHash, randomUUID } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { type Images, type ProductImage, ShopError } from '@rakhi/core';

/** The sizes every product picture exists in; the pages choose by width. */
export const PICTURE_WIDTHS = [320, 640, 1080] as const;
const FRAME = { width: 1080, height: 1296 };
const MOST_BYTES = 12 * 1024 * 1024;
const MOST_PIXELS = 60_000_000;
/** What cameras and browsers make, by the bytes and not by the name; `heif` is AVIF's box. An SVG is a program, not a picture. */
const FORMATS = ['jpeg', 'png', 'webp', 'heif'];
const MINUTES_TO_UPLOAD = 10;
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Pictures in S3: browsers upload straight to the bucket, and only what we have encoded again is ever shown. */
export function imagesAt(settings: S3ClientConfig, bucket: string): Images {
  const client = new S3Client(settings);
  return {
    async uploadFor(contentType) {
      const key = `uploads/${randomUUID()}`;
      const { url, fields } = await createPresignedPost(client, {
        Bucket: bucket,
        Key: key,
        Expires: MINUTES_TO_UPLOAD * 60,
        Fields: { 'Content-Type': contentType },
        Conditions: [
          ['content-length-range', 1, MOST_BYTES],
          ['eq', '$Content-Type', contentType],
        ],
      });
      return { url, fields, key, maxBytes: MOST_BYTES };
    },

    async publish(uploadKey, alt) {
      if (!/^uploads\/[0-9a-f-]{36}$/.test(uploadKey)) throw noSuchUpload();
      const original = await readObject(client, bucket, uploadKey);
      const name = createHash('sha256').update(original).digest('hex').slice(0, 16);
      const key = `products/uploaded/${name}`;
      for (const { width, bytes } of await encode(original)) {
        const picture = { Body: bytes, ContentType: 'image/webp', CacheControl: FOR_EVER };
        const put = new PutObjectCommand({ Bucket: bucket, Key: `${key}-${width}.webp`, ...picture });
        await asking(() => client.send(put));
      }
      await asking(() => client.send(new DeleteObjectCommand({ Bucket: bucket, Key: uploadKey })));
      return { key, alt, ...FRAME } satisfies ProductImage;
    },
  };
}

async function readObject(client: S3Client, bucket: string, key: string): Promise<Uint8Array> {
  try {
    const { Body } = await asking(() => client.send(new GetObjectCommand({ Bucket: bucket, Key: key })));
    if (!Body) throw noSuchUpload();
    return await asking(() => Body.transformToByteArray());
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchKey') throw noSuchUpload();
    throw error;
  }
}

/** Encoding again drops metadata (where a photograph was taken, say) and whatever else hides in a file. */
async function encode(original: Uint8Array): Promise<{ width: number; bytes: Buffer }[]> {
  // Native, and beside only one of the functions: whoever does not encode pictures must do without it.
  const { default: sharp } = await import('sharp');
  try {
    const picture = sharp(original, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { format } = await picture.metadata();
    if (!FORMATS.includes(format)) throw new TypeError(`a picture of the kind ${format}`);
    const frame = await picture
      .rotate()
      .resize({ ...FRAME, fit: 'cover', position: 'attention' })
      .toBuffer();
    return await Promise.all(
      PICTURE_WIDTHS.map(async (width) => ({
        width,
        bytes: await sharp(frame).resize({ width }).webp({ quality: 80 }).toBuffer(),
      })),
    );
  } catch (error) {
    throw Object.assign(new ShopError('invalid_request', 'This file is not a picture we can read.'), { cause: error });
  }
}

/** Asks the store. What it refuses is told as it is; trouble and silence are not for ever. */
async function asking<Answer>(question: () => Promise<Answer>): Promise<Answer> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof S3ServiceException && error.$fault === 'client') throw error;
    const refusal = new ShopError(
      'try_again',
      'The pictures cannot be reached just now. Please try again in a minute.',
    );
    throw Object.assign(refusal, { cause: error });
  }
}

function noSuchUpload(): ShopError {
  return new ShopError('not_found', 'There is no such upload. It may have been published already.');
}
