import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The AWS SDK says at every start that its versions of next year want a newer Node; ours is pinned. */
const QUIET = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
const STOPS_WITHIN_MS = 1_500;

/** Runs a file of `local/src` in a process of its own; everyday lines go to `log`, troubles to the terminal. */
export function forkFile(file: string, environment: Record<string, string>, log: number | 'inherit'): ChildProcess {
  return fork(fileURLToPath(new URL(`../${file}`, import.meta.url)), [], {
    execArgv: ['--import', 'tsx', '--enable-source-maps'],
    env: { ...process.env, ...QUIET, ...environment },
    stdio: ['ignore', log, 'inherit', 'ipc'],
  });
}

/** Asks a process to end, and kills it when it does not. Resolves when it is gone. */
export function stop(child: ChildProcess): Promise<void> {
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
