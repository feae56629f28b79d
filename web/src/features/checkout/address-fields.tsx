'use client';

import { stateOfZip } from '@rakhi/core';
import { useFormContext } from 'react-hook-form';
import { Select, TextField } from '../../ui/field.tsx';
import type { CheckoutForm } from './checkout-form.ts';
import { US_STATES } from './us-states.ts';

type Address = {
  index: number;
  /** Why the shop cannot send a parcel there. */
  problem: string | undefined;
};

export function AddressFields({ index, problem }: Address) {
  const { register, formState, getValues, setValue } = useFormContext<CheckoutForm>();
  const errors = formState.errors.recipients?.[index];
  const at = `recipients.${index}` as const;
  const filledBy = (token: string) => `section-recipient${index + 1} shipping ${token}`;

  /** A ZIP knows its state; what she has chosen herself stays. */
  const fillInState = () => {
    const state = stateOfZip(getValues(`${at}.postalCode`).trim());
    if (state && getValues(`${at}.state`) === '') setValue(`${at}.state`, state, { shouldValidate: true });
  };

  return (
    <div className="grid-form">
      <TextField
        className="h"
        label="Name"
        autoComplete={filledBy('name')}
        error={errors?.name?.message}
        {...register(`${at}.name`)}
      />
      <TextField
        className="h"
        label="Phone, if you know it"
        type="tel"
        autoComplete={filledBy('tel')}
        error={errors?.phone?.message}
        {...register(`${at}.phone`)}
      />
      <TextField
        className="h"
        label="Street"
        autoComplete={filledBy('address-line1')}
        error={errors?.line1?.message}
        {...register(`${at}.line1`)}
      />
      <TextField
        className="h"
        label="Apartment, if there is one"
        autoComplete={filledBy('address-line2')}
        error={errors?.line2?.message}
        {...register(`${at}.line2`)}
      />
      <TextField
        className="c"
        label="City"
        autoComplete={filledBy('address-level2')}
        error={errors?.city?.message}
        {...register(`${at}.city`)}
      />
      <Select
        className="t"
        label="State"
        autoComplete={filledBy('address-level1')}
        error={errors?.state?.message}
        {...register(`${at}.state`)}
      >
        <option value="">Choose</option>
        {US_STATES.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <TextField
        className="t"
        label="ZIP"
        inputMode="numeric"
        autoComplete={filledBy('postal-code')}
        maxLength={10}
        error={errors?.postalCode?.message ?? problem}
        {...register(`${at}.postalCode`, { onChange: fillInState })}
      />
    </div>
  );
}
