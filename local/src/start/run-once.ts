import type { Preparing } from '../parts/prepare.ts';
import { forkFile, stop } from './child.ts';
import type { Begun } from './closing.ts';

/** Work of a process that ends by itself. */
export type Errand = Begun & { done: Promise<void> };

/** Runs a file to its end. `done` rejects with what it said when it failed. */
export function runOnce(file: string, environment: Record<string, string>, say: (detail: string) => void): Errand {
  const child = forkFile(file, environment, 'inherit');
  let why = '';
  child.on('message', (message: Preparing) => {
    if ('say' in message) say(message.say);
    else why = message.failed;
  });
  const done = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status, signal) =>
      status === 0
        ? resolve()
        : reject(
            new Error(
              why || `The shop could not be filled (${signal ?? `status ${status}`}); the lines above say why.`,
            ),
          ),
    );
  });
  return { done, close: () => stop(child) };
}
