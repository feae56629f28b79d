import { fileURLToPath } from 'node:url';
import { areas } from '@rakhi/api';
import { build, type Metafile } from 'esbuild';

/** Every function of ours. */
export const BUNDLES: readonly string[] = [...Object.keys(areas), 'payment-events', 'jobs', 'stream', 'pre-traffic'];
/** What a function may weigh when it starts: every 100 KB are some 10 ms of a visitor's wait. */
export const MOST_BYTES = 900 * 1024;

/** Where the code of a function begins; only the hook of the deployment is no part of the shop. */
const entryOf = (name: string) => {
  const folder = name === 'pre-traffic' ? './pre-traffic' : '../../api/src/lambda';
  return fileURLToPath(new URL(`${folder}/${name}.ts`, import.meta.url));
};
/** Some of what is bundled still calls `require`, which modules have to be given. */
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;

/** Lambda hands its credentials over as environment variables; the SDK would look elsewhere only after those. */
const OTHER_CREDENTIALS = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
];
/** Loaded when they are needed, and left out where a function has no right to what they reach. */
const PICTURES = './bucket-images.ts';
const LETTERS = './ses-letters.ts';
const QUEUE = './sqs-sender.ts';
const NEEDS: Readonly<Record<string, string[]>> = {
  admin: [PICTURES],
  webhook: [QUEUE],
  jobs: [LETTERS],
  stream: [LETTERS],
};

/** How many bytes a function loads at its start, and how many more perhaps one day. */
type Weight = { atStart: number; later: number };

/** Writes one function: `index.mjs`, and beside it what is loaded later. Without a place to write to it is only weighed. */
export async function bundled(name: string, outdir?: string): Promise<Weight> {
  const needless = [PICTURES, LETTERS, QUEUE].filter((part) => !NEEDS[name]?.includes(part));
  const { metafile } = await build({
    entryPoints: { index: entryOf(name) },
    outdir: outdir ?? '/',
    write: outdir !== undefined,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    sourcemap: outdir !== undefined,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // Modules rather than what `require` would get: of those, what nobody uses is left out.
    mainFields: ['module', 'main'],
    banner: { js: REQUIRE },
    external: ['sharp', ...OTHER_CREDENTIALS, ...needless],
    metafile: true,
  });
  return weightOf(metafile.outputs, `/${name}.ts`);
}

function weightOf(outputs: Metafile['outputs'], begins: string): Weight {
  const code = Object.entries(outputs).filter(([file]) => file.endsWith('.mjs'));
  const [entry = ''] = code.find(([, { entryPoint }]) => entryPoint?.endsWith(begins)) ?? [];
  const loaded = new Set([entry]);
  for (const file of loaded) {
    for (const { path, kind } of outputs[file]?.imports ?? [])
      if (kind === 'import-statement' && path in outputs) loaded.add(path);
  }
  const total = sum(code.map(([, { bytes }]) => bytes));
  const atStart = sum(code.filter(([file]) => loaded.has(file)).map(([, { bytes }]) => bytes));
  return { atStart, later: total - atStart };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
