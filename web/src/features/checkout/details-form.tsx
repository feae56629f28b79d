'use client';

import type { Quote } from '@rakhi/contract';
import { MAX_RECIPIENTS } from '@rakhi/contract';
import { useEffect, useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import type { ShownCart } from '../cart/cart-changes.ts';
import { needsAssigning, reconciled } from './assign-units.ts';
import { BillingFields } from './billing-fields.tsx';
import { BLANK_RECIPIENT, type CheckoutForm } from './checkout-form.ts';
import { ErrorSummary } from './error-summary.tsx';
import { RecipientCard } from './recipient-card.tsx';
import { useShares } from './use-shares.ts';

type Details = {
  cart: ShownCart;
  quote: Quote | undefined;
  warehouseTimeZone: string;
  onSubmit: (form: CheckoutForm) => void;
};

export const DETAILS_FORM = 'checkout-details';

export function DetailsForm({ cart, quote, warehouseTimeZone, onSubmit }: Details) {
  const { handleSubmit } = useFormContext<CheckoutForm>();
  const [attempts, setAttempts] = useState(0);
  const submit = handleSubmit(onSubmit, () => setAttempts((count) => count + 1));
  return (
    <form id={DETAILS_FORM} onSubmit={submit} noValidate>
      {attempts > 0 && <ErrorSummary key={attempts} />}
      <ContactFields />
      <Recipients cart={cart} quote={quote} warehouseTimeZone={warehouseTimeZone} />
      <BillingSection />
    </form>
  );
}

function ContactFields() {
  const { register, formState } = useFormContext<CheckoutForm>();
  const { errors } = formState;
  return (
    <section className="co__sec">
      <h2 id="details-heading" tabIndex={-1}>
        You
      </h2>
      <div className="grid-form">
        <TextField
          className="h"
          label="E-mail"
          type="email"
          autoComplete="email"
          inputMode="email"
          error={errors.email?.message}
          {...register('email')}
        />
        <TextField
          className="h"
          label="Phone, for the courier only"
          type="tel"
          autoComplete="tel"
          error={errors.phone?.message}
          {...register('phone')}
        />
      </div>
      <p className="small soft mt-2">No account needed. We keep what you type if the line drops.</p>
    </section>
  );
}

function Recipients({ cart, quote, warehouseTimeZone }: Omit<Details, 'onSubmit'>) {
  const { control, getValues } = useFormContext<CheckoutForm>();
  const { fields, append, remove } = useFieldArray({ control, name: 'recipients' });
  const { shares, share } = useShares();
  useSharesThatFit(cart);

  const add = () => {
    share(reconciled(cart.items, shares()));
    append(
      { ...BLANK_RECIPIENT, senderName: getValues('recipients.0.senderName') },
      { focusName: `recipients.${fields.length}.name` },
    );
  };

  return (
    <section className="co__sec">
      <h2>Them</h2>
      {fields.map(({ id }, index) => (
        <RecipientCard
          key={id}
          index={index}
          count={fields.length}
          cart={cart}
          quote={quote}
          warehouseTimeZone={warehouseTimeZone}
          onRemove={() => remove(index)}
        />
      ))}
      {fields.length < MAX_RECIPIENTS ? (
        <p className="mt-6">
          <Button onClick={add}>Add another recipient</Button>
        </p>
      ) : (
        <p className="small soft mt-6">
          Twelve parcels are the most one order holds. Send these off and start another.
        </p>
      )}
    </section>
  );
}

/** When the cart changes, nobody may be promised a unit that is not in it any more. */
function useSharesThatFit(cart: ShownCart): void {
  const { shares, share } = useShares();
  useEffect(() => {
    const now = shares();
    if (needsAssigning(now)) share(reconciled(cart.items, now));
  }, [cart.items, shares, share]);
}

function BillingSection() {
  const { register, watch } = useFormContext<CheckoutForm>();
  return (
    <section className="co__sec">
      <h2>For your bank</h2>
      <Choice {...register('hasBilling')}>Add the address your card is registered at</Choice>
      {watch('hasBilling') && <BillingFields />}
    </section>
  );
}
