import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { aProduct, aShop, gatewayEvent } from '@rakhi/api/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUNDLES, bundled, MOST_BYTES } from './bundles.ts';

/** A request that every function can answer without anything in the shop, and how. */
const FIRST_REQUESTS: Readonly<Record<string, [event: object, answer: object]>> = {
  catalogue: [gatewayEvent('GET /products'), { statusCode: 200 }],
  cart: [gatewayEvent('GET /cart'), { statusCode: 200 }],
  checkout: [gatewayEvent('POST /checkout/quote'), { statusCode: 400 }],
  orders: [gatewayEvent('GET /orders'), { statusCode: 401 }],
  admin: [gatewayEvent('GET /admin/orders'), { statusCode: 401 }],
  webhook: [gatewayEvent('POST /webhooks/stripe', { body: '{}' }), { statusCode: 400 }],
  jobs: [{ job: 'send-mail' }, { sent: 0 }],
};
/** Loads a function in a process of its own and asks it once, as Lambda does with a new copy. */
const COLD_START = `
  const spent = (since) => Object.values(process.cpuUsage(since)).reduce((a, b) => a + b) / 1000;
  const [file, event] = process.argv.slice(1);
  const begun = process.cpuUsage();
  const { handler } = await import(file);
  const loading = spent(begun);
  const loaded = process.cpuUsage();
  const answer = await handler(JSON.parse(event), {});
  console.log(JSON.stringify({ loading, answering: spent(loaded), answer }));
  process.exit();
`;

let folder: string;
let env: NodeJS.ProcessEnv;
const table: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rakhi-bundles-'));
  const { environment } = await aShop({ products: [aProduct()] });
  const credentials = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
  env = { ...process.env, ...environment, ...credentials, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
});
afterAll(async () => {
  process.stdout.write(`\nat start  later  CPU to load  CPU of the first request\n${table.join('\n')}\n`);
  await rm(folder, { recursive: true });
});

it.each(BUNDLES)('the function of %s is small, and answers in a process of its own', async (name) => {
  const { atStart, later } = await bundled(name, join(folder, name));
  expect(atStart).toBeLessThanOrEqual(MOST_BYTES);

  const [event, answer] = FIRST_REQUESTS[name] ?? [];
  const file = join(folder, name, 'index.mjs');
  const run = ['--input-type=module', '--eval', COLD_START, file, JSON.stringify(event)];
  const { stdout } = await promisify(execFile)(process.execPath, run, { env });
  const first = JSON.parse(stdout);
  expect(first.answer).toMatchObject(answer ?? {});
  const sizes = [atStart, later].map((bytes) => `${Math.round(bytes / 1024)} KB`.padStart(7));
  const times = [first.loading, first.answering].map((ms: number) => `${Math.round(ms)} ms`.padStart(8));
  table.push([...sizes, ...times, ` ${name}`].join('  '));
});
