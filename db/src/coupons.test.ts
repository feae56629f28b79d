import { cents } from '@rakhi/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { couponsIn } from './coupons.ts';
import { ordersIn } from './orders.ts';
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
