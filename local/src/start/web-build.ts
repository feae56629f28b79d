import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stop } from './child.ts';
import type { Errand } from './run-once.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const WEB = join(ROOT, 'web');
/** Whatever ends up in the pages. */
const SOURCES = ['art/src', 'contract/src', 'core/src', 'web/src', 'web/public'];
const SINGLE_FILES = [
  'package-lock.json',
  'web/next.config.ts',
  'web/product-image-loader.ts',
  'web/postcss.config.mjs',
];

/** Says which sources the build was made from. */
const STAMP = join(WEB, '.next', 'sources');

/** As `output: 'standalone'`, at which Next would warn whenever it serves: the build for AWS is made of this one. */
const ALSO_FOR_AWS = { NEXT_PRIVATE_STANDALONE: 'true', NEXT_PRIVATE_OUTPUT_TRACE_ROOT: ROOT.replace(/\/$/, '') };

/** Next knows nothing of the shop that waits for it, so this makes it end when the shop is gone, however that ended. */
const ENDS_WITH_THE_SHOP = `data:text/javascript,process.on('disconnect',()=>process.exit(1))`;

export function isWebBuilt(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

/** Builds the pages when their sources have changed since the last time. No shop's data goes into the build. */
export function buildWeb(say: (line: string) => void): Errand {
  const sources = fingerprint();
  // A build that is cut short must not pass for the one before.
  rmSync(STAMP, { force: true });
  const next = join(dirname(createRequire(join(WEB, 'package.json')).resolve('next/package.json')), 'dist/bin/next');
  const output: string[] = [];
  const child = fork(next, ['build'], {
    cwd: WEB,
    execArgv: ['--import', ENDS_WITH_THE_SHOP],
    env: { ...process.env, ...ALSO_FOR_AWS, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output.push(chunk.toString());
      say(chunk.toString().trim().split('\n').at(-1)?.slice(0, 50) ?? '');
    });
  }
  const done = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      if (status !== 0) return reject(new Error(`The pages could not be built:\n${output.join('').slice(-4_000)}`));
      writeFileSync(STAMP, sources);
      resolve();
    });
  });
  return { done, close: () => stop(child) };
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of [...SOURCES.flatMap(filesIn), ...SINGLE_FILES].toSorted()) {
    const file = join(ROOT, path);
    if (existsSync(file)) hash.update(path).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));
}
