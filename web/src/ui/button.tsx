import { cva, type VariantProps } from 'class-variance-authority';
import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { Knot } from './thread/thread.tsx';

const button = cva('btn', {
  variants: {
    look: { primary: 'btn--primary', line: 'btn--line' },
    size: { normal: '', big: 'btn--big', small: 'btn--small' },
    full: { true: 'btn--full', false: '' },
  },
  defaultVariants: { look: 'line', size: 'normal', full: false },
});

type Looks = VariantProps<typeof button>;

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
      className={button({ look, size, full, className })}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      {...(isBusy ? { onClick: (event) => event.preventDefault() } : onClick && { onClick })}
      {...rest}
    />
  );
}

export function ButtonLink({ look, size, full, className, ...rest }: ComponentProps<typeof Link> & Looks) {
  return <Link className={button({ look, size, full, className })} {...rest} />;
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
