import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { refuseNearRealMoney } from '../stand-in.ts';

export type EngineOptions = {
  /** The folder of the tables; they live in memory when it is left out. */
  path?: string;
  port?: number;
  /** Called when the engine ends without having been closed. */
  onExit?: (reason: string) => void;
};

export type Engine = { url: string; pid: number; close(): Promise<void> };

/**
 * Nothing in Node can act after its own SIGKILL, but the kernel closes its pipes: the wrapper waits on one and takes
 * the engine along. Its own process group keeps a Ctrl-C of the terminal away, so that the shop stops the engine last.
 */
const DIES_WITH_PARENT = `
exec 3<&0 2>&1
"$@" 3<&- </dev/null & engine=$!
(read -r _ <&3; kill "$engine") 2>/dev/null & watcher=$!
echo "engine $engine"
wait "$engine"; status=$?
kill "$watcher" 2>/dev/null
exit "$status"`;

/** It takes a tenth of a second; a machine that is busy with other things may let it wait. */
const STARTS_WITHIN_MS = 30_000;

/** Starts the embedded DynamoDB-compatible engine on loopback and resolves once it answers. */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  refuseNearRealMoney(process.env);
  const binary = findBinary();
  if (options.path !== undefined) ensureWritable(options.path);
  const port = options.port ?? (await freePort());
  const tables = options.path === undefined ? [] : ['--db-path', join(options.path, 'tables.db')];
  const running = run([binary, 'serve', '--host', '127.0.0.1', '--port', String(port), ...tables]);
  const pid = await Promise.race([running.listening, running.ended.then(failToStart)]);

  let closing = false;
  void running.ended.then((reason) => closing || options.onExit?.(reason));
  return {
    url: `http://127.0.0.1:${port}`,
    pid,
    async close() {
      closing = true;
      running.stop();
      await running.ended;
    },
  };
}

export function findBinary(platform = `${process.platform}-${process.arch}`): string {
  if (platform !== 'linux-x64') {
    throw new Error(
      `The embedded database runs on Linux x64 only (this is ${platform}): set DYNAMODB_URL to any DynamoDB-compatible server.`,
    );
  }
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch (error) {
    throw new Error(
      'The package @dynoxide/linux-x64 is missing: run npm install without --omit=optional, or set DYNAMODB_URL.',
      { cause: error },
    );
  }
}

function ensureWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(`The database cannot write to ${folder}: choose another folder or make it writable.`, {
      cause: error,
    });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

type Running = { listening: Promise<number>; ended: Promise<string>; stop(): void };

function run(command: string[]): Running {
  const child = spawn('/bin/sh', ['-c', DIES_WITH_PARENT, 'engine', ...command], { detached: true });
  // A pipe to a process that is already gone breaks; its end is reported below.
  child.stdin.on('error', () => undefined);
  const stop = () => child.stdin.end();
  let said = '';
  const tooLate = setTimeout(() => {
    said += `\nerror: it did not listen within ${STARTS_WITHIN_MS / 1000} s`;
    stop();
  }, STARTS_WITHIN_MS);
  const listening = new Promise<number>((resolve) => {
    child.stdout.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-2000);
      const [, pid] = /^engine (\d+)$/m.exec(said) ?? [];
      if (pid === undefined || !said.includes('listening on')) return;
      clearTimeout(tooLate);
      resolve(Number(pid));
    });
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (status) => resolve(/^error: .*/m.exec(said)?.[0] ?? `it ended with status ${status}`));
  });
  return { listening, ended: ended.finally(() => clearTimeout(tooLate)), stop };
}

function failToStart(reason: string): never {
  throw new Error(`The database did not start: ${reason}`);
}
