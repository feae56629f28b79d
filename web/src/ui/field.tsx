import { type ComponentProps, type ReactNode, useId } from 'react';

type Said = { label: string; hint?: ReactNode; error?: string | undefined; className?: string };
type Described = { id: string; describedBy: string | undefined; invalid: true | undefined };

/** Label above, hint and error below, all three tied to whatever control `children` makes. */
export function Field({
  label,
  hint,
  error,
  className = '',
  children,
}: Said & { children: (control: Described) => ReactNode }) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children({ id, describedBy, invalid: error ? true : undefined })}
      {error && (
        <p className="field__error" id={errorId}>
          {error}
        </p>
      )}
      {hint && (
        <p className="field__hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}

export function TextField({ label, hint, error, className, ...input }: Said & ComponentProps<'input'>) {
  return (
    <Field label={label} hint={hint} error={error} {...(className && { className })}>
      {({ id, describedBy, invalid }) => (
        <input id={id} className="input" aria-describedby={describedBy} aria-invalid={invalid} {...input} />
      )}
    </Field>
  );
}

export function TextArea({ label, hint, error, className, ...input }: Said & ComponentProps<'textarea'>) {
  return (
    <Field label={label} hint={hint} error={error} {...(className && { className })}>
      {({ id, describedBy, invalid }) => (
        <textarea id={id} className="input" aria-describedby={describedBy} aria-invalid={invalid} {...input} />
      )}
    </Field>
  );
}

export function Select({ label, hint, error, className, children, ...select }: Said & ComponentProps<'select'>) {
  return (
    <Field label={label} hint={hint} error={error} {...(className && { className })}>
      {({ id, describedBy, invalid }) => (
        <select id={id} className="input" aria-describedby={describedBy} aria-invalid={invalid} {...select}>
          {children}
        </select>
      )}
    </Field>
  );
}
