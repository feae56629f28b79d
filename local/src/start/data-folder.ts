import { accessSync, constants, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What the shop keeps; nothing else in the folder is ever touched. */
const KEPT = ['cognito', 'dynamodb', 'images', 'mailbox', 'stripe', 'secrets.json', 'seeded.json'];

/** @throws Error with one sentence when the folder cannot be written */
export function prepareDataFolder(dataDir: string, { fresh }: { fresh: boolean }): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(`${dataDir} cannot be written. Make it writable, or name another folder: DATA_DIR=… npm start`, {
      cause: error,
    });
  }
  if (fresh) for (const name of KEPT) rmSync(join(dataDir, name), { recursive: true, force: true });
}
