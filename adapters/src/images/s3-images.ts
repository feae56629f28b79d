import type { S3ClientConfig } from '@aws-sdk/client-s3';
import type { Images } from '@rakhi/core';

/** Pictures in S3. Its client is large and few need it: it is loaded with the first picture, not with the shop. */
export function s3Images(settings: S3ClientConfig, bucket: string): Images {
  let opened: Promise<Images> | undefined;
  const images = () => {
    opened ??= open(settings, bucket);
    return opened;
  };
  return {
    uploadFor: async (contentType) => (await images()).uploadFor(contentType),
    publish: async (uploadKey, alt) => (await images()).publish(uploadKey, alt),
  };
}

async function open(settings: S3ClientConfig, bucket: string): Promise<Images> {
  const { imagesAt } = await import('./bucket-images.ts');
  return imagesAt(settings, bucket);
}
