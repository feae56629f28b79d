import type { PublicSettings } from '@rakhi/contract';
import { formatClock } from '@rakhi/core';
import { placeOf } from '../../days.ts';

/** `2 pm in New York`. */
export function cutoffSays({ season, cutoff }: PublicSettings): string {
  return `${clockOf(season.orderBy[0]?.at, cutoff)} in ${placeOf(cutoff.timeZone)}`;
}

/** A cut-off knows its minutes; without a festival there is only the hour. */
function clockOf(at: string | undefined, { hour, timeZone }: PublicSettings['cutoff']): string {
  if (at) return formatClock(new Date(at), timeZone);
  return `${hour % 12 || 12}\u00a0${hour < 12 ? 'am' : 'pm'}`;
}
