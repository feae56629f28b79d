import { expect, it } from 'vitest';
import { cartsIn } from './carts.ts';
import { sweepExpired } from './sweep-expired.ts';
import { aTable } from './testing/a-table.ts';
import { aCartLine } from './testing/builders.ts';

it('deletes what has expired, and nothing else', async () => {
  const { table, client } = await aTable();
  const carts = cartsIn(table, client, { now: () => new Date('2027-07-10') });
  // Big enough for several pages.
  const name = 'x'.repeat(200_000);
  const lines = Array.from({ length: 12 }, (_, n) => aCartLine({ id: `cart_${n}`, userId: 'guest_1', name }));
  await Promise.all(lines.map((line) => carts.add(line, 20)));
  await carts.add(aCartLine({ id: 'cart_fresh', userId: 'guest_1', updatedAt: '2027-07-09' }), 20);
  await carts.add(aCartLine({ id: 'cart_customer', userId: 'user_1' }), 20);

  const sixtyDaysOn = new Date('2027-08-31T10:00:00.000Z');
  expect(await sweepExpired(table, client, sixtyDaysOn)).toBe(12);
  expect(await sweepExpired(table, client, sixtyDaysOn)).toBe(0);
  expect((await carts.read('guest_1')).lines.map(({ id }) => id)).toEqual(['cart_fresh']);
  expect((await carts.read('user_1')).lines).toHaveLength(1);
});
