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
    // Native; only the back office has it beside it.
    external: ['sharp'],
  });
  const { size } = await stat(outfile);
  process.stdout.write(`${name.padEnd(12)}${Math.round(size / 1024)} KB\n`);
}
