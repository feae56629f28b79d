import { type FieldErrors, type Resolver, set } from 'react-hook-form';
import type { Assignable } from './assign-units.ts';
import { type CheckoutForm, type Mistake, mistakesIn } from './checkout-form.ts';
import { fieldText } from './checkout-texts.ts';

export type FormContext = { lines: readonly Assignable[] };

/** The contract checks the form, in the browser as on the server; only the sentences are the page's own. */
export const checkoutResolver: Resolver<CheckoutForm, FormContext> = (form, context) => {
  const mistakes = mistakesIn(form, context?.lines ?? []);
  return mistakes.length === 0 ? { values: form, errors: {} } : { values: {}, errors: errorsFrom(mistakes) };
};

function errorsFrom(mistakes: readonly Mistake[]): FieldErrors<CheckoutForm> {
  const errors: FieldErrors<CheckoutForm> = {};
  for (const { field, kind } of mistakes) set(errors, field, { type: kind, message: fieldText(kind).sentence });
  return errors;
}
