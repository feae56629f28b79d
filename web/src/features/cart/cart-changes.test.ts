import type { CartItem } from '@rakhi/contract';
import { describe, expect, it } from 'vitest';
import { EMPTY_CART, withAdded, withoutCoupon, withQuantity } from './cart-changes.ts';

const lotus = anItem({ id: 'cart_lotus0000', productId: 'prod_lotus0000', quantity: 3 });
const rocket = anItem({ id: 'cart_rocket000', productId: 'prod_rocket000', quantity: 1 });
const cart = {
  ...EMPTY_CART,
  items: [lotus, rocket],
  itemCount: 4,
  problems: [{ itemId: lotus.id, code: 'quantity_reduced' as const, was: 3, now: 2 }],
};

describe('showing what she asked for before the shop answers', () => {
  it('takes the new quantity and forgets the problem it mends', () => {
    const shown = withQuantity(cart, lotus.id, 2);
    expect(shown).toMatchObject({ itemCount: 3, problems: [], isProvisional: true });
    expect(shown.items[0]?.quantity).toBe(2);
  });

  it('leaves every amount as the shop last said it', () => {
    const shown = withQuantity(cart, lotus.id, 2);
    expect(shown.totals).toBe(cart.totals);
    expect(shown.items[0]?.lineTotal).toBe(lotus.lineTotal);
  });

  it('removes a line at nothing', () => {
    expect(withQuantity(cart, rocket.id, 0).items).toEqual([lotus]);
  });

  it('adds to the line of the same product', () => {
    expect(withAdded(cart, { productId: rocket.productId, quantity: 2 })).toMatchObject({ itemCount: 6 });
  });

  it('counts a product it has not seen yet', () => {
    const shown = withAdded(EMPTY_CART, { productId: 'prod_new0000000', quantity: 1 });
    expect(shown).toMatchObject({ items: [], itemCount: 1, isProvisional: true });
  });

  it('drops the coupon', () => {
    expect(withoutCoupon({ ...cart, coupon: { code: 'RAKHI10', applies: true } })).not.toHaveProperty('coupon');
  });
});

function anItem(changes: Partial<CartItem>): CartItem {
  return {
    id: 'cart_0123456789',
    productId: 'prod_0123456789',
    slug: 'kundan-kamal',
    name: 'Kundan Kamal Rakhi',
    image: null,
    price: 1499,
    quantity: 1,
    lineTotal: 1499,
    availability: 'in_stock',
    maxQuantity: 20,
    digital: false,
    ...changes,
  };
}
