import { beforeAll, describe, expect, it } from 'vitest';
import type { LogEntry } from './http/log.ts';
import { aProduct } from './testing/a-product.ts';
import { aShop } from './testing/a-shop.ts';
import { aGuest, placed } from './testing/checkout-bodies.ts';
import { watchedMailer } from './watched.ts';

const thread = aProduct();
const lines: LogEntry[] = [];
let shop: Awaited<ReturnType<typeof aShop>>;

beforeAll(async () => {
  shop = await aShop({ products: [thread], choices: { log: (_, entry) => lines.push(entry) } });
});

async function checkout() {
  const guest = await aGuest(shop.call, [{ productId: thread.id }]);
  lines.length = 0;
  const { body } = await placed(shop.call, guest);
  const line = lines.find(({ message, path }) => message === 'request' && path === '/checkout');
  if (!line) throw new Error('the checkout left no line');
  return { body, line };
}

describe('the line of a checkout', () => {
  it('names the order and says what was spent on the table and on Stripe', async () => {
    const { body, line } = await checkout();
    const spent = { tableMs: expect.any(Number), stripeCalls: 1, stripeMs: expect.any(Number) };
    expect(line).toMatchObject({ status: 201, orderId: body.orderId, version: 'development', ...spent });
    expect(Number(line.tableCalls)).toBeGreaterThan(3);
    expect(Number(line.stripeMs)).toBeLessThanOrEqual(Number(line.ms));
  });

  it('names it also when Stripe gave no answer', async () => {
    await shop.stripe.failNext('500', 10);
    const { line } = await checkout();
    await shop.stripe.failNext('500', 0);
    expect(line).toMatchObject({ status: 503, code: 'payment_unavailable', stripeCalls: 1 });
    expect(await shop.deps.orders.read(String(line.orderId))).toMatchObject({ order: { status: 'expired' } });
    const counted = lines.filter(({ CheckoutRefused }) => CheckoutRefused === 1);
    expect(counted).toEqual([expect.objectContaining({ code: 'payment_unavailable', orderId: line.orderId })]);
  });
});

it('a letter that was refused leaves a line with why, and not to whom it went', async () => {
  const written: LogEntry[] = [];
  const refusing = { send: () => Promise.reject(new Error('Email address is not verified: asha@example.com')) };
  const mailer = watchedMailer(refusing, (_, entry) => written.push(entry));
  const letter = { subject: 'Thank you', html: '', text: '' };
  await expect(mailer.send('asha@example.com', letter, 'mail_1')).rejects.toThrow('not verified');
  expect(written).toMatchObject([{ message: 'a letter was not sent', names: ['mail_1'] }]);
  expect(JSON.stringify(written)).not.toContain('asha');
});
