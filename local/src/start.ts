import { fileURLToPath } from 'node:url';
import { refuseNearRealMoney } from './stand-in.ts';
import { addressTable } from './start/address-table.ts';
import { prepareDataFolder } from './start/data-folder.ts';
import { openShop } from './start/open-shop.ts';
import { type Options, readOptions } from './start/options.ts';
import { claimPort, freePort } from './start/ports.ts';
import { refuseSecondShop } from './start/running.ts';
import { stepsOn } from './start/steps.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env, ROOT);
  const ports = await prepare(options);
  const began = performance.now();
  console.log('\nUsa Rakhi\n');

  const shop = openShop(options, ports, stepsOn(process.stdout));
  let stopping = false;
  const stop = async (status: number, reason?: string) => {
    if (stopping) return;
    stopping = true;
    if (reason) console.error(`\n${reason}`);
    await shop.close();
    process.exit(status);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  process.on('SIGHUP', () => void stop(0));
  shop.onFailure((reason) => void stop(1, `${reason}. The shop stops; what it has kept is safe.`));

  const running = await shop.open.catch((error: unknown) => stop(1, sentenceOf(error)));
  if (!running || stopping) return;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(addressTable(running, { dataDir: options.dataDir, demo: shop.isDemo(), seconds }));
}

async function prepare(options: Options) {
  refuseNearRealMoney(process.env);
  prepareDataFolder(options.dataDir, { fresh: false });
  refuseSecondShop(options.dataDir);
  prepareDataFolder(options.dataDir, options);
  const shop = await claimPort(options.port);
  const [web, stripe, cognito, mailbox, images] = await Promise.all([1, 2, 3, 4, 5].map(freePort));
  if (!web || !stripe || !cognito || !mailbox || !images) throw new Error('This machine has no free ports left.');
  return { shop, web, stripe, cognito, mailbox, images };
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

main().catch((error: unknown) => {
  console.error(`\n${sentenceOf(error)}`);
  process.exit(1);
});
