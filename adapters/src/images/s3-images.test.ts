import { randomUUID } from 'node:crypto';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import type { Images, ImageUpload } from '@rakhi/core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PICTURE_WIDTHS } from './bucket-images.ts';
import { s3Images } from './s3-images.ts';

const bucket = `pictures-${randomUUID()}`;
let s3: S3Client;
let images: Images;

beforeAll(async () => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const endpoint = inject('standIns').images;
  const settings = { endpoint, forcePathStyle: true, region: 'us-east-1', credentials, maxAttempts: 1 };
  s3 = new S3Client(settings);
  await s3.send(new CreateBucketCommand({ Bucket: bucket }));
  images = s3Images(settings, bucket);
});
afterAll(() => s3.destroy());

describe('an upload', () => {
  it('goes straight to the store by the form', async () => {
    const upload = await images.uploadFor('image/jpeg');
    expect(upload).toMatchObject({ key: expect.stringMatching(/^uploads\//), maxBytes: 12 * 1024 * 1024 });
    expect((await post(upload, await aPhotograph())).status).toBe(204);
  });

  it.each<[string, (upload: ImageUpload) => Promise<Response>]>([
    ['larger than allowed', (upload) => post(upload, Buffer.alloc(upload.maxBytes + 1))],
    ['empty', (upload) => post(upload, Buffer.alloc(0))],
    ['of another type', (upload) => post(upload, Buffer.from('<svg/>'), { 'Content-Type': 'image/svg+xml' })],
    ['to another place', (upload) => post(upload, Buffer.from('x'), { key: 'products/hers-640.webp' })],
  ])('is refused by the store when it is %s', async (_, send) => {
    const reply = await send(await images.uploadFor('image/jpeg'));
    expect(reply.status).toBeGreaterThanOrEqual(400);
  });
});

describe('publishing', () => {
  it('makes every size of the frame, for browsers to keep', async () => {
    const picture = await images.publish(await uploaded(await aPhotograph()), 'A peacock rakhi');
    expect(picture).toEqual({
      key: expect.stringMatching(/^products\/uploaded\/[0-9a-f]{16}$/),
      alt: 'A peacock rakhi',
      width: 1080,
      height: 1296,
    });
    for (const width of PICTURE_WIDTHS) {
      const { reply, size } = await published(picture.key, width);
      expect(size).toEqual({ format: 'webp', width, height: (width * 6) / 5 });
      expect(reply.headers.get('content-type')).toBe('image/webp');
      expect(reply.headers.get('cache-control')).toContain('immutable');
    }
  });

  it('leaves out where the photograph was taken, and who took it', async () => {
    const original = await aPhotograph();
    expect((await sharp(original).metadata()).exif?.toString()).toContain('Asha Rao');
    const { key } = await images.publish(await uploaded(original), '');
    for (const width of PICTURE_WIDTHS) {
      const { exif, xmp, iptc } = (await published(key, width)).metadata;
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    }
  });

  it('turns a photograph the way the camera was held', async () => {
    // Stored lying on its side: what is blue at its right belongs to the bottom.
    const left = await sharp({ create: { ...SIZE, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const right = { create: { width: SIZE.width / 2, height: SIZE.height, channels: 3, background: 'blue' } } as const;
    const lying = await sharp(left)
      .composite([{ input: right, left: SIZE.width / 2, top: 0 }])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { key } = await images.publish(await uploaded(lying), '');
    const { bytes } = await published(key, 320);
    const pixel = await sharp(bytes).extract({ left: 160, top: 370, width: 1, height: 1 }).raw().toBuffer();
    expect(pixel[2]).toBeGreaterThan(200);
  });

  it.each(['png', 'webp', 'avif'] as const)('reads %s', async (format) => {
    const picture = await sharp({ create: { ...SIZE, channels: 3, background: 'gold' } })
      .toFormat(format, { effort: 1 })
      .toBuffer();
    expect(await images.publish(await uploaded(picture), '')).toMatchObject({ width: 1080 });
  });

  it.each<[string, () => Promise<Buffer>]>([
    ['is a text', async () => Buffer.from('not a picture')],
    ['is cut off', async () => (await aPhotograph()).subarray(0, 900)],
    ['is a drawing with a program in it', async () => Buffer.from(SVG)],
    ['only begins like a picture', async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])],
  ])('refuses a file that %s', async (_, file) => {
    const publishing = images.publish(await uploaded(await file()), '');
    await expect(publishing).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('takes an upload once', async () => {
    const key = await uploaded(await aPhotograph());
    await images.publish(key, '');
    await expect(images.publish(key, '')).rejects.toMatchObject({ code: 'not_found' });
  });

  it.each([
    'products/uploaded/x',
    'uploads/../products/x',
    '',
    `uploads/${'0'.repeat(36)}/x`,
    `uploads/${randomUUID()}`,
  ])('knows no upload called "%s"', async (key) => {
    await expect(images.publish(key, '')).rejects.toMatchObject({ code: 'not_found' });
  });
});

const SIZE = { width: 600, height: 400 };
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

function aPhotograph(): Promise<Buffer> {
  return sharp({
    create: { ...SIZE, channels: 3, background: 'maroon', noise: { type: 'gaussian', mean: 99, sigma: 9 } },
  })
    .withExif({ IFD0: { Artist: 'Asha Rao' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 16/1 0/1' } })
    .jpeg()
    .toBuffer();
}

async function uploaded(bytes: Buffer): Promise<string> {
  const upload = await images.uploadFor('image/jpeg');
  await post(upload, bytes);
  return upload.key;
}

function post({ url, fields }: ImageUpload, bytes: Buffer, set: Record<string, string> = {}): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...set })) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(bytes)]), 'photo.jpg');
  return fetch(url, { method: 'POST', body: form });
}

async function published(key: string, width: number) {
  const reply = await fetch(`${inject('standIns').images}/${bucket}/${key}-${width}.webp`);
  const bytes = Buffer.from(await reply.arrayBuffer());
  const metadata = await sharp(bytes).metadata();
  return { reply, bytes, metadata, size: { format: metadata.format, width: metadata.width, height: metadata.height } };
}
