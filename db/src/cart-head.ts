import { type Order, type OrderPlacement, ShopError } from '@rakhi/core';
import { matching, updateOf, type Where } from './expressions.ts';
import { entity, secondsOf } from './item.ts';
import { gsi1, key } from './keys.ts';
import type { Write } from './transaction.ts';

/** What a cart is beside its lines. */
export type CartHead = { userId: string; couponCode?: string; openOrderId?: string; paidOrderId?: string };

export const cartHeads = entity<CartHead>('cart-head');

const GUEST_CART_DAYS = 60;

/** Guests' carts end some weeks after the last touch; customers' carts stay. */
export function cartEnd(userId: string, touchedAt: string | Date): number | undefined {
  return userId.startsWith('guest_') ? secondsOf(touchedAt) + GUEST_CART_DAYS * 86_400 : undefined;
}

type HeadChange = {
  userId: string;
  at: string | Date;
  set: { [Name in 'couponCode' | 'openOrderId' | 'paidOrderId']?: string | undefined };
};

/** Makes the head when there is none; an `undefined` in `set` removes. */
export function headUpdate(table: string, { userId, at, set }: HeadChange, where?: Where) {
  const always = { userId, ttl: cartEnd(userId, at), ...cartHeads.marks, ...gsi1.cartHead(userId) };
  return { TableName: table, Key: key.cartHead(userId), ...updateOf({ set: { ...always, ...set } }, where) };
}

/**
 * The cart remembers its open order. Refused when another checkout of this cart came first: one that is still open, or
 * one that was paid since its lines were read, so that the same lines are not ordered twice.
 */
export function openCheckout(table: string, { order, cart }: OrderPlacement): Write {
  const { userId, previousOpenOrderId: previous, paidOrderId: paid } = cart;
  const isFree = 'attribute_not_exists(#openOrderId)';
  const isOurs = previous === undefined ? isFree : `(${isFree} OR #openOrderId = :previous)`;
  const isAsRead = paid === undefined ? 'attribute_not_exists(#paidOrderId)' : '#paidOrderId = :paid';
  const where = {
    condition: `${isOurs} AND ${isAsRead}`,
    values: { ...(previous !== undefined && { ':previous': previous }), ...(paid !== undefined && { ':paid': paid }) },
  };
  const change = { userId, at: order.createdAt, set: { openOrderId: order.id } };
  return { request: { Update: headUpdate(table, change, where) }, refusal: cartChanged };
}

/** The order is open no longer. Only for a head that was just read and named this order. */
export function closeCheckout(table: string, order: Order): Write {
  const paid = order.paidAt === undefined ? {} : { paidOrderId: order.id };
  const change = { userId: order.userId, at: order.updatedAt, set: { openOrderId: undefined, ...paid } };
  return { request: { Update: headUpdate(table, change, matching({ openOrderId: order.id })) }, refusal: cartChanged };
}

export function cartChanged(): ShopError {
  return new ShopError('cart_changed', 'This cart was changed or ordered in another window.');
}
