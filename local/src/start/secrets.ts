import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { jsonFile } from '../json-file.ts';

/** Made at the first start and kept, so that carts, order links and webhooks survive a restart. */
export type Secrets = { token: string; webhook: string; revalidate: string };

export function secretsIn(dataDir: string): Secrets {
  const file = jsonFile<Secrets>(join(dataDir, 'secrets.json'), () => ({
    token: random(),
    webhook: `whsec_${random()}`,
    revalidate: random(),
  }));
  file.save();
  return file.state;
}

function random(): string {
  return randomBytes(32).toString('base64url');
}
