import { createTable, documentClient } from '@rakhi/db';
import { seedShop } from '../seed/seed-shop.ts';
import { told } from './part-process.ts';

/** What it tells while it works, and when it could not. */
export type Preparing = { say: string } | { failed: string };

/** Runs once at the first start: makes the table and fills the shop, then ends. */
async function prepare(): Promise<void> {
  const endpoint = told('DYNAMODB_URL');
  await createTable(documentClient({ endpoint }), told('TABLE_NAME'));
  const seeding = {
    dataDir: told('DATA_DIR'),
    demo: told('DEMO') === 'true',
    environment: process.env,
    images: { endpoint: told('S3_URL'), bucket: told('IMAGES_BUCKET') },
    pool: { endpoint: told('COGNITO_JWKS_URL'), userPoolId: told('COGNITO_USER_POOL_ID') },
  };
  await seedShop(seeding, (detail) => tell({ say: detail }));
}

function tell(message: Preparing): void {
  process.send?.(message);
}

// The pipe to the shop breaks when the shop is stopped meanwhile; what is done so far is taken up by the next start.
process.on('disconnect', () => process.exit());

prepare().then(
  () => process.exit(0),
  (error: unknown) => {
    tell({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    process.exitCode = 1;
    process.disconnect();
  },
);
