import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HeadBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { createTable, documentClient } from '@rakhi/db';
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest';
import { aPool } from '../cognito/testing/stand-in-pool.ts';
import { apiEnvironment, placesOf, stripeKeys } from '../start/environment.ts';
import { seedShop } from './seed-shop.ts';
import { readSeeded } from './seeded.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const ports = { shop: 4700, web: 1, stripe: 2, cognito: 3, mailbox: 4, images: 5, queue: 6 };
const secrets = { token: 't'.repeat(43), webhook: 'whsec_local', revalidate: 'r'.repeat(43) };

beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey);
});
afterEach(() => vi.unstubAllEnvs());

it('a shop without demo goods has a place for pictures all the same, and may be filled twice', async () => {
  const { dynamodb, images } = inject('standIns');
  const bucket = `images-${randomUUID()}`;
  const table = `test-${randomUUID()}`;
  await createTable(documentClient({ endpoint: dynamodb, region: 'us-east-1', credentials }), table);
  const pool = await aPool();
  const dataDir = mkdtempSync(join(tmpdir(), 'seed-'));
  const cognito = { userPoolId: pool.UserPoolId, clientId: pool.ClientId };
  const environment = {
    ...apiEnvironment({ places: placesOf(ports, dynamodb), cognito, secrets, stripe: stripeKeys({}) }),
    TABLE_NAME: table,
  };
  const seeding = {
    dataDir,
    demo: false,
    environment,
    images: { endpoint: images, bucket },
    pool: { endpoint: pool.url, userPoolId: pool.UserPoolId },
  };
  await seedShop(seeding, () => undefined);
  await seedShop(seeding, () => undefined);

  const store = new S3Client({ endpoint: images, region: 'us-east-1', forcePathStyle: true, credentials });
  await expect(store.send(new HeadBucketCommand({ Bucket: bucket }))).resolves.toBeDefined();
  expect(readSeeded(dataDir)).toEqual({ demo: false });
  await pool.close();
});
