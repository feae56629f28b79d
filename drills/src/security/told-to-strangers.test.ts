import { aGuest, type Call, placed } from '@rakhi/api/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { GENUINE } from './cast.ts';
import { seenIn } from './seen.ts';
import { shopUnderAttack } from './shop-under-attack.ts';

type Shop = Awaited<ReturnType<typeof shopUnderAttack>>;
let shop: Shop;
let order: { orderNumber: string; orderId: string };

beforeAll(async () => {
  shop = await shopUnderAttack();
  order = (await placed(shop.call, shop.cast['guest']?.headers ?? {})).body;
});

describe('somebody who tries', () => {
  it('numbers and addresses is always answered alike, and only the buyer gets a letter', async () => {
    const numbers = [
      order.orderNumber,
      order.orderNumber.toLowerCase(),
      'UR-99999',
      '',
      "UR-1' OR 1=1",
      '__proto__',
      '🪢',
    ];
    const emails = ['asha@example.com', 'ASHA@example.com', 'stranger@example.com', 'asha@example.com.evil.test'];
    const answers = await Promise.all(
      numbers.flatMap((orderNumber) =>
        emails.map((email) => shop.call('POST /orders/lookup', { body: { orderNumber, email } })),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(seenIn(answer)))).size).toBe(1);
    const letters = await shop.deps.outbox.claim(100, shop.deps.clock.now());
    expect(letters).toHaveLength(4);
    expect(new Set(letters.map(({ to, orderId }) => `${to} ${orderId}`))).toEqual(
      new Set([`asha@example.com ${order.orderId}`]),
    );
  });

  it('tokens hears the same of every bad one, whatever is wrong with it', async () => {
    const bad = Object.entries(shop.cast).filter(([name]) => !GENUINE.includes(name));
    expect(bad.length).toBeGreaterThan(10);
    const seen = new Set<string>();
    for (const [, caller] of bad)
      seen.add(JSON.stringify(seenIn(await shop.ask(caller, 'GET', { address: '/orders' }))));
    expect([...seen]).toHaveLength(1);
  });

  it('order links hears the same of a wrong one, an old one, and an order that does not exist', async () => {
    const link = shop.deps.orderTokens.issue(order.orderId);
    const tries = [
      `/orders/${order.orderId}`,
      `/orders/${order.orderId}?token=`,
      `/orders/${order.orderId}?token=${link.slice(0, -1)}`,
      `/orders/${order.orderId}?token=0.${link.split('.')[1]}`,
      `/orders/ord_01HZZZZZZZZZZZZZZZZZZZZZZZ?token=${link}`,
      `/orders/ORD?token=${link}`,
    ] as const;
    const seen = new Set<string>();
    for (const address of tries) seen.add(JSON.stringify(seenIn(await shop.call(`GET ${address}`))));
    expect([...seen]).toHaveLength(1);
  });

  it('sessions of payments hears the same of one that Stripe does not know and one that is none of ours', async () => {
    const seen = new Set<string>();
    for (const sessionId of [`cs_test_${'a'.repeat(30)}`, `cs_live_${'b'.repeat(30)}`]) {
      seen.add(JSON.stringify(seenIn(await shop.call('POST /checkout/settle', { body: { sessionId } }))));
    }
    expect([...seen]).toHaveLength(1);
    expect([...seen][0]).toContain('not_found');
  });
});

describe('the payment’s state', () => {
  it('names nobody: whoever holds the session learns a number and how it stands', async () => {
    const sessionId = await sessionOf(shop.call);
    const { body } = await shop.call('POST /checkout/settle', { body: { sessionId } });
    expect(Object.keys(body).toSorted()).toEqual(['orderId', 'orderNumber', 'state']);
  });
});

async function sessionOf(call: Call): Promise<string> {
  const { body } = await placed(call, await aGuest(call, [{ productId: (await aBoughtProduct(call)) ?? '' }]));
  return body.stripeSessionId;
}

async function aBoughtProduct(call: Call): Promise<string | undefined> {
  const { body } = await call('GET /products?limit=1');
  return body.items[0]?.id;
}
