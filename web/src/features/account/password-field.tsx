'use client';

import { useState } from 'react';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { passwordRules } from './password-rules.ts';

type Password = { label?: string; error: string | undefined };

export const CurrentPassword = ({ label = 'Password', error }: Password) => (
  <PasswordField label={label} error={error} autoComplete="current-password" />
);

/** Ticks off the rules while she types. */
export function NewPassword({ label = 'New password', error }: Password) {
  const [typed, setTyped] = useState('');
  return (
    <div className="grid gap-2">
      <PasswordField label={label} error={error} autoComplete="new-password" onType={setTyped} />
      <ul className="password-rules" aria-label="What it needs">
        {passwordRules(typed).map(({ says, isKept }) => (
          <li key={says} className={isKept ? 'is-kept' : undefined}>
            <Icon name={isKept ? 'tick' : 'minus'} />
            {says}
            {isKept && <VisuallyHidden>, done</VisuallyHidden>}
          </li>
        ))}
      </ul>
    </div>
  );
}

type Hidden = Required<Password> & { autoComplete: string; onType?: (typed: string) => void };

function PasswordField({ label, error, autoComplete, onType }: Hidden) {
  const [isShown, setIsShown] = useState(false);
  return (
    <Field label={label} error={error}>
      {({ id, describedBy, invalid }) => (
        <span className="password">
          <input
            id={id}
            name="password"
            className="input"
            type={isShown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={256}
            required
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={(event) => onType?.(event.target.value)}
          />
          <button type="button" aria-pressed={isShown} aria-controls={id} onClick={() => setIsShown(!isShown)}>
            {isShown ? 'Hide' : 'Show'}
            <VisuallyHidden> the password</VisuallyHidden>
          </button>
        </span>
      )}
    </Field>
  );
}
