import { createHash } from 'node:crypto';
import { aProduct, aShop } from '@rakhi/api/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { differences } from '../differences.ts';
import { allowedRights } from '../needed-rights/allowed-rights.ts';
import { TRIALS } from '../pre-traffic/trials.ts';
import { functionOf, readTemplate } from '../read-template.ts';
import { aCloud } from './testing/a-cloud.ts';
import { anApi } from './testing/an-api.ts';
import { pageProcess } from './testing/page-process.ts';

const ORIGIN_SECRET = 'what the pages show the API';
const OUT_OF_DATE = {
  body: '{"tags":["products","product:gulab"]}',
  headers: { 'x-revalidate-secret': 'what the storefront shows the pages', 'content-type': 'application/json' },
};
const thread = aProduct({ name: 'Gulab Zari Rakhi', slug: 'gulab', description: 'भाई के लिए राखी — धागा, प्यार।' });

let shop: Awaited<ReturnType<typeof aShop>>;
let api: Awaited<ReturnType<typeof anApi>>;
let cloud: Awaited<ReturnType<typeof aCloud>>;
let pages: Awaited<ReturnType<typeof pageProcess>>;
let environment: Record<string, string>;

beforeAll(async () => {
  shop = await aShop({ products: [thread] });
  api = await anApi({ ...shop.environment, ORIGIN_SECRET });
  cloud = await aCloud(inject('standIns').dynamodb);
  environment = { ...asInTheTemplate(), CLOUD: cloud.url };
  pages = await pageProcess(inject('pages'), environment);
});
afterAll(() => {
  for (const each of [pages, cloud, api]) each?.close();
});

describe('the pages, visited for the first time', () => {
  it.each([
    ['/', 'Gulab Zari Rakhi', /^s-maxage=300, stale-while-revalidate=3300$/],
    ['/p/gulab', '$7.99', /^s-maxage=300, stale-while-revalidate=3300$/],
    ['/products', 'Gulab Zari Rakhi', /^public, max-age=0, s-maxage=30, stale-while-revalidate=300$/],
    ['/cart', 'cart', /^s-maxage=300/],
  ])(
    '%s is whole, may be kept by an edge for a while, and names its own scripts and no others',
    async (path, text, caching) => {
      const { statusCode, headers, body } = await pages.visit(`GET ${path}`);
      expect(statusCode).toBe(200);
      expect(body).toContain(text);
      expect(body).toMatch(/<\/html>$/);
      expect(headers['cache-control']).toMatch(caching);
      expect(scriptsAllowedBy(headers)).toEqual(hashesIn(body));
    },
  );

  it.each(['/checkout', '/orders/01ARZ3NDEKTSV4RRFFQ69G5FAV', '/account', '/track'])(
    '%s is made for one visitor, with a nonce, and kept by nobody',
    async (path) => {
      const { statusCode, headers, body } = await pages.visit(`GET ${path}`);
      const [, nonce = 'none'] =
        /'nonce-([^']+)' 'strict-dynamic'/.exec(headers['content-security-policy'] ?? '') ?? [];
      expect(statusCode).toBe(200);
      expect(headers['cache-control']).toMatch(/private.*no-store/);
      expect(body).toContain(`nonce="${nonce}"`);
    },
  );

  it('tell what they sell in any script', async () => {
    expect((await pages.visit('GET /p/gulab')).body).toContain(thread.description);
  });

  it.each(['/p/no-such-thread', '/nowhere/at/all', '/_next/static/chunks/app.js'])(
    '%s is not there, for now',
    async (path) => {
      const { statusCode, headers } = await pages.visit(`GET ${path}`);
      expect(statusCode).toBe(404);
      expect(headers['cache-control']).toContain('no-store');
    },
  );

  it('have a head of their own', async () => {
    const { headers } = await pages.visit('GET /p/gulab');
    const head = await pages.visit('HEAD /p/gulab');
    expect(head).toMatchObject({ statusCode: 200, body: '' });
    expect(head.headers['content-security-policy']).toBe(headers['content-security-policy']);
  });

  it('answer whoever tries a new version of them before it has visitors', async () => {
    const { answer } = await pages.invoke(TRIALS['web']?.event('') ?? {});
    expect(TRIALS['web']?.complaint(answer)).toBeUndefined();
  });

  it('take nothing from anybody', async () => {
    expect(await pages.visit('POST /checkout', { body: 'a=1' })).toMatchObject({ statusCode: 405, body: '' });
  });

  it('were told everything by the API itself, which was to look anew and saw who asked', () => {
    expect(api.heard.length).toBeGreaterThan(0);
    for (const { headers } of api.heard) {
      expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'x-origin-verify': `the new one,${ORIGIN_SECRET}` });
      expect(headers).not.toHaveProperty('cookie');
    }
  });
});

