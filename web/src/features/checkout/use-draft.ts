'use client';

import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { forgetDraft, keepDraft, restoredDraft } from './checkout-draft.ts';
import { BLANK_CHECKOUT, type CheckoutForm } from './checkout-form.ts';
import { forgetKey } from './submission-key.ts';

const WRITE_AFTER_MS = 300;

/** What she typed last time, if it was not long ago. In the browser only. */
export const startingForm = (): CheckoutForm => restoredDraft(window.localStorage, Date.now()) ?? BLANK_CHECKOUT;

/** Writes down what is typed, a moment after each key and at once when she leaves. */
export function useDraft({ subscribe, getValues }: Pick<UseFormReturn<CheckoutForm>, 'subscribe' | 'getValues'>): void {
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const write = () => {
      clearTimeout(waiting);
      keepDraft(getValues(), window.localStorage, Date.now());
    };
    const stop = subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(waiting);
        waiting = setTimeout(write, WRITE_AFTER_MS);
      },
    });
    window.addEventListener('pagehide', write);
    return () => {
      stop();
      clearTimeout(waiting);
      window.removeEventListener('pagehide', write);
    };
  }, [subscribe, getValues]);
}

/** After the payment there is nothing left to restore or repeat. */
export function forgetCheckout(): void {
  forgetDraft(window.localStorage);
  forgetKey(window.sessionStorage);
}
