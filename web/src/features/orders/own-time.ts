import { dateIn, formatClock, formatDay } from '@rakhi/core';

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `Tue 3 Aug, 10.58 pm` on her own clock. Only for what is rendered in the browser. */
export function ownMoment(at: string): string {
  const instant = new Date(at);
  return `${formatDay(dateIn(zone(), instant))}, ${formatClock(instant, zone())}`;
}

/** `Tue 3 Aug` where she is. */
export const ownDay = (at: string): string => formatDay(dateIn(zone(), new Date(at)));

export const ownToday = (): string => dateIn(zone(), new Date());
