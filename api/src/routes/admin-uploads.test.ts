import { beforeAll, describe, expect, inject, it } from 'vitest';
import { aBucket } from '../testing/a-bucket.ts';
import { aShop, STAFF } from '../testing/a-shop.ts';
import type { Call } from '../testing/call.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

beforeAll(() => aBucket({ S3_URL: inject('standIns').images, IMAGES_BUCKET: 'api-tests' }));

describe('a picture', () => {
  it('goes straight to the store, and is shown once it was encoded anew', async () => {
    const { call, environment } = await aShop();
    const { publish } = await uploaded(call);
    const { body: image } = await publish();
    expect(image).toMatchObject({ alt: 'A rakhi', url: `/images/${image.key}-1080.webp` });
    const shown = await fetch(`${inject('standIns').images}/${environment['IMAGES_BUCKET']}/${image.key}-320.webp`);
    expect(shown.headers.get('content-type')).toBe('image/webp');
    expect(await publish()).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  it.each(['500', '429', 'lost_reply', 'timeout'])(
    'waits for a store that is out of order: %s',
    async (kind) => {
      const { call } = await aShop();
      const { key, publish } = await uploaded(call);
      const fail = (times: number) =>
        fetch(`${inject('standIns').images}/_control/fail`, {
          method: 'POST',
          body: JSON.stringify({ kind, times, about: key }),
        });
      await fail(100);
      expect(await publish()).toMatchObject({ status: 503, body: { code: 'try_again' } });
      await fail(0);
      expect((await publish()).status).toBe(200);
    },
    40_000,
  );

  it('is of a kind that browsers show', async () => {
    const { call } = await aShop();
    const answer = await call('POST /admin/uploads', { body: { contentType: 'image/svg+xml' }, headers: STAFF });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'contentType' }] } });
  });
});

async function uploaded(call: Call) {
  const permission = await call('POST /admin/uploads', { body: { contentType: 'image/png' }, headers: STAFF });
  expect(permission.status).toBe(201);
  const { url, key, fields } = permission.body;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  form.set('file', new Blob([PIXEL], { type: 'image/png' }));
  expect((await fetch(url, { method: 'POST', body: form })).ok).toBe(true);
  const publish = () => call('POST /admin/uploads/publish', { body: { key, alt: 'A rakhi' }, headers: STAFF });
  return { key, publish };
}
