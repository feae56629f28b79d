'use client';

import type { CartItem } from '@rakhi/contract';
import { useFormContext, useWatch } from 'react-hook-form';
import { allLeftToAssign, donorOf, giveOne, leftToAssign, takeOne, unitsOf } from './assign-units.ts';
import type { CheckoutForm } from './checkout-form.ts';
import { calledBy } from './checkout-texts.ts';
import { useShares } from './use-shares.ts';

type Shares = { index: number; called: string; lines: readonly CartItem[] };

/** What this recipient gets out of the cart, unit by unit. */
export function ShareList({ index, called, lines }: Shares) {
  const { formState } = useFormContext<CheckoutForm>();
  const { share } = useShares();
  const recipients = useWatch<CheckoutForm, 'recipients'>({ name: 'recipients' });
  const shares = recipients.map((recipient) => recipient.items);
  const left = allLeftToAssign(lines, shares);
  const error = formState.errors.recipients?.[index]?.items?.message?.toString();
  return (
    <fieldset className="shares" id={`shares-${index}`} tabIndex={-1}>
      <legend className="vh">What goes to {called}</legend>
      <ul>
        {lines.map((line) => {
          const units = unitsOf(shares[index] ?? {}, line.id);
          const donor = leftToAssign(line, shares) > 0 ? undefined : donorOf(line, index, shares);
          const from =
            donor === undefined ? '' : `, from ${calledBy(recipients[donor]?.name ?? '', donor, recipients.length)}`;
          return (
            <li key={line.id} className={units === 0 ? 'shares__none' : undefined}>
              <span>{line.name}</span>
              {/* biome-ignore lint/a11y/useSemanticElements: the whole list is the fieldset already */}
              <span className="qty" role="group" aria-label={`${line.name} for ${called}`}>
                <button
                  type="button"
                  aria-label="One less"
                  disabled={units === 0}
                  onClick={() => share(takeOne(line, index, shares))}
                >
                  −
                </button>
                <b aria-live="polite">{units}</b>
                <button
                  type="button"
                  aria-label={`One more${from}`}
                  disabled={units === line.quantity}
                  onClick={() => share(giveOne(line, index, shares))}
                >
                  +
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      {error && <p className="field__error">{error}</p>}
      {left > 0 && (
        <p className="small text-vermilion" role="status">
          {left === 1 ? 'One thing has' : `${left} things have`} no recipient yet.
        </p>
      )}
    </fieldset>
  );
}
