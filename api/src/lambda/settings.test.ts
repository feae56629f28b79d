import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { settingsFrom } from './settings.ts';

const SIGNS = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:signs';
const PAYS = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:pays';
const TEMPLATE = { TABLE_NAME: 'usarakhi', SECRETS_ARNS: `${SIGNS},${PAYS}` };

/** Longer no function may take to begin: https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html */
const COLD_START_MS = 10_000;

let kept: Record<string, string>;
let isSilent = false;
let unanswered = 0;
const asked: unknown[] = [];
let secretsManager: Server;

beforeAll(async () => {
  secretsManager = createServer(async (request, response) => {
    const { SecretId } = JSON.parse(Buffer.concat(await request.toArray()).toString());
    asked.push(SecretId);
    if (isSilent) {
      unanswered += 1;
      response.on('close', () => {
        unanswered -= 1;
      });
      return;
    }
    response.setHeader('Content-Type', 'application/x-amz-json-1.1');
    response.end(JSON.stringify({ ARN: SecretId, SecretString: kept[SecretId] }));
  });
  await new Promise<void>((listening) => secretsManager.listen(0, '127.0.0.1', listening));
  const { port } = secretsManager.address() as AddressInfo;
  vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', `http://127.0.0.1:${port}`);
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
});
afterEach(() => {
  vi.useRealTimers();
  isSilent = false;
});
afterAll(() => {
  vi.unstubAllEnvs();
  secretsManager.closeAllConnections();
  secretsManager.close();
});

it('come from the template and from the secrets it names', async () => {
  kept = { [SIGNS]: '{"TOKEN_SECRET":"signs"}', [PAYS]: '{"STRIPE_SECRET_KEY":"pays"}' };
  expect(await settingsFrom(TEMPLATE)).toEqual({ ...TEMPLATE, TOKEN_SECRET: 'signs', STRIPE_SECRET_KEY: 'pays' });
  expect(asked.toSorted()).toEqual([PAYS, SIGNS]);
});

it('need no secret where none is named', async () => {
  expect(await settingsFrom({ TABLE_NAME: 'local' })).toEqual({ TABLE_NAME: 'local' });
});

it.each([
  ['that changes what is no secret', '{"TABLE_NAME":"another"}', 'TABLE_NAME'],
  ['that is not JSON', 'sk_live_x', 'The secret is not JSON.'],
  ['that nobody has filled in', '', 'The secret is not JSON.'],
])('refuse a secret %s', async (_, text, why) => {
  kept = { [SIGNS]: '{"TOKEN_SECRET":"signs"}', [PAYS]: text };
  await expect(settingsFrom(TEMPLATE)).rejects.toThrow(why);
});

it('are given up on while a cold start still has time, when nobody answers', async () => {
  isSilent = true;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let outcome = 'waits';
  const settings = settingsFrom(TEMPLATE).catch((error: Error) => {
    outcome = error.name;
  });
  // In small steps while nothing has been asked yet: connecting takes real time.
  for (let ms = 0; ms < COLD_START_MS && outcome === 'waits'; ) {
    const step = unanswered > 0 ? 100 : 1;
    await vi.advanceTimersByTimeAsync(step);
    ms += step;
  }
  expect(outcome).toBe('TimeoutError');
  await settings;
});
