import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyResult, Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Area } from '../app.ts';
import { SECRET_SETTINGS } from '../config.ts';
import { aProduct } from '../testing/a-product.ts';
import { aShop } from '../testing/a-shop.ts';
import { gatewayEvent } from '../testing/gateway-event.ts';
import { entryTo, freshShop } from './entry.ts';

/** Told by docs/runbooks/rotate-keys.md: after this long every running function has read its secrets again. */
const MINUTES = 5;
const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:all-of-them';
const [OLD, NEW] = ['o'.repeat(40), 'n'.repeat(40)];
const json = { 'Content-Type': 'application/json' };
const thread = aProduct();

const closing: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  for (const close of closing.splice(0)) close();
});

describe('a secret that is rotated by the runbook takes effect without a deployment:', () => {
  it('events signed with either webhook secret are taken while there are two, and with the new one alone afterwards', async () => {
    const { rotate, asks } = await running({ STRIPE_WEBHOOK_SECRET: OLD });
    const webhook = await asks('webhook');
    const taken = () => inTurn((secret) => webhook('POST /webhooks/stripe', signedWith(secret)));
    expect(await taken()).toEqual([200, 400]);
    rotate({ STRIPE_WEBHOOK_SECRET: `${NEW},${OLD}` });
    expect(await taken()).toEqual([200, 200]);
    rotate({ STRIPE_WEBHOOK_SECRET: NEW });
    expect(await taken()).toEqual([400, 200]);
  });

  it('CloudFront is let in with either of its secrets until the new one is everywhere', async () => {
    const { rotate, asks } = await running({ ORIGIN_SECRET: OLD });
    const catalogue = await asks('catalogue');
    const letIn = () =>
      inTurn((secret) => catalogue('GET /settings/public', { headers: { 'X-Origin-Verify': secret } }));
    expect(await letIn()).toEqual([200, 403]);
    rotate({ ORIGIN_SECRET: NEW, PREVIOUS_ORIGIN_SECRET: OLD });
    expect(await letIn()).toEqual([200, 200]);
    rotate({ ORIGIN_SECRET: NEW });
    expect(await letIn()).toEqual([403, 200]);
  });

  it('a cart stays its owner’s while the secret before is kept, and no longer', async () => {
    const { rotate, asks } = await running({ TOKEN_SECRET: OLD });
    const cart = await asks('cart');
    const added = await cart('POST /cart', { body: JSON.stringify({ productId: thread.id }), headers: json });
    const headers = { 'X-Cart-Token': String(added.multiValueHeaders?.['x-cart-token']?.[0]) };
    const items = async () => JSON.parse((await cart('GET /cart', { headers })).body).itemCount;
    rotate({ TOKEN_SECRET: NEW, PREVIOUS_TOKEN_SECRET: OLD });
    expect(await items()).toBe(1);
    rotate({ TOKEN_SECRET: NEW });
    expect(await items()).toBe(0);
  });

  it('Stripe is asked with its new key', async () => {
    const { url, heard } = await listening('authorization');
    const { rotate, asks } = await running({ STRIPE_SECRET_KEY: OLD }, { STRIPE_URL: url });
    const catalogue = await asks('catalogue');
    await catalogue('GET /health');
    rotate({ STRIPE_SECRET_KEY: NEW });
    await catalogue('GET /health');
    expect(heard).toEqual([`Bearer ${OLD}`, `Bearer ${NEW}`]);
  });

  it('pages are told with their new secret', async () => {
    const { url, heard } = await listening('x-revalidate-secret');
    const { rotate } = await running({ REVALIDATE_SECRET: OLD }, { WEB_URL: url });
    const shop = await freshShop(({ storefront }) => storefront);
    await (await shop()).refresh(['products']);
    rotate({ REVALIDATE_SECRET: NEW });
    await (await shop()).refresh(['products']);
    expect(heard).toEqual([OLD, NEW]);
  });
});

/** What the old one and the new one are answered; one after the other, as a function of Lambda works. */
async function inTurn(ask: (secret: string) => Promise<APIGatewayProxyResult>): Promise<number[]> {
  const old = await ask(OLD);
  return [old.statusCode, (await ask(NEW)).statusCode];
}

type Secrets = Partial<Record<(typeof SECRET_SETTINGS)[number], string>>;
type Sent = Parameters<typeof gatewayEvent>[1];
type Ask = (request: `${string} ${string}`, sent?: Sent) => Promise<APIGatewayProxyResult>;

/** Functions whose secrets lie in Secrets Manager; those that the test is not about are as they always were. */
async function running(secrets: Secrets, settings: Record<string, string> = {}) {
  const { environment } = await aShop({ products: [thread] });
  const names: readonly string[] = SECRET_SETTINGS;
  const isSecret = ([name]: [string, string]) => names.includes(name);
  const others = Object.fromEntries(Object.entries(environment).filter(isSecret));
  let kept: Secrets = { ...others, ...secrets };
  const { url } = await listening('x-amz-target', () => ({ ARN, SecretString: JSON.stringify(kept) }));
  const template = Object.entries(environment).filter((entry) => !isSecret(entry));
  const all = {
    ...Object.fromEntries(template),
    ...settings,
    SECRETS_ARNS: ARN,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: url,
  };
  for (const [name, value] of Object.entries({ ...all, AWS_REGION: 'us-east-1' })) vi.stubEnv(name, value);
  return {
    rotate(changed: Secrets) {
      kept = { ...others, ...changed };
      vi.setSystemTime(Date.now() + MINUTES * 60_000);
    },
    async asks(area: Area): Promise<Ask> {
      const entry = await entryTo(area);
      return (request, sent) => entry(gatewayEvent(request, sent), {} as Context);
    },
  };
}

/** A service that writes down one header of each request. */
async function listening(header: string, answer: (request: IncomingMessage) => object = () => ({})) {
  const heard: unknown[] = [];
  const server = createServer(async (request, response) => {
    await request.toArray();
    heard.push(request.headers[header]);
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer(request)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}

function signedWith(secret: string): Sent {
  const body = JSON.stringify({ id: 'evt_1', object: 'event', type: 'customer.created', data: { object: {} } });
  const now = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', secret).update(`${now}.${body}`).digest('hex');
  return { body, headers: { ...json, 'Stripe-Signature': `t=${now},v1=${signature}` } };
}
