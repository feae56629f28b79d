import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Counts = { passed: number; failed: number };
export type Outcome = Counts & { seconds: number };

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Announces a part and takes its time. A part that breaks before it can count has failed once. */
export async function run(title: string, part: () => Promise<Counts>): Promise<Outcome> {
  console.log(`\n=== ${title}\n`);
  const began = performance.now();
  const counts = await part().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  return { ...counts, seconds: Math.round((performance.now() - began) / 1000) };
}

/** Runs a program of the project with its output on the terminal; answers its exit status. */
export function tool(file: string, args: string[], environment: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
}
