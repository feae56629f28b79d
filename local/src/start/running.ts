import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What tools and tests may rely on while the shop is up; `docs/local.md` tells the same. */
export type Running = {
  pid: number;
  shop: string;
  api: string;
  stripe: string;
  cognito: { endpoint: string; userPoolId: string; clientId: string };
  mailbox: string;
  images: string;
  dynamodb: string;
  table: string;
};

const file = (dataDir: string) => join(dataDir, 'running.json');

export function tellRunning(dataDir: string, running: Running): void {
  writeFileSync(file(dataDir), `${JSON.stringify(running, null, 2)}\n`, { mode: 0o600 });
}

export function forgetRunning(dataDir: string): void {
  rmSync(file(dataDir), { force: true });
}

/** @throws Error when another shop lives in the same folder: two would write over each other */
export function refuseSecondShop(dataDir: string): void {
  const other = readRunning(dataDir);
  if (!other || !isAlive(other.pid)) return;
  throw new Error(
    `This shop is open already, at ${other.shop}. Stop it first, or open another: DATA_DIR=.data-2 npm start -- --port 4800`,
  );
}

function readRunning(dataDir: string): Running | undefined {
  try {
    return JSON.parse(readFileSync(file(dataDir), 'utf8')) as Running;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
