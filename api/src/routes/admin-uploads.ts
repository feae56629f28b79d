import { PublishedImage, PublishImageRequest, UploadRequest, UploadResponse } from '@rakhi/contract';
import { route } from '../http/route.ts';
import { presentImage } from '../presenters/image.ts';

export const postAdminUpload = route({
  method: 'POST',
  path: '/admin/uploads',
  summary: 'A permission to send one picture straight to the store, which enforces its type and size',
  access: 'staff',
  idempotencyKey: 'needless',
  body: UploadRequest,
  replies: { 201: UploadResponse },
  handle: async ({ body }, { images }) => ({ status: 201, body: await images.uploadFor(body.contentType) }),
});

export const postAdminUploadPublish = route({
  method: 'POST',
  path: '/admin/uploads/publish',
  summary: 'Re-encode an uploaded picture into the shop’s sizes, without its metadata',
  access: 'staff',
  body: PublishImageRequest,
  replies: { 200: PublishedImage },
  refusals: ['not_found'],
  async handle({ body: { key, alt } }, { images, imageUrl }) {
    const image = await images.publish(key, alt);
    return { status: 200, body: { ...presentImage(image, imageUrl), key: image.key } };
  },
});