describe('kept pages', () => {
  it('are there for the next copy of the function, which asks nobody', async () => {
    const other = await pageProcess(inject('pages'), environment);
    const asked = api.heard.length;
    cloud.age(60);
    const { headers, body } = await other.visit('GET /p/gulab');
    other.close();
    expect(headers['x-opennext-cache']).toBe('HIT');
    expect(headers['cache-control']).toMatch(/^s-maxage=2\d\d, stale-while-revalidate=3600$/);
    expect(scriptsAllowedBy(headers)).toEqual(hashesIn(body));
    expect(body).toContain('$7.99');
    expect(api.heard).toHaveLength(asked);
    expect(cloud.messages).toEqual([]);
  });

  it('that are old are shown once more, and made anew by what the queue brings', async () => {
    cloud.age(300);
    await costs(1_234);
    const old = await pages.visit('GET /p/gulab');
    expect(old.headers['x-opennext-cache']).toBe('STALE');
    expect(old.body).toContain('$7.99');
    expect(cloud.messages).toMatchObject([
      { MessageGroupId: expect.any(String), MessageDeduplicationId: expect.any(String) },
    ]);
    expect(await pages.renew(bodiesOf(cloud.messages))).toEqual({ batchItemFailures: [] });
    const { headers, body } = await pages.visit('GET /p/gulab');
    expect(headers['x-opennext-cache']).toBe('HIT');
    expect(body).toContain('$12.34');
  });

  it('are thrown away by nobody who does not know how', async () => {
    await pages.visit('GET /faq');
    const stranger = { ...OUT_OF_DATE, headers: { ...OUT_OF_DATE.headers, 'x-revalidate-secret': 'a guess' } };
    expect((await pages.visit('POST /revalidate', stranger)).statusCode).toBe(403);
    expect((await pages.visit('GET /faq')).headers['x-opennext-cache']).toBe('HIT');
  });

  it('show a change to the next visitor of every copy, once somebody has told of it', async () => {
    const other = await pageProcess(inject('pages'), environment);
    await other.visit('GET /');
    await costs(2_345);
    const told = await pages.visit('POST /revalidate', OUT_OF_DATE);
    expect(told).toMatchObject({ statusCode: 200, body: '{"revalidated":true}' });
    const [page, home] = [await pages.visit('GET /p/gulab'), await other.visit('GET /')];
    other.close();
    expect(page.body).toContain('$23.45');
    expect(home.body).toContain('$23.45');
  });

  it('that cannot be made anew stay as they are, and the message comes again', async () => {
    cloud.age(300);
    cloud.messages.length = 0;
    const { body } = await pages.visit('GET /faq');
    api.breaks();
    expect((await pages.renew(bodiesOf(cloud.messages))).batchItemFailures).toEqual([{ itemIdentifier: 'message-0' }]);
    expect(await pages.visit('GET /faq')).toMatchObject({ statusCode: 200, body });
  });
});

it('the function may do what it did, and nothing else', () => {
  const template = readTemplate();
  // Without it S3 says of a page that is not there that it may not be read.
  const allowed = allowedRights(template, 'server').filter((right) => right !== 's3:ListBucket on FrontendBucket');
  const wanted = [...cloud.wanted].filter((right) => !right.startsWith('secretsmanager:'));
  expect(differences(wanted.toSorted(), allowed.toSorted())).toEqual([]);
});

async function costs(price: number): Promise<void> {
  const before = await shop.deps.products.byId(thread.id);
  if (!before) throw new Error('the thread has gone');
  await shop.deps.products.update(before, { ...before, price: price as typeof before.price });
  // No page is told of a change sooner.
  api.pass(2);
}

const bodiesOf = (messages: readonly { MessageBody: string }[]) => messages.map(({ MessageBody }) => MessageBody);

/** By name; `'unsafe-inline'` would be one of them. */
function scriptsAllowedBy(headers: Record<string, string>): string[] {
  const [, sources = ''] = /script-src ([^;]*)/.exec(headers['content-security-policy'] ?? '') ?? [];
  return sources
    .split(/ +/)
    .filter((source) => source.startsWith("'") && source !== "'self'")
    .toSorted();
}

function hashesIn(html: string): string[] {
  const inline = [...html.matchAll(/<script(?: id="[^"]*")?>([^<]+)<\/script>/g)].map(([, script = '']) => script);
  const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  return [...new Set(inline.map(hashOf))].toSorted();
}

/** What the template gives the function, by its names: one that is missing here, or is of no use, would be missing there. */
function asInTheTemplate(): Record<string, string> {
  const values: Record<string, string> = {
    API_URL: api.url,
    SHOP_URL: 'https://shop.test',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_1',
    COGNITO_ENDPOINT: 'https://cognito-idp.us-east-1.amazonaws.com',
    COGNITO_USER_POOL_ID: 'us-east-1_pool',
    COGNITO_CLIENT_ID: 'client',
    SECRETS_ARNS: 'RevalidateSecret,OriginSecret',
    CACHE_BUCKET_NAME: 'frontend',
    CACHE_BUCKET_KEY_PREFIX: '_cache',
    CACHE_BUCKET_REGION: 'us-east-1',
    CACHE_DYNAMO_TABLE: cloud.table,
    REVALIDATION_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/1/pages.fifo',
    REVALIDATION_QUEUE_REGION: 'us-east-1',
  };
  const { Globals } = readTemplate();
  const given = {
    ...Globals.Function.Environment.Variables,
    ...functionOf(readTemplate(), 'server').Environment?.Variables,
  };
  expect(given).toMatchObject(Object.fromEntries(Object.keys(values).map((name) => [name, expect.anything()])));
  const byLambda = {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'session',
  };
  return { ...values, ...byLambda, AWS_ENDPOINT_URL_SECRETS_MANAGER: cloud.url };
}
