import {
  AddToCartRequest,
  Cart,
  CartItemId,
  CouponRequest,
  MergeCartRequest,
  UpdateCartItemRequest,
} from '@rakhi/contract';
import {
  addToCart,
  type CartView,
  changeCartLine,
  mergeCart,
  putCoupon,
  readCart,
  removeCartLine,
  removeCoupon,
} from '@rakhi/core';
import * as z from 'zod';
import type { Deps } from '../deps.ts';
import { type Caller, cartOwnerOf, userIdOf } from '../http/caller.ts';
import { route } from '../http/route.ts';
import { presentCart } from '../presenters/cart.ts';

const ItemParams = z.object({ itemId: CartItemId });

export const getCart = route({
  method: 'GET',
  path: '/cart',
  summary: 'The cart, at today’s prices; without a token an empty one',
  access: 'anyone',
  replies: { 200: Cart },
  handle: async ({ caller }, deps) => reply(200, await readCart(cartOwnerOf(caller), deps), deps),
});

export const postCart = route({
  method: 'POST',
  path: '/cart',
  summary: 'Add units of a product; the same product and personalisation meet the same line',
  access: 'anyone',
  body: AddToCartRequest,
  replies: { 201: Cart },
  refusals: ['product_unavailable', 'out_of_stock', 'personalisation_invalid', 'cart_full'],
  async handle({ body, caller }, deps) {
    const { userId, ...token } = shopperFrom(caller, deps);
    const isNewcomer = token.cartToken !== undefined;
    return { ...reply(201, await addToCart({ ...body, userId, isNewcomer }, deps), deps), ...token };
  },
});

export const putCartItem = route({
  method: 'PUT',
  path: '/cart/{itemId}',
  summary: 'Set a line’s quantity; 0 removes it',
  access: 'anyone',
  params: ItemParams,
  body: UpdateCartItemRequest,
  replies: { 200: Cart },
  refusals: ['not_found', 'product_unavailable', 'out_of_stock'],
  async handle({ params: { itemId }, body: { quantity }, caller }, deps) {
    const userId = cartOwnerOf(caller);
    return reply(200, await changeCartLine({ userId, itemId, quantity }, deps), deps);
  },
});

export const deleteCartItem = route({
  method: 'DELETE',
  path: '/cart/{itemId}',
  summary: 'Remove a line; gone already is as good as gone',
  access: 'anyone',
  params: ItemParams,
  replies: { 200: Cart },
  async handle({ params: { itemId }, caller }, deps) {
    return reply(200, await removeCartLine({ userId: cartOwnerOf(caller), itemId }, deps), deps);
  },
});

export const postCartCoupon = route({
  method: 'POST',
  path: '/cart/coupon',
  summary: 'Use a coupon; one that exists but does not apply is kept, and the cart says why',
  access: 'anyone',
  limit: 'coupon',
  idempotencyKey: 'needless',
  body: CouponRequest,
  replies: { 200: Cart },
  refusals: ['coupon_unknown'],
  async handle({ body: { code }, caller }, deps) {
    const { userId, ...token } = shopperFrom(caller, deps);
    return { ...reply(200, await putCoupon({ userId, code }, deps), deps), ...token };
  },
});

export const deleteCartCoupon = route({
  method: 'DELETE',
  path: '/cart/coupon',
  summary: 'Use no coupon',
  access: 'anyone',
  replies: { 200: Cart },
  handle: async ({ caller }, deps) => reply(200, await removeCoupon(cartOwnerOf(caller), deps), deps),
});

export const postCartMerge = route({
  method: 'POST',
  path: '/cart/merge',
  summary: 'Take a guest’s cart into the account; repeating it changes nothing',
  access: 'customer',
  idempotencyKey: 'needless',
  body: MergeCartRequest,
  replies: { 200: Cart },
  refusals: ['payment_unavailable'],
  async handle({ body, caller, cartToken }, deps) {
    const userId = cartOwnerOf(caller);
    const guest = deps.guests.recognise(body.cartToken ?? cartToken);
    const cart = guest ? mergeCart({ guestId: guest.userId, userId }, deps) : readCart(userId, deps);
    return reply(200, await cart, deps);
  },
});

function reply<Status extends number>(status: Status, cart: CartView, { imageUrl }: Deps) {
  return { status, body: presentCart(cart, imageUrl) };
}

/** The first write to a cart makes a guest of whoever was nobody, and gives her the token that opens it. */
function shopperFrom(caller: Caller, { guests }: Deps): { userId: string; cartToken?: string } {
  const userId = userIdOf(caller);
  if (userId !== undefined) return { userId };
  const guest = guests.welcome();
  return { userId: guest.userId, cartToken: guest.token };
}
