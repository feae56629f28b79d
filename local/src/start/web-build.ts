import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

export function isWebBuilt(): boolean {
  const stamp = join(WEB, '.next', 'sources');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** Builds the pages when their sources have changed since the last time. No shop's data goes into the build. */
export async function buildWeb(say: (line: string) => void): Promise<void> {
  const sources = fingerprint();
  const next = join(dirname(createRequire(join(WEB, 'package.json')).resolve('next/package.json')), 'dist/bin/next');
  const output: string[] = [];
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: WEB,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output.push(chunk.toString());
      say(chunk.toString().trim().split('\n').at(-1)?.slice(0, 50) ?? '');
    });
  }
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (status !== 0) throw new Error(`The pages could not be built:\n${output.join('').slice(-4_000)}`);
  writeFileSync(join(WEB, '.next', 'sources'), sources);
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
