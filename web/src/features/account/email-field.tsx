'use client';

import { useSyncExternalStore } from 'react';
import { TextField } from '../../ui/field.tsx';
import { rememberedEmail } from './remembered-email.ts';

const never = () => () => {};

/** Filled with the address of the form before, if there was one in this visit. */
export function EmailField({ error }: { error: string | undefined }) {
  const remembered = useSyncExternalStore(never, rememberedEmail, () => '');
  return (
    <TextField
      key={remembered}
      label="E-mail"
      name="email"
      type="email"
      inputMode="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={254}
      required
      defaultValue={remembered}
      error={error}
    />
  );
}
