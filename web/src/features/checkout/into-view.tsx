'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** Comes into view when it appears: it answers a press, and the answer may stand outside a phone's screen. */
export function IntoView({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div ref={box} className="into-view">
      {children}
    </div>
  );
}
