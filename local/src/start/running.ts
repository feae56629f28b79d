import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../write-whole.ts';

/** What tools and tests may rely on while the shop is up; `docs/local.md` tells the same. */
export type Running = {
  pid: number;
  shop: string;
  api: string;
  stripe: string;
  cognito: { endpoint: string; userPoolId: string; clientId: string };
  mailbox: string;
  images: string;
  queue: string;
  dynamodb: string;
  table: string;
};

const file = (dataDir: string) => join(dataDir, 'running.json');

/** Written whole, because whoever waits for the file reads it the moment it appears. */
export function tellRunning(dataDir: string, running: Running): void {
  writeWhole(file(dataDir), `${JSON.stringify(running, null, 2)}\n`);
}

export function forgetRunning(dataDir: string): void {
  rmSync(file(dataDir), { force: true });
}

/** Undefined when there is none. */
export function readRunning(dataDir: string): Running | undefined {
  try {
    return JSON.parse(readFileSync(file(dataDir), 'utf8')) as Running;
  } catch {
    return undefined;
  }
}
