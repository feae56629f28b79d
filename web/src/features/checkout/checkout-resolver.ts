import { type FieldErrors, type Resolver, set } from 'react-hook-form';
import type { Assignable } from './assign-units.ts';
import { type CheckoutForm, type Mistake, mistakesIn } from './checkout-form.ts';
import { fieldText } from './checkout-texts.ts';

export type FormContext = {
  lines: readonly Assignable[];
  /** Whether the field is marked as wrong already. */
  isMarked: (field: string) => boolean;
};

/** The contract checks the form, in the browser as on the server; only the sentences are the page's own. */
export const checkoutResolver: Resolver<CheckoutForm, FormContext> = (form, context, { names }) => {
  const all = mistakesIn(form, context?.lines ?? []);
  const mistakes = isAboutTheList(names) ? all.filter(({ field }) => context?.isMarked(field)) : all;
  return mistakes.length === 0 ? { values: form, errors: {} } : { values: {}, errors: errorsFrom(mistakes) };
};

/** A recipient has come or gone: that may settle what was wrong, but fields she has not reached are not wrong yet. */
const isAboutTheList = (names: readonly string[] = []) => names.length === 1 && names[0] === 'recipients';

function errorsFrom(mistakes: readonly Mistake[]): FieldErrors<CheckoutForm> {
  const errors: FieldErrors<CheckoutForm> = {};
  for (const { field, kind } of mistakes) set(errors, field, { type: kind, message: fieldText(kind).sentence });
  return errors;
}
