import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { familyOf, kill, type Member } from './family.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const OPENS_WITHIN_MS = 300_000;

/** Where everything is: `running.json`, as docs/local.md tells it. */
const Running = z.object({
  pid: z.int(),
  shop: z.url(),
  api: z.url(),
  stripe: z.url(),
  cognito: z.object({ endpoint: z.url(), userPoolId: z.string(), clientId: z.string() }),
  mailbox: z.url(),
  images: z.url(),
  dynamodb: z.url(),
  table: z.string(),
});
export type Running = z.infer<typeof Running>;

/** A shop as `npm start` opens it, which may be killed and opened again. Its addresses change with each opening. */
export type OwnShop = {
  running(): Running;
  family(): Member[];
  /** Why it has stopped, when nobody asked it to. */
  whyStopped(): string | undefined;
  open(): Promise<void>;
  killAll(): void;
  close(): Promise<void>;
};

export type Place = {
  dataDir: string;
  /** What the shop says while it is open. */
  logPath: string;
  /** Options of `npm start`. */
  options?: string[];
  /** A room that the shop's processes share: the command that opens it, and what a path in there is called out here. */
  room?: { command: string[]; pathIn(pid: number, path: string): string };
};

export async function ownShop({ dataDir, logPath, options = [], room }: Place): Promise<OwnShop> {
  const port = await freePort();
  const log = openSync(logPath, 'a');
  let child: ChildProcess | undefined;
  let running: Running | undefined;
  let isMeant = false;

  function launch(): ChildProcess {
    isMeant = false;
    const start = [process.execPath, '--import', 'tsx', 'local/src/start.ts', ...options];
    const [program = '', ...words] = [...(room?.command ?? []), ...start];
    return spawn(program, words, {
      cwd: ROOT,
      // All shoppers come from one address; the limits are another drill's.
      env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), ADDRESS_LIMIT_FACTOR: '1000000' },
      stdio: ['ignore', log, log],
    });
  }
  const family = () => (child?.pid === undefined ? [] : familyOf(child.pid));
  const hasEnded = () => child !== undefined && (child.exitCode !== null || child.signalCode !== null);
  const lastWords = () => readFileSync(logPath, 'utf8').trim().split('\n').slice(-3).join(' | ');

  return {
    running() {
      if (!running) throw new Error('The shop has not been opened yet.');
      return running;
    },
    family,
    whyStopped: () => (hasEnded() && !isMeant ? lastWords() : undefined),
    async open() {
      child = launch();
      const deadline = Date.now() + OPENS_WITHIN_MS;
      for (;;) {
        const told = readRunning(room?.pathIn(child.pid ?? 0, dataDir) ?? dataDir);
        if (told?.pid === child.pid) {
          running = told;
          return;
        }
        if (hasEnded() || Date.now() > deadline) throw new Error(`The shop did not open: ${lastWords()}`);
        await pause(50);
      }
    },
    killAll() {
      isMeant = true;
      kill(family());
    },
    async close() {
      isMeant = true;
      if (!child || hasEnded()) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** The file of a shop that was killed stays behind; whose it is, its `pid` tells. */
function readRunning(dataDir: string): Running | undefined {
  try {
    return Running.parse(JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')));
  } catch {
    return undefined;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
