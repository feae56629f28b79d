import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aProduct } from '@rakhi/api/testing';
import { documentClient, productsIn } from '@rakhi/db';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask, codeOf } from '../kill/ask.ts';
import { audit } from '../kill/audit.ts';
import type { Chance } from '../kill/chance.ts';
import { kill } from '../kill/family.ts';
import { sessionsAt, settleTheRest } from '../kill/last-orders.ts';
import { type Ledger, readLedger } from '../kill/ledger.ts';
import { type OwnShop, ownShop } from '../kill/own-shop.ts';
import { membersOf, type PartName } from '../kill/parts.ts';
import { type Purchase, shopOnce, WALKS_AWAY } from '../kill/shopper.ts';
import { smallDiskAt } from './small-disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'usa-rakhi-full-'));
const dataDir = join(folder, 'data');
mkdirSync(dataDir);
const found = smallDiskAt(dataDir);
if ('why' in found) console.warn(`No disk is filled here, because none can be mounted: ${found.why}`);

const product = aProduct({ stock: 1_000 });
/** Two of it, paid, and told so. */
const straight: Chance = { between: (least) => least, oneOf: ([first]) => first, happens: () => false };

describe.runIf('disk' in found)('a full disk', () => {
  let shop: OwnShop;
  let before: Ledger;
  let makeRoom = () => {};
  const purchases: Purchase[] = [];

  beforeAll(async () => {
    const { disk } = found as Extract<typeof found, { disk: object }>;
    shop = await ownShop({ dataDir, logPath: join(folder, 'start.log'), options: ['--no-demo'], room: disk });
    await shop.open();
    const { dynamodb, table, pid } = shop.running();
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = documentClient({ endpoint: dynamodb, region: 'us-east-1', credentials });
    await productsIn(table, client).create(product);
    before = await readLedger(shop.running());
    await buy({ toTheEnd: true });
    await buy({ toTheEnd: false });
    makeRoom = disk.fill(pid);
    // What is left of the last pages that files have already begun is written full as well.
    await untilRefused(() => post(`${shop.running().stripe}/_control/clock`, { advanceSeconds: 0 }));
    await untilRefused(addToCart);
  }, 300_000);
  afterAll(async () => {
    await shop?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes the shop refuse to write, and say that it may be tried again', async () => {
    const answer = await addToCart();
    expect([answer.status, codeOf(answer)]).toEqual([503, 'try_again']);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it('leaves everything to be read', async () => {
    const { api, shop: pages, mailbox, cognito } = shop.running();
    const [{ orderId, accessToken }] = purchases as [Purchase, ...Purchase[]];
    for (const url of [
      `${api}/products`,
      `${api}/products/${product.slug}`,
      `${api}/orders/${orderId}?token=${accessToken}`,
      `${pages}/`,
      `${mailbox}/messages`,
      `${cognito.endpoint}/${cognito.userPoolId}/.well-known/jwks.json`,
    ]) {
      expect([url, (await ask({ url })).status]).toEqual([url, 200]);
    }
  });

  it('lets no payment happen that could not be kept', async () => {
    expect((await pay()).status).toBe(500);
    expect((await sessionsAt(shop.running())).map(({ status }) => status).toSorted()).toEqual(['complete', 'open']);
  });

  it('stops nobody from coming back after a kill', async () => {
    for (const name of ['stand-ins', 'engine', 'gateway'] as const) await die(name);
    await expect.poll(() => statusOf('/products'), { timeout: 60_000 }).toBe(200);
    await expect.poll(() => sessionsAt(shop.running()).catch(String), { timeout: 60_000 }).toHaveLength(2);
    expect(shop.whyStopped()).toBeUndefined();
  });

  it('is forgotten as soon as there is room', async () => {
    makeRoom();
    await expect.poll(() => addToCart().then(({ status }) => status), { timeout: 60_000 }).toBe(201);
    expect((await pay()).status).toBe(200);
    for (const purchase of purchases) purchase.hasPaid = true;
    await buy({ toTheEnd: true });
    await settleTheRest(shop.running());
  });

  it('has harmed nothing, as the next start finds', async () => {
    for (const name of ['stand-ins', 'engine'] as const) await die(name);
    await expect.poll(() => sessionsAt(shop.running()).catch(String), { timeout: 60_000 }).toHaveLength(3);
    const [after, sessions] = await Promise.all([readLedger(shop.running()), sessionsAt(shop.running())]);
    expect(audit({ before, after, purchases, sessions })).toEqual([]);
    expect(after.orders.size).toBe(3);
  });

  async function buy({ toTheEnd }: { toTheEnd: boolean }): Promise<void> {
    await shopOnce({
      running: shop.running,
      chance: toTheEnd ? straight : { ...straight, happens: (probability) => probability === WALKS_AWAY },
      productIds: [product.id],
      onFailure: () => {},
      onPlaced: (purchase) => purchases.push(purchase),
    });
  }

  const post = (url: string, body: object = {}): Promise<Answer> => ask({ method: 'POST', url, body });
  const addToCart = () => post(`${shop.running().api}/cart`, { productId: product.id });
  const pay = () => post(`${shop.running().stripe}/_control/sessions/${purchases[1]?.stripeSessionId}/complete`);
  const statusOf = (path: string) => ask({ url: `${shop.running().api}${path}` }).then(({ status }) => status, String);

  async function die(name: PartName): Promise<void> {
    const dying = membersOf(shop, name);
    kill(dying);
    await expect.poll(() => membersOf(shop, name).length, { timeout: 60_000 }).toBeGreaterThan(0);
  }
});

async function untilRefused(write: () => Promise<Answer>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) if ((await write()).status >= 500) return;
  throw new Error('This disk does not get full.');
}
