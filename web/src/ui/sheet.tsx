'use client';

import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from './icon.tsx';

type Sheet = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** `right` slides in beside the page, `bottom` comes up on the phone, `middle` lies on it. */
  from?: 'right' | 'bottom' | 'middle';
  children: ReactNode;
  /** Stays in view below what scrolls. */
  foot?: ReactNode;
};

/**
 * A sheet of paper over the page. The browser's own dialog keeps the focus inside, makes the rest inert, closes
 * on Escape and gives the focus back, without a library on every page.
 */
export function Sheet({ open, onClose, title, from = 'right', children, foot }: Sheet) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);

  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way to close is Escape, which the dialog brings
    <dialog
      ref={dialog}
      className={`drawer drawer--${from}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={closeOnBackdrop}
    >
      <div className="drawer__page">
        <div className="drawer__head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="icon-btn" onClick={onClose} aria-label="Close">
            <Icon name="close" />
          </button>
        </div>
        <div className="drawer__body">{children}</div>
        {foot && <div className="drawer__foot">{foot}</div>}
      </div>
    </dialog>
  );
}
