import { AVAILABILITIES, COUPON_KINDS } from '@rakhi/core';
import * as z from 'zod';
import { Amount, id, line, Quantity, Usd } from './primitives.ts';
import { Image, ProductId } from './products.ts';

export const CartItemId = id('cart');

export const AddToCartRequest = z.strictObject({
  productId: ProductId,
  quantity: Quantity.default(1),
  personalisation: line(60).optional(),
});
export type AddToCartRequest = z.infer<typeof AddToCartRequest>;

/** 0 removes the line. */
export const UpdateCartItemRequest = z.strictObject({ quantity: z.int().min(0).max(99) });
export const CouponRequest = z.strictObject({ code: line(40) });
/** The guest's token, when it does not travel in the cookie. */
export const MergeCartRequest = z.strictObject({ cartToken: z.string().max(200).optional() }).default({});

export const CartItem = z.object({
  id: CartItemId,
  productId: ProductId,
  slug: z.string(),
  name: z.string(),
  image: Image.nullable(),
  price: Amount,
  quantity: z.int(),
  lineTotal: Amount,
  personalisation: z.string().optional(),
  availability: z.enum(AVAILABILITIES),
  maxQuantity: z.int(),
  digital: z.boolean(),
});
export type CartItem = z.infer<typeof CartItem>;

export const CartProblem = z.object({
  itemId: z.string(),
  code: z.enum(['price_changed', 'out_of_stock', 'quantity_reduced', 'unavailable']),
  was: z.int().optional(),
  now: z.int().optional(),
});
export type CartProblem = z.infer<typeof CartProblem>;

export const Cart = z.object({
  items: z.array(CartItem),
  itemCount: z.int(),
  totals: z.object({
    subtotal: Amount,
    discount: Amount,
    shipping: Amount.optional(),
    tax: Amount.optional(),
    total: Amount,
    currency: Usd,
  }),
  coupon: z
    .object({
      code: z.string(),
      kind: z.enum(COUPON_KINDS).optional(),
      applies: z.boolean(),
      why: z.string().optional(),
    })
    .optional(),
  freeShippingRemaining: Amount.optional(),
  problems: z.array(CartProblem),
});
export type Cart = z.infer<typeof Cart>;
