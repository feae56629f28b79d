'use client';

import { useEffect, useState } from 'react';

/** Becomes true at that instant; also after the phone has slept through it. */
export function useIsPast(instant: string): boolean {
  const at = Date.parse(instant);
  const [isPast, setIsPast] = useState(() => Date.now() >= at);
  useEffect(() => {
    const look = () => setIsPast(Date.now() >= at);
    const waiting = setTimeout(look, Math.max(0, at - Date.now()) + 50);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener('visibilitychange', look);
    };
  }, [at]);
  return isPast;
}
