import { type Area, areas, jobs, onPaymentEvents } from '@rakhi/api';
import { aProduct, aShop, entryTo } from '@rakhi/api/testing';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { functionsIn, readTemplate } from '../read-template.ts';
import { awsStandIn, type Version } from './aws-stand-in.ts';
import { beforeTraffic } from './before-traffic.ts';
import { appSpecIn, newVersionIn } from './new-version.ts';
import { handler } from './pre-traffic.ts';
import { TRIALS } from './trials.ts';

const ORIGIN_SECRET = 'whatCloudFrontShowsTheApi';
const HOOK = { DeploymentId: 'd-1', LifecycleEventHookExecutionId: 'hook-1' };
const CART = 'usarakhi-dev-CartFunction-1A2B3C4D5E6F';

const working: Record<string, Version> = {};
const log: string[] = [];
let aws: Awaited<ReturnType<typeof awsStandIn>>;

beforeAll(async () => {
  const { environment, deps } = await aShop({ products: [aProduct()] });
  const before = { ...environment, ORIGIN_SECRET, AWS_REGION: 'us-east-1', SECRETS_ARNS: undefined };
  for (const [name, value] of Object.entries(before)) vi.stubEnv(name, value);
  for (const area of Object.keys(areas) as Area[]) {
    const entry = await entryTo(area);
    working[area] = (event) => entry(event as never, {} as never);
  }
  working['jobs'] = async (event) => jobs[(event as { job: keyof typeof jobs }).job](deps);
  working['payment-events'] = (event) => onPaymentEvents(deps)(event as never);

  aws = await awsStandIn({ versions: {}, revision: {}, secret: JSON.stringify({ ORIGIN_SECRET }) });
  for (const service of ['LAMBDA', 'CODEDEPLOY', 'SECRETS_MANAGER']) vi.stubEnv(`AWS_ENDPOINT_URL_${service}`, aws.url);
  vi.stubEnv('SECRETS_ARNS', 'arn:aws:secretsmanager:us-east-1:123456789012:secret:OriginSecret');
});
beforeEach(() => {
  aws.verdicts.length = 0;
  log.length = 0;
  aws.invoked.length = 0;
  aws.account.versions = {};
  aws.account.revisionInFull = {};
  aws.account.revision = deployed(CART, '7');
});
afterAll(() => {
  vi.unstubAllEnvs();
  aws.close();
});

it('every function of the template can be tried, and nothing else', () => {
  const names = functionsIn(readTemplate())
    .filter(({ area }) => area !== 'pre-traffic')
    .map(({ id }) => id.replace(/Function$/, ''));
  const tried = Object.keys(TRIALS).map((kind) =>
    kind.replace(/(^|-)\w/g, (start) => (start.at(-1) ?? '').toUpperCase()),
  );
  expect(tried.toSorted()).toEqual(names.toSorted());
  // CloudFormation would cut a longer one off.
  for (const name of names) expect(`${name}Function`.length).toBeLessThanOrEqual(24);
});

it.each([...Object.keys(areas), 'jobs', 'payment-events'])(
  'a new version of %s that works gets its traffic',
  async (kind) => {
    const name = `usarakhi-dev-${kind.replace(/(^|-)\w/g, (start) => (start.at(-1) ?? '').toUpperCase())}Function-1A2B`;
    aws.account.revision = deployed(name, '7');
    aws.account.versions[`${name}:7`] = working[kind] ?? 'silent';
    await ask();
    expect(aws.verdicts).toEqual([
      { deploymentId: 'd-1', lifecycleEventHookExecutionId: 'hook-1', status: 'Succeeded' },
    ]);
    expect(aws.invoked).toEqual([`${name}:7`]);
  },
);

it.each<[string, Version, string]>([
  ['breaks down', () => Promise.reject(new Error('Cannot find module')), 'Cannot find module'],
  ['runs out of time', () => Promise.reject(new Error('Task timed out after 28.00 seconds')), 'timed out'],
  ['fails', async () => ({ statusCode: 500, body: '{}' }), 'version 7: it answered 500 instead of 200'],
  ['keeps out whom it knows', async () => ({ statusCode: 403, body: '{}' }), 'it answered 403'],
  ['answers nothing', async () => null, 'it answered without a status'],
  ['answers what is no answer', async () => 'Hello', 'it answered without a status'],
  ['never answers', 'silent', 'there was no answer in time'],
])('a version that %s gets none, and the log says why', async (_, version, reason) => {
  aws.account.versions[`${CART}:7`] = version;
  await ask(300);
  expect(verdict()).toBe('Failed');
  expect(log).toEqual([expect.stringContaining(reason)]);
});

