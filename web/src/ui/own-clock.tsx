'use client';

import { dateIn, formatClock, formatDay } from '@rakhi/core';
import { useSyncExternalStore } from 'react';
import { placeOf } from '../days.ts';

const never = () => () => {};
const ownTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** ", which is 11.30 pm in India": what a warehouse's hour is on her own clock. Says nothing where both agree. */
export function OwnClock({ at, warehouseTimeZone }: { at: string; warehouseTimeZone: string }) {
  // Only the browser knows where she is; the page itself is the same for everybody.
  const timeZone = useSyncExternalStore(never, ownTimeZone, () => warehouseTimeZone);
  const instant = new Date(at);
  const there = { clock: formatClock(instant, warehouseTimeZone), date: dateIn(warehouseTimeZone, instant) };
  const here = { clock: formatClock(instant, timeZone), date: dateIn(timeZone, instant) };
  if (here.clock === there.clock && here.date === there.date) return null;
  const day = here.date === there.date ? '' : ` on ${formatDay(here.date)}`;
  return `, which is ${here.clock}${day} in ${placeOf(timeZone)}`;
}
