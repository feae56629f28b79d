'use client';

import useSWR from 'swr';
import { getCart } from '../../api-client/browser.ts';
import type { ShownCart } from './cart-changes.ts';

/** The cart's key among what SWR keeps. */
export const CART = '/cart';

/** The shopper's cart. What can be done to it is in `cartHands`: the count in the corner of every page needs only this. */
export function useCart() {
  const { data: cart, error, mutate } = useSWR<ShownCart>(CART, getCart, { revalidateOnReconnect: true });
  return {
    cart,
    /** True while nothing has been shown yet. */
    isLoading: cart === undefined && error === undefined,
    couldNotLoad: cart === undefined && error !== undefined,
    reload: () => mutate(),
  };
}
