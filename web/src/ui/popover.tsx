'use client';

import { type MouseEvent, type ReactNode, useRef } from 'react';

type Popover = { id: string; label: string; className: string; children: ReactNode };

/**
 * Opened by any button with `popoverTarget={id}`: by the browser, even before or without scripts.
 * The script only puts it away when one of its links has been followed, since the layout stays.
 */
export function Popover({ id, label, className, children }: Popover) {
  const self = useRef<HTMLElement>(null);
  const putAway = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a')) self.current?.hidePopover();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: it listens for what its links do, which the keyboard can do too
    <section ref={self} id={id} popover="auto" aria-label={label} className={className} onClick={putAway}>
      {children}
    </section>
  );
}
