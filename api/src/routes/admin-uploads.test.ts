import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, inject, it } from 'vitest';
import { aShop, STAFF } from '../testing/a-shop.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('a picture', () => {
  it('goes straight to the store, and is shown once it was encoded anew', async () => {
    const { call, environment } = await aShop();
    const s3 = new S3Client({ endpoint: inject('standIns').images, region: 'us-east-1', forcePathStyle: true });
    await s3.send(new CreateBucketCommand({ Bucket: environment['IMAGES_BUCKET'] }));
    const { status, body: permission } = await call('POST /admin/uploads', {
      body: { contentType: 'image/png' },
      headers: STAFF,
    });
    expect(status).toBe(201);
    const form = new FormData();
    for (const [name, value] of Object.entries(permission.fields)) form.set(name, String(value));
    form.set('file', new Blob([PIXEL], { type: 'image/png' }));
    expect((await fetch(permission.url, { method: 'POST', body: form })).ok).toBe(true);

    const publish = () =>
      call('POST /admin/uploads/publish', { body: { key: permission.key, alt: 'A rakhi' }, headers: STAFF });
    const { body: image } = await publish();
    expect(image).toMatchObject({ alt: 'A rakhi', url: `/images/${image.key}-1080.webp` });
    const shown = await fetch(`${inject('standIns').images}/${environment['IMAGES_BUCKET']}/${image.key}-320.webp`);
    expect(shown.headers.get('content-type')).toBe('image/webp');
    expect(await publish()).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it('is of a kind that browsers show', async () => {
    const { call } = await aShop();
    const answer = await call('POST /admin/uploads', { body: { contentType: 'image/svg+xml' }, headers: STAFF });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'contentType' }] } });
  });
});
