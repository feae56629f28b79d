import { TextField } from '../../ui/field.tsx';

/** Phones offer the code from the letter for it. */
export const CodeField = ({ error }: { error: string | undefined }) => (
  <TextField
    className="code-field"
    label="Code from our letter"
    name="code"
    inputMode="numeric"
    autoComplete="one-time-code"
    maxLength={8}
    required
    error={error}
  />
);
