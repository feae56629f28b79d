import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, startEngine } from '../dynamodb/engine.ts';
import type { StandInFacts } from '../parts/stand-ins.ts';
import { readSeeded } from '../seed/seeded.ts';
import {
  apiEnvironment,
  type Known,
  type Ports,
  placesOf,
  standInsEnvironment,
  stripeKeys,
  TABLE,
  webEnvironment,
} from './environment.ts';
import type { Options } from './options.ts';
import { type Part, startPart } from './part.ts';
import { runOnce } from './run-once.ts';
import { forgetRunning, type Running, tellRunning } from './running.ts';
import { secretsIn } from './secrets.ts';
import type { Steps } from './steps.ts';
import { buildWeb, isWebBuilt } from './web-build.ts';

export type OpenShop = {
  open: Promise<Running>;
  /** Called when a part cannot be kept alive. */
  onFailure(listener: (reason: string) => void): void;
  isDemo(): boolean;
  close(): Promise<void>;
};

type Closable = { close(): Promise<void> };

/** Starts everything in order, and stops it in the opposite order, whenever that is asked for. */
export function openShop(options: Options, ports: Ports, step: Steps): OpenShop {
  const opened: Closable[] = [];
  let fail = (_reason: string): void => undefined;
  const log = openSync(join(options.dataDir, 'shop.log'), 'w', 0o600);
  const part = async <Told>(name: string, file: string, environment: Record<string, string>): Promise<Told> => {
    const onRestart = (reason: string) => console.error(`  ${reason}`);
    const started = await startPart<Told>({ name, file, environment, log, onRestart, onGiveUp: (why) => fail(why) });
    opened.unshift(started satisfies Part);
    return started.told;
  };

  return {
    open: open(options, ports, { step, part, opened, fail: (reason) => fail(reason) }),
    onFailure: (listener) => {
      fail = listener;
    },
    isDemo: () => readSeeded(options.dataDir)?.demo ?? false,
    async close() {
      forgetRunning(options.dataDir);
      for (const each of opened.splice(0)) await each.close();
      closeSync(log);
    },
  };
}

type Tools = {
  step: Steps;
  part<Told>(name: string, file: string, environment: Record<string, string>): Promise<Told>;
  opened: Closable[];
  fail(reason: string): void;
};

async function open(options: Options, ports: Ports, { step, part, opened, fail }: Tools): Promise<Running> {
  const { dataDir } = options;
  const secrets = secretsIn(dataDir);
  const stripe = stripeKeys(process.env);
  if (!isWebBuilt()) await step('Building the pages', buildWeb);

  const places = await step('Opening the table', async () => {
    const url = process.env['DYNAMODB_URL'] || (await keepEngine(join(dataDir, 'dynamodb'), opened, fail));
    return placesOf(ports, url);
  });
  const cognito = await step('Starting the stand-ins', () =>
    part<StandInFacts>('The stand-ins', 'parts/stand-ins.ts', standInsEnvironment(dataDir, ports, secrets)),
  );
  const known: Known = { places, cognito, secrets, stripe };
  if (!readSeeded(dataDir)) {
    await step(options.demo ? 'Filling the demo shop' : 'Writing the settings', (say) =>
      runOnce('parts/prepare.ts', { ...apiEnvironment(known), DATA_DIR: dataDir, DEMO: String(options.demo) }, say),
    );
  }
  await step('Opening the shop', () =>
    Promise.all([
      part('The gateway', 'parts/gateway.ts', { ...apiEnvironment(known), PORT: String(ports.shop) }),
      part('The web server', 'parts/web.ts', { ...webEnvironment(known), WEB_PORT: String(ports.web) }),
    ]),
  );
  const running = runningFrom(known);
  tellRunning(dataDir, running);
  return running;
}

/** An engine that stops by itself is started again on its port; everything committed is on disk. */
async function keepEngine(path: string, opened: Closable[], fail: (reason: string) => void): Promise<string> {
  let engine: Engine;
  let crashes = 0;
  const start = async (port?: number): Promise<Engine> =>
    startEngine({
      path,
      ...(port !== undefined && { port }),
      onExit: (reason) => {
        crashes += 1;
        if (crashes > 5) return fail(`The database keeps stopping (${reason})`);
        console.error(`  The database stopped (${reason}); starting it again`);
        start(Number(new URL(engine.url).port)).then(
          (again) => {
            engine = again;
          },
          (error: Error) => fail(error.message),
        );
      },
    });
  engine = await start();
  opened.unshift({ close: () => engine.close() });
  return engine.url;
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
    dynamodb: places.dynamodb,
    table: TABLE,
  };
}
