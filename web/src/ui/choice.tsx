import type { ComponentProps, ReactNode } from 'react';

/** A checkbox or a radio button with its words; `aside` stands at the right: a count, a price. */
export function Choice({
  children,
  aside,
  type = 'checkbox',
  ...input
}: ComponentProps<'input'> & { type?: 'checkbox' | 'radio'; aside?: ReactNode }) {
  return (
    <label className="check">
      <input type={type} {...input} />
      {children}
      {aside !== undefined && <span className="n num">{aside}</span>}
    </label>
  );
}
