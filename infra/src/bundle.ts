import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { areas } from '@rakhi/api';
import { build } from 'esbuild';

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const OUT = from('../../dist/lambda');

/** Some of what is bundled still calls `require`, which modules have to be given. */
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;

/** Writes `dist/lambda/{area}/index.mjs`, which `template.yaml` deploys: one file and its source map per function. */
await rm(OUT, { recursive: true, force: true });
for (const name of [...Object.keys(areas), 'jobs']) {
  const outfile = `${OUT}/${name}/index.mjs`;
  await build({
    entryPoints: [from(`../../api/src/lambda/${name}.ts`)],
    outfile,
    bundle: true,
    minify: true,
    sourcemap: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    banner: { js: REQUIRE },
    external: ['sharp'],
  });
  const { size } = await stat(outfile);
  process.stdout.write(`${name.padEnd(12)}${Math.round(size / 1024)} KB\n`);
}
putSharpBeside('admin');

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
