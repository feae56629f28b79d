import { aProduct } from '@rakhi/api/testing';
import { expect, it } from 'vitest';
import { allItems } from '../books/read-table.ts';
import { listeningShop } from '../cases/listening-shop.ts';
import { tableBeside } from '../cases/table-beside.ts';
import { wrongIn } from './restored-books.ts';

const rakhi = aProduct({ stock: 50 });
const REFUND_FAILS_LATER = '4000000000005126';

it('whatever orders are at, at any moment of a day, a table restored to it has nothing wrong', async () => {
  const shop = await listeningShop({ products: [rakhi] });
  const bought = () => shop.buy(rakhi, 2);
  const paid = async (card?: string) => {
    const order = await bought();
    await shop.pay(order, card === undefined ? {} : { card });
    await shop.settle(order);
    return order;
  };
  const [open, left, whole, bounced] = [await bought(), await bought(), await paid(), await paid(REFUND_FAILS_LATER)];
  const [{ itemId, recipient }] = (await shop.orderOf(whole)).items;
  const one = { itemId, recipient, quantity: 1 };
  const day: (() => Promise<unknown>)[] = [
    () => shop.pay(open, { method: 'us_bank_account' }),
    () => shop.settle(open),
    () => shop.refund(whole, { items: [one], restock: true }),
    () => shop.cancel(bounced),
    () => shop.webhooks(),
    () => shop.cancel(left),
    () => paid().then(shop.cancel),
    () => shop.pass(46),
    () => shop.webhooks(),
    () => shop.sweep(),
  ];
  const name = String((shop.settings as Record<string, string>)['TABLE_NAME']);
  const client = tableBeside(() => {});
  for (const happens of day) {
    await happens();
    expect(wrongIn(await allItems({ name, client }))).toEqual([]);
  }
  expect((await shop.orderOf(bounced)).refunds).toMatchObject([{ status: 'failed' }]);
});
