import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * The long form of an attack that `npm test` makes in short: the same test file, with more rounds.
 *
 *     npm run torture -- --rounds 1000000 --seed 7
 *     npm run fuzz -- --rounds 20000
 */
const RUNS: Record<string, { file: string; rounds: string }> = {
  torture: { file: 'src/histories', rounds: '1000000' },
  fuzz: { file: 'src/fuzz', rounds: '20000' },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' }, seed: { type: 'string' } },
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
      ...(values.seed !== undefined && { SEED: values.seed }),
    },
  },
);
process.exitCode = status ?? 1;
