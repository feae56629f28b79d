'use client';

import { formatDay } from '@rakhi/core';
import { Button } from '../../ui/button.tsx';
import { scriptLanguage } from './characters.ts';
import type { CheckoutForm, RecipientForm } from './checkout-form.ts';

/** What she typed, folded up while she pays. */
export function DetailsSummary({ form, onChange }: { form: CheckoutForm; onChange: () => void }) {
  return (
    <section className="co__sec folded" aria-labelledby="details-heading">
      <div className="parcel__head">
        <h2 id="details-heading" tabIndex={-1}>
          You and them
        </h2>
        <Button size="small" onClick={onChange}>
          Change something
        </Button>
      </div>
      <p>
        {form.email}
        {form.phone && <span className="soft">, {form.phone}</span>}
      </p>
      <ul>
        {form.recipients.map((recipient, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a recipient is known by her or his place
          <FoldedRecipient key={index} recipient={recipient} />
        ))}
      </ul>
    </section>
  );
}

function FoldedRecipient({ recipient }: { recipient: RecipientForm }) {
  const { name, line1, line2, city, state, postalCode, deliveryDate, giftMessage } = recipient;
  return (
    <li>
      <p>
        <b>{name}</b>
        {deliveryDate && <span className="soft">, arrives on {formatDay(deliveryDate)}</span>}
      </p>
      <p className="small soft num">{[line1, line2, `${city}, ${state} ${postalCode}`].filter(Boolean).join(', ')}</p>
      {giftMessage && (
        <p className="letter folded__words" lang={scriptLanguage(giftMessage)}>
          {giftMessage}
        </p>
      )}
    </li>
  );
}
