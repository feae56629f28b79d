import { accessSync, constants, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSeeded } from '../seed/seeded.ts';

/** Made at the first start: a folder without it holds no shop. */
const MARK = 'secrets.json';
/** What the shop keeps; nothing else in the folder is ever touched. */
const KEPT = ['cognito', 'dynamodb', 'images', 'mailbox', 'queue', 'stripe', 'seeded.json', 'shop.log', MARK];

/** @throws Error with one sentence when the folder cannot be written */
export function makeDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(`${dataDir} cannot be written. Make it writable, or name another folder: DATA_DIR=… npm start`, {
      cause: error,
    });
  }
}

/** One by one, because Node's own `recursive` never ends where a parent cannot be made, as below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** The mark goes last, so that a removal that was cut short can be repeated. */
export function forgetShop(dataDir: string): void {
  if (!existsSync(join(dataDir, MARK))) return;
  for (const name of KEPT) rmSync(join(dataDir, name), { recursive: true, force: true });
}

/** @throws Error when an empty shop is asked for where the demo shop is */
export function refuseDemoFor(dataDir: string, { demo }: { demo: boolean }): void {
  if (demo || !readSeeded(dataDir)?.demo) return;
  throw new Error(`${dataDir} holds the demo shop. Add --fresh to forget it, or name another folder: DATA_DIR=…`);
}
