import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { QUIET } from './quiet.ts';

export type PartOptions = {
  name: string;
  /** The file it runs, relative to `local/src`. */
  file: string;
  environment: Record<string, string>;
  /** Where its everyday lines go; what it writes to stderr shows on the terminal. */
  log: number;
  /** Told when it stopped by itself and is being started again. */
  onRestart: (reason: string) => void;
  /** Told when starting it again does not help. */
  onGiveUp: (reason: string) => void;
};

/** One of the shop's processes, kept alive until it is closed. */
export type Part = { pid: number | undefined; close(): Promise<void> };

const READY_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 1_500;
/** So many crashes within this time, and it is no accident. */
const TOO_OFTEN = { crashes: 5, withinMs: 20_000 };

/** Starts a part and resolves when it says that it is ready; what it tells then comes along. */
export async function startPart<Told>(options: PartOptions): Promise<Part & { told: Told }> {
  let closing = false;
  let child: ChildProcess;
  const crashes: number[] = [];

  const launch = async (): Promise<Told> => {
    child = forkPart(options);
    child.once('exit', (code, signal) => {
      if (!closing) void restart(signal ?? `status ${code}`);
    });
    return ready<Told>(child, options.name);
  };
  const restart = async (how: string) => {
    const now = Date.now();
    crashes.push(now);
    const recent = crashes.filter((at) => now - at < TOO_OFTEN.withinMs);
    if (recent.length >= TOO_OFTEN.crashes) return options.onGiveUp(`${options.name} keeps stopping (${how})`);
    options.onRestart(`${options.name} stopped (${how}); starting it again`);
    // A part that dies before it is ready ends up here again through its exit.
    await launch().catch(() => undefined);
  };

  const told = await launch().catch((error: unknown) => {
    closing = true;
    throw error;
  });
  return {
    told,
    get pid() {
      return child.pid;
    },
    close() {
      closing = true;
      return stop(child);
    },
  };
}

function forkPart({ file, environment, log }: PartOptions): ChildProcess {
  return fork(fileURLToPath(new URL(`../${file}`, import.meta.url)), [], {
    execArgv: ['--import', 'tsx', '--enable-source-maps'],
    env: { ...process.env, ...QUIET, ...environment },
    stdio: ['ignore', log, 'inherit', 'ipc'],
  });
}

function ready<Told>(child: ChildProcess, name: string): Promise<Told> {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${name} did not start within ${READY_WITHIN_MS / 1000} s.`));
    }, READY_WITHIN_MS);
    child.once('message', (told) => {
      clearTimeout(tooLate);
      resolve(told as Told);
    });
    child.once('exit', () => {
      clearTimeout(tooLate);
      reject(new Error(`${name} did not start; the lines above say why.`));
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const tooLate = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS);
    child.once('exit', () => {
      clearTimeout(tooLate);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
