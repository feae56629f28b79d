import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Preparing } from '../parts/prepare.ts';
import { QUIET } from './quiet.ts';

/** Runs a part that ends by itself. @throws Error with what it said when it failed */
export function runOnce(
  file: string,
  environment: Record<string, string>,
  say: (detail: string) => void,
): Promise<void> {
  const child = fork(fileURLToPath(new URL(`../${file}`, import.meta.url)), [], {
    execArgv: ['--import', 'tsx', '--enable-source-maps'],
    env: { ...process.env, ...QUIET, ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let why = '';
  child.on('message', (message: Preparing) => {
    if ('say' in message) say(message.say);
    else why = message.failed;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) =>
      status === 0 ? resolve() : reject(new Error(why || `${file} ended with ${status}`)),
    );
  });
}
