'use client';

import { type FormEvent, useState } from 'react';
import { type Trouble, troubleOf } from './account-trouble.ts';

type Mistakes<Field extends string> = Partial<Record<Field, string | undefined>>;
export type AccountForm<Field extends string> = {
  fields: readonly Field[];
  /** One sentence per field that cannot be right; nothing is sent then. */
  check: (typed: Record<Field, string>) => Mistakes<Field>;
  /** Leads somewhere else when it has worked, so the form stays busy. @throws what Cognito refused */
  send: (typed: Record<Field, string>) => Promise<void>;
};

/**
 * Forms that use it say `method="post"`: pressed before the script has come, they would otherwise put the password
 * into the address bar.
 */
export function useAccountForm<Field extends string>({ fields, check, send }: AccountForm<Field>) {
  const [mistakes, setMistakes] = useState<Mistakes<Field>>({});
  const [trouble, setTrouble] = useState<Trouble>();
  const [isBusy, setIsBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    const form = event.currentTarget;
    const typed = readForm(form, fields);
    const found = check(typed);
    setMistakes(found);
    setTrouble(undefined);
    const first = fields.find((field) => found[field] !== undefined);
    if (first !== undefined) return focusOn(form, first);
    setIsBusy(true);
    try {
      await send(typed);
    } catch (error) {
      const refused = troubleOf(error);
      const field = fields.find((each) => each === refused.field);
      if (field !== undefined) setMistakes({ [field]: refused.says } as Mistakes<Field>);
      setTrouble(refused);
      setIsBusy(false);
      if (field !== undefined) focusOn(form, field);
    }
  }

  return { submit, mistakes, trouble, isBusy };
}

function readForm<Field extends string>(form: HTMLFormElement, fields: readonly Field[]): Record<Field, string> {
  const typed = new FormData(form);
  // Passwords keep their spaces; everything else has none at its ends that were meant.
  const read = (field: Field) => {
    const text = String(typed.get(field) ?? '');
    return [field, field === 'password' ? text : text.trim()];
  };
  return Object.fromEntries(fields.map(read)) as Record<Field, string>;
}

function focusOn(form: HTMLFormElement, field: string): void {
  const control = form.elements.namedItem(field);
  if (control instanceof HTMLElement) control.focus();
}

export const emailMistake = (email: string): string | undefined =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? undefined : 'We need an address like guddi@example.com.';

export const codeMistake = (code: string): string | undefined =>
  /^\d{6}$/.test(code.replace(/\s/g, '')) ? undefined : 'The code has six digits. It is in our letter.';