it('a version that has to wait for a free copy gets its traffic', async () => {
  aws.account.busyFor = 3;
  aws.account.versions[`${CART}:7`] = working['cart'] ?? 'silent';
  await ask();
  expect(verdict()).toBe('Succeeded');
});

it('a version that does not know our edge gets none', async () => {
  aws.account.secret = JSON.stringify({ ORIGIN_SECRET: 'another' });
  aws.account.versions[`${CART}:7`] = working['cart'] ?? 'silent';
  await ask();
  aws.account.secret = JSON.stringify({ ORIGIN_SECRET });
  expect(verdict()).toBe('Failed');
});

it('the version is asked that is new, not the one that has the traffic', async () => {
  aws.account.versions[`${CART}:6`] = working['cart'] ?? 'silent';
  await ask();
  expect(aws.invoked).toEqual([`${CART}:7`]);
  expect(verdict()).toBe('Failed');
});

it('a batch of which something failed is no success', async () => {
  const name = 'usarakhi-dev-PaymentEventsFunction-1A2B';
  aws.account.revision = deployed(name, '7');
  aws.account.versions[`${name}:7`] = async () => ({ batchItemFailures: [{ itemIdentifier: 'x' }] });
  await ask();
  expect(verdict()).toBe('Failed');
});

it.each<[string, object]>([
  ['no AppSpec', { revisionType: 'S3' }],
  ['an empty one', text('')],
  [
    'two functions',
    text(JSON.stringify({ Resources: [appSpec(CART, '7').Resources[0], appSpec(CART, '8').Resources[0]] })),
  ],
  ['no version', text(JSON.stringify(appSpec(CART, '$LATEST')))],
  ['a function that nobody knows', deployed('usarakhi-dev-BasketFunction-1A2B', '7')],
  ['a function of another stack', deployed('billing-CartFunction-1A2B', '7')],
])('a deployment of %s is a failure', async (_, revision) => {
  aws.account.revision = revision;
  await ask();
  expect(verdict()).toBe('Failed');
  expect(aws.invoked).toEqual([]);
});

it('an AppSpec of which only the hash is told is asked for', async () => {
  aws.account.revision = { revisionType: 'String', string: { sha256: 'c4b5' } };
  aws.account.revisionInFull = { revisionType: 'String', string: { content: JSON.stringify(appSpec(CART, '7')) } };
  aws.account.versions[`${CART}:7`] = working['cart'] ?? 'silent';
  await ask();
  expect(verdict()).toBe('Succeeded');
});

it('asked a second time it says the same again, and the first word counts', async () => {
  aws.account.versions[`${CART}:7`] = working['cart'] ?? 'silent';
  await handler(HOOK);
  await ask();
  expect(aws.verdicts).toHaveLength(1);
});

it.each<[string, object]>([
  ['JSON', { appSpecContent: { content: JSON.stringify(appSpec(CART, '7')) } }],
  ['the older kind', { string: { content: JSON.stringify(appSpec(CART, '7')) } }],
  [
    'YAML in small letters',
    {
      appSpecContent: {
        content: `version: 0.0
resources:
  - cart:
      type: AWS::Lambda::Function
      properties: { name: ${CART}, alias: live, currentversion: 6, targetversion: 7 }
`,
      },
    },
  ],
])('an AppSpec may be %s', (_, revision) => {
  expect(newVersionIn(appSpecIn(revision))).toEqual({ functionName: CART, version: '7' });
});

async function ask(patience?: number): Promise<void> {
  await beforeTraffic(HOOK, { write: (line) => log.push(line), pause: 1, ...(patience && { patience }) });
}

function verdict(): string | undefined {
  expect(aws.verdicts).toHaveLength(1);
  return aws.verdicts[0]?.status;
}

/** As CloudFormation hands it to CodeDeploy. */
function deployed(functionName: string, version: string): object {
  return text(JSON.stringify(appSpec(functionName, version)));
}

function text(content: string): object {
  return { revisionType: 'AppSpecContent', appSpecContent: { content } };
}

function appSpec(Name: string, TargetVersion: string) {
  const Properties = { Name, Alias: 'live', CurrentVersion: '6', TargetVersion };
  return { version: 0, Resources: [{ [Name]: { Type: 'AWS::Lambda::Function', Properties } }] };
}
