import { fileURLToPath } from 'node:url';
import { findBinary } from './dynamodb/engine.ts';
import { refuseNearRealMoney } from './stand-in.ts';
import { addressTable } from './start/address-table.ts';
import { forgetShop, makeDataFolder, refuseDemoFor } from './start/data-folder.ts';
import { type Ports, stripeKeys } from './start/environment.ts';
import { holdFolder } from './start/hold-folder.ts';
import { openShop } from './start/open-shop.ts';
import { type Options, readOptions, USAGE } from './start/options.ts';
import { claimPorts } from './start/ports.ts';
import { forgetRunning } from './start/running.ts';
import { stepsOn } from './start/steps.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env, ROOT);
  if (options.help) return console.log(USAGE);
  const ports = await prepare(options);
  const began = performance.now();
  console.log('\nUsa Rakhi\n');

  let stopping = false;
  const stop = async (status: number, reason: string) => {
    if (stopping) return;
    stopping = true;
    console[status === 0 ? 'log' : 'error'](`\n${reason}`);
    await shop.close();
    process.exit(status);
  };
  const shop = openShop(options, ports, {
    step: stepsOn(process.stdout),
    onRestart: (reason) => stopping || console.error(`  ${reason}`),
    onGiveUp: (reason) => void stop(1, `${reason}. The shop stops; what it has kept is safe.`),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stop(0, `Closing. Everything is kept in ${options.dataDir}`));
  }

  const running = await shop.open.catch((error: unknown) => stop(1, sentenceOf(error)));
  if (!running || stopping) return;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(addressTable(running, { dataDir: options.dataDir, demo: shop.isDemo(), seconds }));
}

/** Whatever can be refused is refused here, before anything is forgotten, built or started. */
async function prepare(options: Options): Promise<Ports> {
  refuseNearRealMoney(process.env);
  stripeKeys(process.env);
  if (!process.env['DYNAMODB_URL']) findBinary();
  makeDataFolder(options.dataDir);
  await holdFolder(options.dataDir);
  const ports = await claimPorts(options.port);
  if (options.fresh) forgetShop(options.dataDir);
  else refuseDemoFor(options.dataDir, options);
  // A shop that was killed leaves its last addresses behind.
  forgetRunning(options.dataDir);
  return ports;
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

main().catch((error: unknown) => {
  console.error(`\n${sentenceOf(error)}`);
  process.exit(1);
});
