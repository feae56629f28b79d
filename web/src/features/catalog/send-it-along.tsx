'use client';

import { formatCents } from '@rakhi/core';
import type { ReactNode } from 'react';
import { Choice } from '../../ui/choice.tsx';

export type AddOn = { id: string; name: string; note: string; price: number; picture: ReactNode };

type Offered = { addOns: AddOn[]; chosen: string[]; onChoose: (ids: string[]) => void };

/** Never ticked for her. */
export function SendItAlong({ addOns, chosen, onChoose }: Offered) {
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset className="pdp__block mt-7">
      <legend className="title">Send it along</legend>
      <ul className="rows">
        {addOns.map(({ id, name, note, price, picture }) => (
          <li key={id} className="addon">
            <Choice checked={chosen.includes(id)} onChange={() => toggle(id)} aside={formatCents(price)}>
              {picture}
              <span>
                <b>{name}</b>
                {note && <span className="soft small">{note}</span>}
              </span>
            </Choice>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
