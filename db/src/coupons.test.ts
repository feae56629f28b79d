import { cents } from '@rakhi/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { couponsIn } from './coupons.ts';
import { key } from './keys.ts';
import { ordersIn } from './orders.ts';
import { getItem } from './reading.ts';
import { aTable } from './testing/a-table.ts';
import { aCoupon, anOrder, aPlacement } from './testing/builders.ts';
import { capacityOf } from './testing/capacity.ts';

const { table, client } = await aTable();
const coupons = couponsIn(table, client);

describe('coupons', () => {
  it('are found by code', async () => {
    const coupon = aCoupon({ code: 'FOUND', categories: ['rakhi'], usageLimit: 5 });
    await coupons.put(coupon);
    expect(await coupons.byCode('FOUND')).toEqual(coupon);
    expect(await coupons.byCode('NONE')).toBeUndefined();
    expect(await coupons.usesBy('FOUND', 'user_1')).toBe(0);
  });

  it('keep the uses that were counted while they were edited, and lose what the edit leaves out', async () => {
    await coupons.put(aCoupon({ code: 'EDITED', minimumSubtotal: cents(1000), usageLimit: 5 }));
    const coupon = { code: 'EDITED', customerKey: 'user_1', change: 1 } as const;
    await ordersIn(table, client).place(aPlacement(anOrder(), { stock: [], coupon }));

    const edited = aCoupon({ code: 'EDITED', kind: 'free_shipping', version: 2 });
    await coupons.put(edited);
    expect(await coupons.byCode('EDITED')).toEqual({ ...edited, used: 1 });
  });

  it('refuse the second of two edits', async () => {
    await coupons.put(aCoupon({ code: 'TWICE' }));
    await coupons.put(aCoupon({ code: 'TWICE', version: 2 }));
    const second = coupons.put(aCoupon({ code: 'TWICE', isActive: false, version: 2 }));
    await expect(second).rejects.toMatchObject({ code: 'version_conflict', facts: { version: 2 } });
  });
});

it('a coupon that is put again is the same coupon', async () => {
  const coupon = aCoupon({ code: 'AGAIN', categories: ['rakhi'] });
  await coupons.put(coupon);
  await coupons.put(coupon);
  expect(await coupons.byCode('AGAIN')).toEqual(coupon);
});

describe('whoever is forgotten', () => {
  const usesBy = async (code: string) =>
    Promise.all(['user_1', 'erased'].map((customerKey) => coupons.usesBy(code, customerKey)));

  /** An order of somebody who has used this coupon `used` times; what forgets it, and the item that her uses are counted in. */
  async function used(code: string, used: number) {
    await coupons.put(aCoupon({ code }));
    const orders = ordersIn(table, client);
    const placed = Array.from({ length: used }, (_, n) =>
      anOrder({ id: `ord_${code}${n}`, userId: `user_${code}${n}` }),
    );
    for (const order of placed)
      await orders.place(aPlacement(order, { stock: [], coupon: { code, customerKey: 'user_1', change: 1 } }));
    const forget = (asRead: number, n = 0) => {
      const before = placed[n] ?? anOrder();
      const couponForgotten = { code, customerKey: 'user_1', used: asRead, moved: 1, to: 'erased' };
      return orders.change({
        before,
        after: { ...before, version: before.version + 1 },
        timeline: [],
        couponForgotten,
      });
    };
    const item = () => getItem(client, table, key.couponUse(code, 'user_1'));
    return { forget, item };
  }

  it('has her uses counted for nobody, and no item of her own left', async () => {
    const { forget, item } = await used('FORGET', 2);
    await forget(2, 0);
    expect(await usesBy('FORGET')).toEqual([1, 1]);
    await forget(1, 1);
    expect(await usesBy('FORGET')).toEqual([0, 2]);
    expect(await item()).toBeUndefined();
    expect(await coupons.byCode('FORGET')).toMatchObject({ used: 2 });
  });

  it('is looked at again when she has used it since', async () => {
    const { forget } = await used('SINCE', 2);
    await expect(forget(1)).rejects.toMatchObject({ code: 'version_conflict' });
    expect(await usesBy('SINCE')).toEqual([2, 0]);
  });
});

describe('what a coupon costs in capacity units', () => {
  beforeAll(() => coupons.put(aCoupon({ code: 'COST' })));

  it.each([
    ['by code', () => coupons.byCode('COST'), { read: 1, write: 0, calls: 1 }],
    ['uses by a customer', () => coupons.usesBy('COST', 'user_1'), { read: 1, write: 0, calls: 1 }],
    ['put', () => coupons.put(aCoupon({ code: 'COST', version: 2 })), { read: 0, write: 2, calls: 1 }],
  ])('%s', async (_, work, expected) => {
    expect(await capacityOf(client, work)).toEqual(expected);
  });
});
