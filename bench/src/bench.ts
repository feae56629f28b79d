import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Outcome, Run } from './modes/mode.ts';
import { runScale } from './modes/run-scale.ts';
import { runSoak } from './modes/run-soak.ts';
import { runUnits } from './modes/run-units.ts';
import { type Mode, readOptions, USAGE } from './options.ts';
import { ROOT } from './shop/own-shop.ts';

const MODES: Record<Mode, (run: Run) => Promise<Outcome>> = { units: runUnits, scale: runScale, soak: runSoak };

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), ROOT);
  if (!options) return console.log(USAGE);
  const folder = mkdtempSync(join(tmpdir(), 'usa-rakhi-bench-'));
  try {
    const { figures, isAccepted } = await MODES[options.mode]({ options, dataDir: join(folder, 'shop') });
    const machine = { node: process.version, arch: arch(), processors: cpus().map(({ model }) => model) };
    mkdirSync(dirname(options.json), { recursive: true });
    writeFileSync(options.json, `${JSON.stringify({ at: new Date(), machine, ...figures }, null, 2)}\n`);
    console.log(`\nAll figures: ${options.json}`);
    if (options.isStrict && !isAccepted) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
