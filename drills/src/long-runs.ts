import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * The long form of an attack that `npm test` makes in short: the same test file, with more rounds and, unless a seed is
 * named, other luck each time. `--seed` and `--path` together go straight to what an earlier run has found.
 *
 *     npm run torture -- --rounds 1000000 --seed 7
 *     npm run fuzz -- --rounds 20000
 */
const RUNS: Record<string, { file: string; rounds: string }> = {
  torture: { file: 'src/histories/histories.test.ts', rounds: '1000000' },
  fuzz: { file: 'src/fuzz', rounds: '20000' },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' }, seed: { type: 'string' }, path: { type: 'string' } },
});
const run = RUNS[positionals[0] ?? ''];
if (!run) throw new Error(`Say which: ${Object.keys(RUNS).join(' or ')}.`);

const { status } = spawnSync(
  process.execPath,
  [
    fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url)),
    ...['run', '--config', fileURLToPath(new URL('../vitest.config.ts', import.meta.url)), run.file],
    ...['--testTimeout', '0', '--disable-console-intercept'],
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      ROUNDS: values.rounds ?? run.rounds,
      SEED: values.seed ?? String(Date.now() % 1_000_000_000),
      ...(values.path !== undefined && { REPLAY: values.path }),
    },
  },
);
process.exitCode = status ?? 1;
