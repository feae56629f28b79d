'use client';

import type { Quote } from '@rakhi/contract';
import { useEffect, useState } from 'react';
import useSWR from 'swr';
import { getQuote } from '../../api-client/browser.ts';
import type { ShownCart } from '../cart/cart-changes.ts';
import { quoteRequest, type RecipientForm } from './checkout-form.ts';

const TYPING_PAUSE_MS = 350;

export type LiveQuote = {
  quote: Quote | undefined;
  /** True when the quote answers what the form says right now. */
  isCurrent: boolean;
  couldNotAsk: boolean;
};

/** The coupon is asked for only while it applies: one that does not must not stand in the way of an order. */
export const couponOf = (cart: ShownCart) => (cart.coupon?.applies ? cart.coupon.code : undefined);

/** What the shop asks for this order as it stands. Answers to what was typed before are not looked at. */
export function useQuote(recipients: readonly RecipientForm[], cart: ShownCart): LiveQuote {
  const asked = JSON.stringify(quoteRequest({ recipients: [...recipients] }, couponOf(cart)));
  const settled = useSettled(asked);
  const isSettled = asked === settled && !cart.isProvisional;
  // The same question has another answer once the cart is another.
  const ofCart = cart.items.map(({ id, quantity, price }) => [id, quantity, price].join(':')).join();
  const { data, error, isLoading, isValidating } = useSWR(
    cart.isProvisional || cart.items.length === 0 ? null : ['/checkout/quote', settled, ofCart],
    () => getQuote(JSON.parse(settled)),
    { keepPreviousData: true, revalidateOnFocus: true, shouldRetryOnError: true },
  );
  return {
    quote: data,
    isCurrent: data !== undefined && isSettled && !isLoading && !isValidating && !error,
    couldNotAsk: data === undefined && error !== undefined,
  };
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(value), TYPING_PAUSE_MS);
    return () => clearTimeout(waiting);
  }, [value]);
  return settled;
}
