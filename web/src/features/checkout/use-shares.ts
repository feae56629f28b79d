'use client';

import { useCallback } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Allotment } from './assign-units.ts';
import type { CheckoutForm } from './checkout-form.ts';

/** Reads and writes who gets what, which concerns all recipients at once. */
export function useShares() {
  const { getValues, setValue, getFieldState } = useFormContext<CheckoutForm>();
  const shares = useCallback(() => getValues('recipients').map((recipient) => recipient.items), [getValues]);
  const share = useCallback(
    (next: readonly Allotment[]) => {
      for (const [index, items] of next.entries()) {
        const field = `recipients.${index}.items` as const;
        setValue(field, items, { shouldDirty: true, shouldValidate: getFieldState(field).invalid });
      }
    },
    [setValue, getFieldState],
  );
  return { shares, share };
}
