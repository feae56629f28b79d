import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { Knot } from './thread/thread.tsx';

type Looks = {
  look?: 'primary' | 'line' | undefined;
  size?: 'normal' | 'big' | 'small' | undefined;
  full?: boolean | undefined;
  className?: string | undefined;
};

/** `isBusy` keeps the button's place and focus while something is under way, and takes no second click. */
export function Button({
  look,
  size,
  full,
  isBusy = false,
  className,
  type = 'button',
  onClick,
  ...rest
}: ComponentProps<'button'> & Looks & { isBusy?: boolean }) {
  return (
    <button
      type={type}
      className={classesOf({ look, size, full, className })}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      {...(isBusy ? { onClick: (event) => event.preventDefault() } : onClick && { onClick })}
      {...rest}
    />
  );
}

export function ButtonLink({ look, size, full, className, ...rest }: ComponentProps<typeof Link> & Looks) {
  return <Link className={classesOf({ look, size, full, className })} {...rest} />;
}

/** The one knot of a view, tied on its next step. */
export function Tied({ children, full = false }: { children: ReactNode; full?: boolean }) {
  return (
    <span className={full ? 'tied block' : 'tied'}>
      {children}
      <Knot />
    </span>
  );
}

function classesOf({ look = 'line', size = 'normal', full, className }: Looks): string {
  const classes = ['btn', `btn--${look}`, size !== 'normal' && `btn--${size}`, full && 'btn--full', className];
  return classes.filter(Boolean).join(' ');
}
