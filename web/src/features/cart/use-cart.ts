'use client';

import useSWR from 'swr';
import { getCart } from '../../api-client/browser.ts';
import type { ShownCart } from './cart-changes.ts';
import { CART, cartHands } from './cart-hands.ts';

/** The shopper's cart, and what can be done to it. */
export function useCart() {
  const { data: cart, error, mutate } = useSWR<ShownCart>(CART, getCart, { revalidateOnReconnect: true });
  return {
    cart,
    /** True while nothing has been shown yet. */
    isLoading: cart === undefined && error === undefined,
    couldNotLoad: cart === undefined && error !== undefined,
    reload: () => mutate(),
    ...cartHands,
  };
}
