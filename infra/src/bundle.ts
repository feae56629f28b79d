import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { areas } from '@rakhi/api';
import { build, type Metafile } from 'esbuild';

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const OUT = from('../../dist/lambda');

/** Some of what is bundled still calls `require`, which modules have to be given. */
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;

/**
 * Writes `dist/lambda/{area}/index.mjs`, which `template.yaml` deploys, with its source map. What is loaded only when it
 * is needed lies beside it in files of its own, so that a cold start does not read it.
 */
await rm(OUT, { recursive: true, force: true });
for (const name of [...Object.keys(areas), 'jobs']) {
  const { metafile } = await build({
    entryPoints: [{ in: from(`../../api/src/lambda/${name}.ts`), out: 'index' }],
    outdir: `${OUT}/${name}`,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    metafile: true,
    minify: true,
    sourcemap: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    banner: { js: REQUIRE },
    external: ['sharp'],
  });
  process.stdout.write(`${name.padEnd(12)}${Math.round(bytesAtStart(metafile.outputs) / 1024)} KB\n`);
}
putSharpBeside('admin');

/** Of the entry and all that it imports at once. */
function bytesAtStart(outputs: Metafile['outputs']): number {
  const read = new Set(Object.keys(outputs).filter((path) => path.endsWith('/index.mjs')));
  for (const path of read) {
    for (const each of outputs[path]?.imports ?? []) if (each.kind === 'import-statement') read.add(each.path);
  }
  return [...read].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);
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
