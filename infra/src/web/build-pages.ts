import { execFileSync } from 'node:child_process';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const WEB = from('../../../web');
const OUT = process.argv[2] ?? from('../../../dist/web');

/**
 * Writes `dist/web`, which `template.yaml` deploys, or another folder: `server` is the function, `assets` goes to the bucket.
 * No picture optimizer: pictures exist in fixed widths (ADR 0008), so no page asks for one. OpenNext's own function for
 * old pages stays behind too: `renewed` does that where the pages are.
 */
execFileSync(process.execPath, [from('../../../node_modules/@opennextjs/aws/dist/index.js'), 'build'], {
  cwd: WEB,
  stdio: 'inherit',
});
await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
await cp(`${WEB}/.open-next/server-functions/default`, `${OUT}/server`, { recursive: true });
await cp(`${WEB}/.open-next/assets`, `${OUT}/assets`, { recursive: true });
await rm(`${WEB}/.open-next`, { recursive: true });

await rename(`${OUT}/server/index.mjs`, `${OUT}/server/open-next.mjs`);
await build({
  entryPoints: [from('./page-function.ts')],
  outfile: `${OUT}/server/index.mjs`,
  bundle: true,
  minify: true,
  sourcemap: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
});
