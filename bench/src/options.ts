import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type Mode = 'units' | 'scale' | 'soak';

export type Options = {
  mode: Mode;
  /** How long each unit is asked for at each concurrency. */
  seconds: number;
  /** The names of the units wanted; all when there are none. */
  only: readonly string[];
  concurrency: readonly number[];
  port: number | undefined;
  json: string;
  /** Whether being above what we accept ends with status 1. */
  isStrict: boolean;
};

export const USAGE = `npm run bench -- [--seconds 5] [--only list,product] [--at 1,8,16] [--port N] [--json FILE] [--strict]
npm run bench -- --scale     how the costs grow; --only buyers,products,orders (half an hour; TMPDIR=/dev/shm is faster)
npm run bench -- --soak      whether memory grows: 50,000 lists and 2,000 checkouts

  --seconds N  how long each unit is asked for at each concurrency
  --only A,B   only these units
  --at A,B     so many shoppers at once
  --port N     the shop's port; a free one when left out
  --json FILE  where the figures go; bench/results/latest.json when left out
  --strict     status 1 when a unit costs more than bench/accepted.json says`;

const WRITTEN = {
  seconds: { type: 'string', default: '5' },
  only: { type: 'string', default: '' },
  at: { type: 'string', default: '1,8,16' },
  port: { type: 'string' },
  json: { type: 'string', default: 'bench/results/latest.json' },
  strict: { type: 'boolean', default: false },
  scale: { type: 'boolean', default: false },
  soak: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Undefined when only help was asked for. @throws Error that says what is wrong */
export function readOptions(argv: readonly string[], folder: string): Options | undefined {
  const { values } = parseArgs({ args: [...argv], options: WRITTEN });
  if (values.help) return undefined;
  return {
    mode: values.scale ? 'scale' : values.soak ? 'soak' : 'units',
    seconds: positive('seconds', values.seconds),
    only: listed(values.only),
    concurrency: listed(values.at).map((each) => positive('at', each)),
    port: values.port === undefined ? undefined : positive('port', values.port),
    json: resolve(folder, values.json),
    isStrict: values.strict,
  };
}

function positive(name: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Error(`--${name} ${text}: that is not a number above 0.`);
  return number;
}

const listed = (text: string) => text.split(',').filter((each) => each !== '');
