import type { Product } from '@rakhi/contract';
import { expect, it } from 'vitest';
import { addOnsFor } from './add-ons.ts';
import { EMPTY_CART } from './cart-changes.ts';

const card = aProduct({ id: 'prod_card000000', price: 499 });
const chocolates = aProduct({ id: 'prod_choc000000', price: 649 });
const almonds = aProduct({ id: 'prod_almond0000', price: 899 });
const soldOut = aProduct({ id: 'prod_gone000000', price: 700, availability: 'out_of_stock' });

it('offers first what makes delivery free, and of that the cheapest', () => {
  const offered = addOnsFor({ ...EMPTY_CART, freeShippingRemaining: 603 }, [card, almonds, soldOut, chocolates]);
  expect(offered.map(({ product, reachesFreeDelivery }) => [product.id, reachesFreeDelivery])).toEqual([
    [chocolates.id, true],
    [almonds.id, true],
  ]);
});

it('says nothing of free delivery once it is free', () => {
  const [first] = addOnsFor({ ...EMPTY_CART, freeShippingRemaining: 0 }, [card, chocolates]);
  expect(first).toEqual({ product: card, reachesFreeDelivery: false });
});

/** The fields an add-on is chosen by; the rest of a product plays no part. */
function aProduct(changes: Pick<Product, 'id' | 'price'> & Partial<Product>): Product {
  return { availability: 'in_stock', ...changes } as Product;
}
