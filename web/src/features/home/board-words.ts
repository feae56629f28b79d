import type { PublicSettings } from '@rakhi/contract';
import { formatDay } from '@rakhi/core';
import { fullDay } from '../../days.ts';

type Season = Pick<PublicSettings['season'], 'festival' | 'orderBy'>;

export type BoardWords = {
  /** The big number; absent on the day itself and once it is over. */
  days?: number;
  says: string;
  heading: string;
};

/** Nothing where the owner has named no festival. */
export function boardWords({ festival, orderBy }: Season): BoardWords | undefined {
  if (!festival) return undefined;
  const heading = headingOf(festival, orderBy.length > 0);
  const { name, daysToGo } = festival;
  const day = fullDay(festival.date);
  if (daysToGo < 0) return { says: `${name} was on ${day}. A rakhi that comes late is tied all the same.`, heading };
  if (daysToGo === 0) return { says: `Today is ${name}, ${day}`, heading };
  return { days: daysToGo, says: `${daysToGo === 1 ? 'day' : 'days'} to ${name}, ${day}`, heading };
}

/** Just after a festival the shop still speaks of that one, but the rows are about the next. */
function headingOf({ arriveBy, daysToGo }: NonNullable<Season['festival']>, hasRows: boolean): string {
  if (!hasRows) return 'On which day it arrives';
  return daysToGo < 0 ? 'In time for the next festival' : `To arrive by ${formatDay(arriveBy, { length: 'long' })}`;
}
