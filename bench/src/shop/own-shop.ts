import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Running } from './running.ts';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const OPENS_WITHIN_MS = 600_000;
/** Everyone here comes from one address, and asks more often than a family does. */
const WIDE_OPEN = { ADDRESS_LIMIT_FACTOR: '1000000' };

export type OwnShop = {
  running: Running;
  /** From the first instruction to the moment at which everything answers. */
  openedInMs: number;
  /** What it said meanwhile, step by step with times. */
  said(): string;
  close(): Promise<void>;
};

/** `npm start` without npm, in a data folder of its own. */
export async function openShop(dataDir: string, port?: number): Promise<OwnShop> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/src/start.ts'], {
    cwd: ROOT,
    env: { ...process.env, ...WIDE_OPEN, DATA_DIR: dataDir, PORT: String(port ?? (await freePort())) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const running = await whenRunning(join(dataDir, 'running.json'), child);
  return {
    running,
    openedInMs: performance.now() - began,
    said: () => said,
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function whenRunning(file: string, child: ChildProcess): Promise<Running> {
  const deadline = Date.now() + OPENS_WITHIN_MS;
  while (!existsSync(file)) {
    if (child.exitCode !== null) throw new Error('The shop did not open; the lines above say why.');
    if (Date.now() > deadline) throw new Error(`The shop did not open within ${OPENS_WITHIN_MS / 1000} s.`);
    await wait(20);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Running;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
