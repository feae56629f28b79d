import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { BUNDLES, bundled } from './bundles.ts';

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const OUT = from('../../dist/lambda');

/** Writes `dist/lambda/{area}`, which `template.yaml` deploys. */
await rm(OUT, { recursive: true, force: true });
for (const name of BUNDLES) {
  const { atStart, later } = await bundled(name, `${OUT}/${name}`);
  process.stdout.write(
    `${name.padEnd(12)}${inKilobytes(atStart)}${later > 0 ? `, and ${inKilobytes(later)} when needed` : ''}\n`,
  );
}
putSharpBeside('admin');

function inKilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}

/** It is native, so it cannot be bundled; fetched for Lambda's processor, whatever this machine has. */
function putSharpBeside(area: string): void {
  const { dependencies } = JSON.parse(readFileSync(from('../../adapters/package.json'), 'utf8'));
  const forLambda = ['--os=linux', '--cpu=arm64', '--libc=glibc'];
  const quietly = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', [
    'install',
    '--prefix',
    `${OUT}/${area}`,
    ...forLambda,
    ...quietly,
    `sharp@${dependencies.sharp}`,
  ]);
}
