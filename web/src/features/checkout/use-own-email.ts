'use client';

import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { accountOfWhoeverIsHere } from '../account/session.ts';
import type { CheckoutForm } from './checkout-form.ts';

/** Spares a signed-in shopper her e-mail, unless she has begun to type one. */
export function useOwnEmail({
  getValues,
  setValue,
}: Pick<UseFormReturn<CheckoutForm>, 'getValues' | 'setValue'>): void {
  useEffect(() => {
    if (getValues('email') !== '') return;
    const fillIn = (email = '') => {
      if (getValues('email') === '') setValue('email', email);
    };
    // A courtesy: when she cannot be asked for, she types it.
    accountOfWhoeverIsHere().then(
      (account) => fillIn(account?.email),
      () => undefined,
    );
  }, [getValues, setValue]);
}
