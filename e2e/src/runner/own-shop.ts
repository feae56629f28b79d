import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Running } from '../support/running.ts';
import { ROOT } from './run.ts';

const OPENS_WITHIN_MS = 300_000;

type OwnShop = {
  running: Running;
  /** What it has written to the terminal so far. */
  said(): string;
  close(): Promise<void>;
};

/** `npm start` without npm, as a newcomer's shop; closed with the signal a terminal sends. */
export async function startOwnShop(dataDir: string): Promise<OwnShop> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/src/start.ts'], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString())).pipe(process.stdout);
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString())).pipe(process.stderr);
  let ended = false;
  const exit = new Promise<void>((resolve) => {
    child.once('exit', () => {
      ended = true;
      resolve();
    });
  });
  const file = join(dataDir, 'running.json');
  const deadline = Date.now() + OPENS_WITHIN_MS;
  while (!existsSync(file)) {
    if (ended || Date.now() > deadline) throw new Error('The shop for these tests did not open.');
    await wait(100);
  }
  return {
    running: JSON.parse(readFileSync(file, 'utf8')) as Running,
    said: () => said.join(''),
    async close() {
      child.kill('SIGTERM');
      await exit;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
