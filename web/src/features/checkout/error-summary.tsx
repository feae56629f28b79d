'use client';

import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import type { CheckoutForm } from './checkout-form.ts';
import { calledBy, fieldText } from './checkout-texts.ts';
import { fieldsWithErrors } from './form-errors.ts';

/** After a press that could not go on: says how much is missing, and each line leads to its field. */
export function ErrorSummary() {
  const { formState, setFocus, getValues } = useFormContext<CheckoutForm>();
  const box = useRef<HTMLDivElement>(null);
  const fields = fieldsWithErrors(formState.errors);

  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'center' });
  }, []);

  if (fields.length === 0) return null;

  const goTo = (field: string) => {
    const shares = /^recipients\.(\d+)\.items$/.exec(field);
    if (shares) document.getElementById(`shares-${shares[1]}`)?.focus();
    else setFocus(field as 'email');
  };

  return (
    <div ref={box} className="note note--problem note--plain" role="alert" tabIndex={-1}>
      <b>{fields.length === 1 ? 'One thing needs another look' : `${fields.length} things need another look`}</b>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            <button type="button" className="textual" onClick={() => goTo(field)}>
              {whose(field, getValues('recipients'))}
              {fieldText(field.split('.').at(-1) ?? '').label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function whose(field: string, recipients: CheckoutForm['recipients']): string {
  const [, place] = /^recipients\.(\d+)\./.exec(field) ?? [];
  if (place === undefined) return field.startsWith('billing.') ? 'Your bank: ' : '';
  return `${calledBy(recipients[Number(place)]?.name ?? '', Number(place), recipients.length)}: `;
}
