'use client';

import type { Quote } from '@rakhi/contract';
import { useWatch } from 'react-hook-form';
import type { ShownCart } from '../cart/cart-changes.ts';
import { AddressFields } from './address-fields.tsx';
import type { CheckoutForm } from './checkout-form.ts';
import { calledBy } from './checkout-texts.ts';
import { DeliveryChoice } from './delivery-choice.tsx';
import { GiftMessage } from './gift-message.tsx';
import { ShareList } from './share-list.tsx';

type Card = {
  index: number;
  count: number;
  cart: ShownCart;
  quote: Quote | undefined;
  warehouseTimeZone: string;
  onRemove: () => void;
};

export function RecipientCard({ index, count, cart, quote, warehouseTimeZone, onRemove }: Card) {
  const name = useWatch<CheckoutForm, `recipients.${number}.name`>({ name: `recipients.${index}.name` });
  const called = calledBy(name, index, count);
  const headingId = `recipient-${index}`;
  return (
    <article className="parcel" aria-labelledby={headingId}>
      <div className="parcel__head">
        <h3 id={headingId}>{called}</h3>
        {count > 1 && (
          <button type="button" className="textual small" onClick={onRemove}>
            Remove<span className="vh"> {called}</span>
          </button>
        )}
      </div>
      {count > 1 ? (
        <ShareList index={index} called={called} lines={cart.items} />
      ) : (
        <ul className="small parcel__items">
          {cart.items.map(({ id, name, quantity }) => (
            <li key={id}>{quantity > 1 ? `${name}, ${quantity} of them` : name}</li>
          ))}
        </ul>
      )}
      <AddressFields index={index} problem={problemOf(quote, index, 'address_not_deliverable')} />
      <GiftMessage index={index} />
      <DeliveryChoice
        index={index}
        lines={cart.items}
        quoted={quote?.recipients.find(({ n }) => n === index + 1)}
        problem={problemOf(quote, index, 'delivery_date_unavailable')}
        warehouseTimeZone={warehouseTimeZone}
      />
    </article>
  );
}

const problemOf = (quote: Quote | undefined, index: number, code: string) =>
  quote?.problems.find((problem) => problem.code === code && problem.recipient === index + 1)?.message;
