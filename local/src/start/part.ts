import type { ChildProcess } from 'node:child_process';
import { forkFile, stop } from './child.ts';
import { crashCounter } from './crashes.ts';

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

/** One of the shop's processes, kept alive until it is closed. `told` is what it says when it is ready. */
export type Part<Told> = { told: Promise<Told>; close(): Promise<void> };

const READY_WITHIN_MS = 60_000;

export function startPart<Told>(options: PartOptions): Part<Told> {
  let isKept = false;
  let child: ChildProcess;
  const crashes = crashCounter();

  const launch = (): Promise<Told> => {
    child = forkFile(options.file, options.environment, options.log);
    child.once('exit', (code, signal) => {
      if (isKept) restart(signal ?? `status ${code}`);
    });
    return ready<Told>(child, options.name);
  };
  const restart = (how: string) => {
    if (crashes.isTooOften()) return options.onGiveUp(`${options.name} keeps stopping (${how})`);
    options.onRestart(`${options.name} stopped (${how}); starting it again`);
    // A part that dies before it is ready ends up here again through its exit.
    launch().catch(() => undefined);
  };

  return {
    // What does not even start the first time would not start the second time either.
    told: launch().then((told) => {
      isKept = true;
      return told;
    }),
    close() {
      isKept = false;
      return stop(child);
    },
  };
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
