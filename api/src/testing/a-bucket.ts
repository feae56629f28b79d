import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';

/** The bucket that a shop's settings name, in the stand-in of S3; made once, however many ask for it. */
export async function aBucket({ S3_URL, IMAGES_BUCKET }: Record<string, string>): Promise<void> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const s3 = new S3Client({ endpoint: String(S3_URL), region: 'us-east-1', forcePathStyle: true, credentials });
  await s3.send(new CreateBucketCommand({ Bucket: IMAGES_BUCKET })).catch((error: Error) => {
    if (!error.name.startsWith('BucketAlready')) throw error;
  });
  s3.destroy();
}
