import { describe, expect, it } from 'vitest';
import { cancelOrder } from '../checkout/cancel-order.ts';
import { refundOrder } from '../checkout/refund-order.ts';
import { settlePayment } from '../checkout/settle-payment.ts';
import { ShopError } from '../errors.ts';
import { cents } from '../money.ts';
import type { Sales } from '../ports.ts';
import { aShop, order, paidOrder, type TestShop } from '../testing/a-shop.ts';
import { countSales } from './count-sales.ts';

const TODAY = '2027-07-05';
const PLACED = { placed: 1, paid: 0, takings: 0, refunded: 0, givenBack: 0 };
const PAID = { ...PLACED, paid: 1, takings: 1598 };

describe('counting sales', () => {
  it('counts what an order has become since it was counted before', async () => {
    const shop = aShop();
    const { order: placed } = await order(shop);
    await countSales([placed.id], shop);
    expect(await figures(shop)).toEqual(PLACED);
    shop.payments.pay(placed.id);
    await settlePayment(`cs_${placed.id}`, shop);
    await countSales([placed.id], shop);
    expect(await figures(shop)).toEqual(PAID);
    await cancelOrder({ orderId: placed.id, actor: 'shopper', reason: 'by mistake' }, shop);
    await countSales([placed.id], shop);
    expect(await figures(shop)).toEqual({ ...PAID, refunded: 1598, givenBack: 1 });
  });

  it('counts an order once, however often it is named', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    await countSales([id, id], shop);
    await countSales([id], shop);
    expect(await figures(shop)).toEqual(PAID);
  });

  it('takes back what a bank has sent back', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    await refundOrder({ orderId: id, amount: 500, restock: false, reason: 'a bead', actor: 'staff' }, shop);
    await countSales([id], shop);
    expect(await figures(shop)).toMatchObject({ refunded: 500 });
    change(shop, id, { refunds: [] });
    await countSales([id], shop);
    expect(await figures(shop)).toEqual(PAID);
    expect(shop.measured).toEqual([{ OrdersPlaced: 1, OrdersPaid: 1, Takings: 1598, Refunded: 500 }]);
  });

  it('measures what is new, and only once', async () => {
    const shop = aShop();
    const { order: placed } = await order(shop);
    await countSales([placed.id], shop);
    shop.payments.pay(placed.id);
    await settlePayment(`cs_${placed.id}`, shop);
    await countSales([placed.id], shop);
    await countSales([placed.id], shop);
    expect(shop.measured).toEqual([{ OrdersPlaced: 1 }, { OrdersPaid: 1, Takings: 1598 }]);
  });

  it('leaves alone what was counted of a newer version', async () => {
    const shop = aShop();
    const paid = await paidOrder(shop);
    await countSales([paid.id], shop);
    const asItWas: Sales['counted'] = async (ids) =>
      (await shop.sales.counted(ids)).map((each) => ({
        ...each,
        order: { ...paid, version: 1, paymentStatus: 'unpaid' },
      }));
    await countSales([paid.id], { ...shop, sales: { ...shop.sales, counted: asItWas } });
    expect(await figures(shop)).toEqual(PAID);
  });

  it('looks again after writing: a change that was found counted already may have been undone by it', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    await countSales([id], shop);
    const refund = { amount: cents(500), reason: '', by: 'stripe', createdAt: '' };
    change(shop, id, { refunds: [{ ...refund, id: 'ref_1', status: 'pending' }] });
    const add: Sales['add'] = async (count) => {
      // The bank sends it back, and whoever counts that finds what she knows already.
      if (count.days.some(({ added }) => added.refunded > 0)) {
        change(shop, id, { refunds: [{ ...refund, id: 'ref_1', status: 'failed' }] });
        await countSales([id], shop);
      }
      await shop.sales.add(count);
    };
    await countSales([id], { ...shop, sales: { ...shop.sales, add } });
    expect(await figures(shop)).toEqual(PAID);
  });

  it('reads again when somebody else was faster, and measures nothing for what the other has counted', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    let isFirst = true;
    const add: Sales['add'] = async (count) => {
      if (isFirst) await shop.sales.add(count);
      isFirst = false;
      await shop.sales.add(count);
    };
    await countSales([id], { ...shop, sales: { ...shop.sales, add } });
    expect(await figures(shop)).toEqual(PAID);
    expect(shop.measured).toEqual([]);
  });

  it('gives up when others are always faster', async () => {
    const shop = aShop();
    const { id } = await paidOrder(shop);
    const add = () => Promise.reject(new ShopError('version_conflict', 'counted meanwhile'));
    const counting = countSales([id], { ...shop, sales: { ...shop.sales, add } });
    await expect(counting).rejects.toMatchObject({ code: 'try_again' });
  });
});

async function figures({ sales }: TestShop) {
  return (await sales.ofDays([TODAY])).get(TODAY);
}

/** Another version of an order, made without asking the rules. */
function change({ shelves: { files } }: TestShop, id: string, changed: object): void {
  const file = files.get(id);
  if (!file) throw new Error(`no order ${id}`);
  files.set(id, { ...file, order: { ...file.order, ...changed, version: file.order.version + 1 } });
}
