'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { Action, ToasterProps } from 'sonner';

export type Toast = { text: string; kind?: 'good' | 'problem'; action?: Pick<Action, 'label' | 'onClick'> };

const TOAST = 'shop-toast';

/** Says something in passing. May be called from anywhere in the browser. */
export function showToast(toast: Toast): void {
  window.dispatchEvent(new CustomEvent<Toast>(TOAST, { detail: toast }));
}

type Sonner = { Toaster: ComponentType<ToasterProps>; toast: typeof import('sonner').toast };

/** Stands in the layout and fetches Sonner with the first toast: most visits need none. */
export function Toasts() {
  const [sonner, setSonner] = useState<Sonner>();
  const [waiting, setWaiting] = useState<Toast[]>([]);

  useEffect(() => {
    const take = (event: Event) => {
      setWaiting((toasts) => [...toasts, (event as CustomEvent<Toast>).detail]);
      void import('sonner').then(({ Toaster, toast }) => setSonner({ Toaster, toast }));
    };
    window.addEventListener(TOAST, take);
    return () => window.removeEventListener(TOAST, take);
  }, []);

  useEffect(() => {
    if (!sonner || waiting.length === 0) return;
    for (const { text, kind, action } of waiting) {
      const say = kind === 'problem' ? sonner.toast.error : sonner.toast;
      say(text, action ? { action } : {});
    }
    setWaiting([]);
  }, [sonner, waiting]);

  if (!sonner) return null;
  return <sonner.Toaster position="bottom-center" toastOptions={{ className: 'toast' }} closeButton />;
}
