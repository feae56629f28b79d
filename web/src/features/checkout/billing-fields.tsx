'use client';

import { useMemo } from 'react';
import { useFormContext } from 'react-hook-form';
import { Select, TextField } from '../../ui/field.tsx';
import type { CheckoutForm } from './checkout-form.ts';
import { countries } from './countries.ts';

export function BillingFields() {
  const { register, formState } = useFormContext<CheckoutForm>();
  const errors = formState.errors.billing;
  const { often, all } = useMemo(countries, []);
  const option = ({ code, name }: { code: string; name: string }) => (
    <option key={code} value={code}>
      {name}
    </option>
  );
  return (
    <div className="grid-form mt-4">
      <TextField
        className="h"
        label="Name on the card"
        autoComplete="billing name"
        error={errors?.name?.message}
        {...register('billing.name')}
      />
      <Select
        className="h"
        label="Country"
        autoComplete="billing country"
        error={errors?.country?.message}
        {...register('billing.country')}
      >
        <option value="">Choose</option>
        <optgroup label="Often">{often.map(option)}</optgroup>
        <optgroup label="All">{all.map(option)}</optgroup>
      </Select>
      <TextField
        className="h"
        label="Street and number"
        autoComplete="billing address-line1"
        error={errors?.line1?.message}
        {...register('billing.line1')}
      />
      <TextField
        className="h"
        label="More, if needed"
        autoComplete="billing address-line2"
        error={errors?.line2?.message}
        {...register('billing.line2')}
      />
      <TextField
        className="c"
        label="City"
        autoComplete="billing address-level2"
        error={errors?.city?.message}
        {...register('billing.city')}
      />
      <TextField
        className="t"
        label="State or region"
        autoComplete="billing address-level1"
        error={errors?.state?.message}
        {...register('billing.state')}
      />
      <TextField
        className="t"
        label="Postal code"
        autoComplete="billing postal-code"
        error={errors?.postalCode?.message}
        {...register('billing.postalCode')}
      />
    </div>
  );
}
