import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { StandInFacts } from '../parts/stand-ins.ts';
import { readSeeded } from '../seed/seeded.ts';
import { type Begin, beginnings } from './closing.ts';
import {
  apiEnvironment,
  gatewayEnvironment,
  type Known,
  type Ports,
  placesOf,
  standInsEnvironment,
  stripeKeys,
  TABLE,
  webEnvironment,
} from './environment.ts';
import { keepEngine } from './keep-engine.ts';
import type { Options } from './options.ts';
import { startPart } from './part.ts';
import { runOnce } from './run-once.ts';
import { forgetRunning, type Running, tellRunning } from './running.ts';
import { secretsIn } from './secrets.ts';
import type { Steps } from './steps.ts';
import { buildWeb, isWebBuilt } from './web-build.ts';

export type OpenShop = {
  open: Promise<Running>;
  isDemo(): boolean;
  close(): Promise<void>;
};

export type Reports = {
  step: Steps;
  /** A part stopped and is started again. */
  onRestart(reason: string): void;
  /** A part cannot be kept alive. */
  onGiveUp(reason: string): void;
};

/** Starts everything in order, and stops it in the opposite order, whenever that is asked for. */
export function openShop(options: Options, ports: Ports, reports: Reports): OpenShop {
  const { begin, close } = beginnings();
  const log = openSync(join(options.dataDir, 'shop.log'), 'w', 0o600);
  return {
    open: open(options, ports, { ...reports, begin, log }),
    isDemo: () => readSeeded(options.dataDir)?.demo ?? false,
    async close() {
      await close();
      closeSync(log);
    },
  };
}

type Tools = Reports & { begin: Begin; log: number };

async function open(options: Options, ports: Ports, tools: Tools): Promise<Running> {
  const { dataDir } = options;
  const { step, begin } = tools;
  const secrets = secretsIn(dataDir);
  const stripe = stripeKeys(process.env);
  if (!isWebBuilt()) await step('Building the pages', (say) => begin(() => buildWeb(say)).done);

  const places = await step('Opening the table', async () => {
    const engine = () => keepEngine({ path: join(dataDir, 'dynamodb'), ...tools });
    return placesOf(ports, process.env['DYNAMODB_URL'] || (await begin(engine).url));
  });
  const cognito = await step('Starting the stand-ins', () =>
    part<StandInFacts>('The stand-ins', 'parts/stand-ins.ts', standInsEnvironment(dataDir, ports, secrets)),
  );
  const known: Known = { places, cognito, secrets, stripe };
  if (!readSeeded(dataDir)) {
    const environment = { ...apiEnvironment(known), DATA_DIR: dataDir, DEMO: String(options.demo) };
    await step(
      options.demo ? 'Filling the demo shop' : 'Writing the settings',
      (say) => begin(() => runOnce('parts/prepare.ts', environment, say)).done,
    );
  }
  await step('Opening the shop', () =>
    Promise.all([
      part('The web server', 'parts/web.ts', { ...webEnvironment(known), WEB_PORT: String(ports.web) }),
      // Closed before the pages, because it still tells them what has changed.
      part('The gateway', 'parts/gateway.ts', gatewayEnvironment(dataDir, ports, known)),
    ]),
  );
  const running = runningFrom(known);
  begin(() => {
    tellRunning(dataDir, running);
    return { close: async () => forgetRunning(dataDir) };
  });
  return running;

  function part<Told>(name: string, file: string, environment: Record<string, string>): Promise<Told> {
    return begin(() => startPart<Told>({ name, file, environment, ...tools })).told;
  }
}

function runningFrom({ places, cognito }: Known): Running {
  return {
    pid: process.pid,
    shop: places.shop,
    api: `${places.shop}/api`,
    stripe: places.stripe,
    cognito: { endpoint: places.cognito, ...cognito },
    mailbox: places.mailbox,
    images: places.images,
    queue: places.queue,
    dynamodb: places.dynamodb,
    table: TABLE,
  };
}
