import { execFile } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { aProduct, aShop, gatewayEvent, WEBHOOK_SECRET } from '@rakhi/api/testing';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { BUNDLES, bundled, MOST_BYTES } from './bundles.ts';
import { awsStandIn } from './pre-traffic/aws-stand-in.ts';
import { TRIALS } from './pre-traffic/trials.ts';

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

/** It answers nobody but CodeDeploy. */
const THE_HOOK = {
  event: () => ({ DeploymentId: 'd-1', LifecycleEventHookExecutionId: 'hook-1' }),
  complaint: () => (aws.verdicts.length === 1 ? undefined : 'CodeDeploy has not been told'),
};
const NEVER_TRIED = { event: () => ({}), complaint: () => 'nobody knows how to try it' };

let folder: string;
let env: NodeJS.ProcessEnv;
let aws: Awaited<ReturnType<typeof awsStandIn>>;
const table: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rakhi-bundles-'));
  const { environment } = await aShop({ products: [aProduct()] });
  const credentials = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
  aws = await awsStandIn({ versions: {}, revision: {}, secret: '' });
  const places = { AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL_CODEDEPLOY: aws.url };
  const quiet = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
  env = { ...process.env, ...environment, ...credentials, ...places, ...quiet };
});
afterAll(async () => {
  aws.close();
  process.stdout.write(`\nat start  later  CPU to load  CPU of the first request\n${table.join('\n')}\n`);
  await rm(folder, { recursive: true });
});

it.each(BUNDLES)('the function of %s is small, and answers in a process of its own', async (name) => {
  const { atStart, later } = await bundled(name, join(folder, name));
  expect(atStart).toBeLessThanOrEqual(MOST_BYTES);

  const { event, complaint } = name === 'pre-traffic' ? THE_HOOK : (TRIALS[name] ?? NEVER_TRIED);
  const first = await asked(name, event(''));
  expect(complaint(first.answer)).toBeUndefined();
  const sizes = [atStart, later].map((bytes) => `${Math.round(bytes / 1024)} KB`.padStart(7));
  const times = [first.loading, first.answering].map((ms: number) => `${Math.round(ms)} ms`.padStart(8));
  table.push([...sizes, ...times, ` ${name}`].join('  '));
});

it('what the webhook loads later is there: an event is taken down', async () => {
  const queue = inject('standIns').queue;
  const object = { id: `cs_${randomUUID()}`, metadata: { orderId: 'ord_1' } };
  const [type, created] = ['checkout.session.completed', Math.floor(Date.now() / 1000)];
  const body = JSON.stringify({ id: 'evt_1', object: 'event', created, type, data: { object } });
  const signature = createHmac('sha256', WEBHOOK_SECRET).update(`${created}.${body}`).digest('hex');
  const headers = { 'Stripe-Signature': `t=${created},v1=${signature}` };
  const there = { SQS_URL: queue, PAYMENT_EVENTS_QUEUE_URL: `${queue}/000000000000/payment-events` };
  const { answer } = await asked('webhook', gatewayEvent('POST /webhooks/stripe', { body, headers }), there);
  expect(answer).toMatchObject({ statusCode: 200 });
  expect(await (await fetch(`${queue}/_control/messages`)).text()).toContain(object.id);
});

async function asked(name: string, event: object, places: Readonly<Record<string, string>> = {}) {
  const run = ['--input-type=module', '--eval', COLD_START, join(folder, name, 'index.mjs'), JSON.stringify(event)];
  const { stdout } = await promisify(execFile)(process.execPath, run, { env: { ...env, ...places } });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}
