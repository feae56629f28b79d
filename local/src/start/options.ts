import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type Options = {
  port: number;
  dataDir: string;
  /** Forget everything and begin anew. */
  fresh: boolean;
  /** Fill an empty shop with the demo catalogue, people and orders. */
  demo: boolean;
  /** Only say how the command is written. */
  help: boolean;
};

export const USAGE = `npm start -- [--port 4700] [--fresh] [--no-demo] [--help]

  --port N     the shop's port (or PORT=N); 4700 when left out
  --fresh      begins anew: forgets products, orders, people and mail
  --no-demo    an empty shop, without the demo catalogue and sign-ins
  DATA_DIR     where everything is kept; .data when left out`;

const WRITTEN = {
  port: { type: 'string' },
  fresh: { type: 'boolean' },
  'no-demo': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const DEFAULT_PORT = 4700;

/** @throws Error with one sentence that says what to write instead */
export function readOptions(
  argv: readonly string[],
  environment: Record<string, string | undefined>,
  folder: string,
): Options {
  const { values } = parse(argv);
  const port = values.port ?? (environment['PORT'] || String(DEFAULT_PORT));
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new Error(`${port} is no port. Take a number from 1 to 65535, for example --port 4800.`);
  }
  return {
    port: Number(port),
    dataDir: resolve(folder, environment['DATA_DIR'] || '.data'),
    fresh: values.fresh ?? false,
    demo: !(values['no-demo'] ?? false),
    help: values.help ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: WRITTEN });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${why}\n\n${USAGE}`, { cause: error });
  }
}
