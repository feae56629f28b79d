import { describe, expect, it } from 'vitest';
import { cents } from '../money.ts';
import { aProduct } from '../testing/a-product.ts';
import { aShop, SHOPPER } from '../testing/a-shop.ts';
import {
  addToCart,
  changeCartLine,
  mergeCart,
  putCoupon,
  readCart,
  removeCartLine,
  removeCoupon,
} from './change-cart.ts';

const add = (shop: ReturnType<typeof aShop>, quantity = 1, overrides = {}) =>
  addToCart({ userId: SHOPPER, productId: 'prod_surya', quantity, ...overrides }, shop);

describe('a cart', () => {
  it('adds the same thing up in one line', async () => {
    const shop = aShop();
    await add(shop, 1);
    expect((await add(shop, 2)).items).toMatchObject([{ quantity: 3, lineTotal: 2397 }]);
  });

  it('keeps the same product with other words on it apart', async () => {
    const shop = aShop({ products: [aProduct({ personalisation: { label: 'Name', maxLength: 12 } })] });
    await add(shop, 1, { personalisation: 'Rohan' });
    expect((await add(shop, 1, { personalisation: 'रोहन' })).items).toHaveLength(2);
  });

  it.each([
    ['nothing to write where a name is asked for', undefined],
    ['a name that is too long', 'Rohan the Great'],
  ])('refuses %s', async (_, personalisation) => {
    const shop = aShop({ products: [aProduct({ personalisation: { label: 'Name', maxLength: 12 } })] });
    await expect(add(shop, 1, { personalisation })).rejects.toMatchObject({ code: 'personalisation_invalid' });
  });

  it('refuses more than there are, and says how many are left', async () => {
    const shop = aShop({ products: [aProduct({ stock: 2 })] });
    await expect(add(shop, 3)).rejects.toMatchObject({ code: 'out_of_stock', facts: { soldOut: [{ left: 2 }] } });
  });

  it('refuses what is no longer sold', async () => {
    const shop = aShop({ products: [aProduct({ isActive: false })] });
    await expect(add(shop)).rejects.toMatchObject({ code: 'product_unavailable' });
  });

  it('tells what changed since, and takes the new price when the line is touched', async () => {
    const shop = aShop();
    const { items } = await add(shop, 4);
    shop.shelves.products.set('prod_surya', aProduct({ price: cents(899), stock: 2 }));
    expect((await readCart(SHOPPER, shop)).problems.map((problem) => problem.code)).toEqual([
      'quantity_reduced',
      'price_changed',
    ]);
    const mended = await changeCartLine({ userId: SHOPPER, itemId: items[0]?.id ?? '', quantity: 2 }, shop);
    expect(mended).toMatchObject({ problems: [], totals: { subtotal: 1798 } });
  });

  it('forgets a line at quantity 0, and does not mind being told twice', async () => {
    const shop = aShop();
    const { items } = await add(shop);
    const line = { userId: SHOPPER, itemId: items[0]?.id ?? '' };
    expect((await changeCartLine({ ...line, quantity: 0 }, shop)).items).toEqual([]);
    expect((await removeCartLine(line, shop)).items).toEqual([]);
  });

  it("does not let one shopper touch another's line", async () => {
    const shop = aShop();
    const { items } = await add(shop);
    const theft = changeCartLine({ userId: 'guest_eve', itemId: items[0]?.id ?? '', quantity: 5 }, shop);
    await expect(theft).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps a coupon that does not apply yet, and says why', async () => {
    const shop = aShop({
      coupons: [
        {
          code: 'BIG',
          kind: 'percent',
          percent: 10,
          minimumSubtotal: cents(5000),
          isActive: true,
          used: 0,
          version: 1,
        },
      ],
    });
    await add(shop);
    const cart = await putCoupon({ userId: SHOPPER, code: ' big ' }, shop);
    expect(cart.coupon).toEqual({ code: 'BIG', kind: 'percent', applies: false, why: 'minimum_not_met' });
    expect((await removeCoupon(SHOPPER, shop)).coupon).toBeUndefined();
  });

  it('moves into the account at sign-in, up to the stock, and repeating it changes nothing', async () => {
    const shop = aShop({ products: [aProduct({ stock: 5 })] });
    await add(shop, 4);
    await add(shop, 3, { userId: 'user_asha' });
    const merge = { guestId: SHOPPER, userId: 'user_asha' };
    expect((await mergeCart(merge, shop)).items).toMatchObject([{ quantity: 5 }]);
    expect((await mergeCart(merge, shop)).items).toMatchObject([{ quantity: 5 }]);
    expect((await readCart(SHOPPER, shop)).items).toEqual([]);
  });
});
