import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckoutResponse } from '@rakhi/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startOwnShop } from '../runner/own-shop.ts';
import { tool } from '../runner/run.ts';
import { guestOf, readOrder } from './guest.ts';
import { familyOf, livingOf } from './processes.ts';

const folder = mkdtempSync(join(tmpdir(), 'usa-rakhi-command-'));
const dataDir = join(folder, 'data');
const backup = join(folder, 'backup');
const email = 'guddi@example.com';
let shop: Awaited<ReturnType<typeof startOwnShop>>;
const bought: CheckoutResponse[] = [];

beforeAll(async () => {
  shop = await startOwnShop(dataDir);
});
afterAll(async () => {
  await shop?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('one command', () => {
  it('opens a healthy shop and says where everything is', async () => {
    expect(Object.keys(shop.running).sort()).toEqual([
      'api',
      'cognito',
      'dynamodb',
      'images',
      'mailbox',
      'pid',
      'queue',
      'shop',
      'stripe',
      'table',
    ]);
    expect((await fetch(`${shop.running.api}/health`)).status).toBe(200);
    expect((await fetch(shop.running.shop)).status).toBe(200);
  });

  it('passes what a shop that was just deployed must pass', async () => {
    const smoke = ['infra/src/smoke/smoke.ts', '--shop', shop.running.shop, '--checkout'];
    expect(await tool('node_modules/tsx/dist/cli.mjs', smoke)).toBe(0);
  });

  it('settles an order for two brothers by the return page while webhooks are held', async () => {
    await webhooks('hold');
    const guest = guestOf(shop.running);
    const placed = await guest.orderForTwo(email);
    await pay(placed);
    expect(await stateOf(placed)).toMatchObject({ status: 'pending', paymentStatus: 'unpaid' });
    expect((await guest.settle(placed.stripeSessionId)).state).toBe('paid');
    const settled = await readOrder(shop.running, placed);
    expect(settled.recipients.map(({ name }) => name)).toEqual(['Arjun Mehta', 'Rohan Sharma']);
    // What comes late changes nothing.
    await control('/webhooks/release');
    expect(await stateOf(placed)).toEqual({ status: 'confirmed', paymentStatus: 'paid' });
    expect((await readOrder(shop.running, placed)).version).toBe(settled.version);
    bought.push(placed);
  });

  it('settles an order by its webhook alone', async () => {
    const placed = await guestOf(shop.running).orderForTwo(email);
    await pay(placed);
    await vi.waitFor(
      async () => expect(await stateOf(placed)).toEqual({ status: 'confirmed', paymentStatus: 'paid' }),
      {
        timeout: 10_000,
      },
    );
    bought.push(placed);
  });

  it('settles an order that nobody told it about by a job', async () => {
    await webhooks('drop');
    const placed = await guestOf(shop.running).orderForTwo(email);
    await pay(placed);
    await webhooks('deliver');
    expect((await stateOf(placed)).status).toBe('pending');
    await post(`${shop.running.shop}/_control/jobs/reconcile`);
    expect(await stateOf(placed)).toEqual({ status: 'confirmed', paymentStatus: 'paid' });
    bought.push(placed);
  });

  it('writes one letter for each of these orders, a moment later and without anybody asking for it', async () => {
    await vi.waitFor(
      async () => {
        const subjects = await letters();
        expect(subjects).toHaveLength(bought.length);
        for (const { orderNumber } of bought) expect(subjects.join()).toContain(orderNumber);
      },
      { timeout: 10_000 },
    );
  });

  it('writes a letter that nobody was told of when the clock comes by, and none twice', async () => {
    await stream('drop');
    const guest = guestOf(shop.running);
    const placed = await guest.orderForTwo(email);
    await pay(placed);
    await guest.settle(placed.stripeSessionId);
    bought.push(placed);
    await post(`${shop.running.shop}/_control/jobs/send-mail`);
    expect(await letters()).toHaveLength(bought.length);
    await stream('duplicate');
  });
});

describe('one command without its pictures', () => {
  it('shows sheets of paper and sells on', async () => {
    const { shop: origin, images } = shop.running;
    const fail = (times: number) => post(`${images}/_control/fail`, { kind: '500', times });
    const picture = /\/images\/[\w/-]+\.webp/.exec(await (await fetch(origin)).text())?.[0];
    await fail(1_000);
    const sheet = await fetch(`${origin}${picture}`);
    expect([sheet.status, sheet.headers.get('content-type')]).toEqual([503, 'image/svg+xml']);
    const placed = await guestOf(shop.running).orderForTwo('while-pictures-are-missing@example.com');
    await pay(placed);
    await fail(0);
    expect((await fetch(`${origin}${picture}`)).headers.get('content-type')).toBe('image/webp');
  });
});

describe('one command after another', () => {
  it('leaves no process behind when it is stopped', async () => {
    const family = familyOf(shop.running.pid);
    expect(family.length).toBeGreaterThan(4);
    await shop.close();
    // The compiler behind each part ends by itself, a moment after the part.
    await vi.waitFor(() => expect(livingOf(family)).toEqual([]), { timeout: 2_000 });
    expect(existsSync(join(dataDir, 'running.json'))).toBe(false);
  });

  it('remembers every order when a copy of its folder is opened', async () => {
    cpSync(dataDir, backup, { recursive: true });
    const began = performance.now();
    shop = await startOwnShop(backup);
    console.log(`The second start took ${((performance.now() - began) / 1000).toFixed(1)} s.`);
    for (const placed of bought) {
      expect(await stateOf(placed)).toEqual({ status: 'confirmed', paymentStatus: 'paid' });
    }
  });

  it('loses nothing when its parts are killed among shoppers', async () => {
    await shop.close();
    // Alone, as `npm run drill` asks for it, it comes before any copy.
    const last = existsSync(backup) ? backup : dataDir;
    const plan = ['--kills', '5', '--seed', '1', '--shoppers', '3', '--data-dir', last];
    expect(await tool('node_modules/tsx/dist/cli.mjs', ['drills/src/kill/drill-kill.ts', ...plan])).toBe(0);
  }, 180_000);
});

async function stateOf(placed: CheckoutResponse) {
  const { status, paymentStatus } = await readOrder(shop.running, placed);
  return { status, paymentStatus };
}

const stream = (mode: 'drop' | 'duplicate') => post(`${shop.running.shop}/_control/stream`, { mode });

async function letters(): Promise<string[]> {
  const answer = await fetch(`${shop.running.mailbox}/messages?to=${email}`);
  return ((await answer.json()) as { subject: string }[]).map(({ subject }) => subject);
}

const webhooks = (mode: 'hold' | 'drop' | 'deliver') => control('/webhooks', { mode });
const pay = ({ stripeSessionId }: CheckoutResponse) => control(`/sessions/${stripeSessionId}/complete`, { email });
const control = (path: string, body: object = {}) => post(`${shop.running.stripe}/_control${path}`, body);

async function post(url: string, body: object = {}): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
}
