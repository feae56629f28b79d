import { aProduct } from '@rakhi/api/testing';
import { expect, it } from 'vitest';
import { listeningShop } from '../cases/listening-shop.ts';
import { tableBeside } from '../cases/table-beside.ts';

it('a webhook that comes while the table is out of order is sent back with 503, and makes the order when it comes again', async () => {
  let isDown = false;
  const table = tableBeside(() => {
    if (isDown) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  });
  const thread = aProduct({ stock: 10 });
  const shop = await listeningShop({ products: [thread], choices: { table } });
  const order = await shop.buy(thread);
  await shop.pay(order);

  const told = () => shop.door.deliveries.splice(0).filter(({ type }) => type === 'checkout.session.completed');
  isDown = true;
  await shop.webhooks();
  expect(told()).toMatchObject([{ status: 503 }]);

  isDown = false;
  await shop.webhooks();
  expect(told()).toMatchObject([{ status: 200 }]);
  expect(await shop.orderOf(order)).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' });
  expect(await shop.lettersTo(order)).toHaveLength(1);
});
