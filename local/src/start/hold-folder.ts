import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRunning } from './running.ts';

/**
 * Keeps the folder for this process until it ends, however it ends: the kernel forgets who listens, where a
 * file with a process id would stay behind and one day name somebody else.
 * @throws Error when another shop lives in the same folder: two would write over each other
 */
export async function holdFolder(dataDir: string): Promise<void> {
  const address = addressOf(dataDir);
  if (await answers(address)) throw taken(dataDir);
  if (!isAbstract(address)) rmSync(address, { force: true });
  const holder = createServer((visitor) => visitor.destroy());
  await new Promise<void>((resolve, reject) => {
    holder.once('error', () => reject(taken(dataDir)));
    holder.listen(address, resolve);
  });
  holder.unref();
}

/** Linux knows sockets that are no files; elsewhere one lies among the temporary files. */
function addressOf(dataDir: string): string {
  const name = `usa-rakhi-${createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16)}`;
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), name);
}

const isAbstract = (address: string) => address.startsWith('\0');

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const visit = connect(address, () => resolve(true));
    visit.once('connect', () => visit.destroy());
    visit.once('error', () => resolve(false));
  });
}

function taken(dataDir: string): Error {
  const where = readRunning(dataDir)?.shop;
  const now = where
    ? `This shop is open already, at ${where}.`
    : 'This shop is just being opened by another npm start.';
  return new Error(`${now} Stop it first, or open another: DATA_DIR=.data-2 npm start -- --port 4800`);
}
