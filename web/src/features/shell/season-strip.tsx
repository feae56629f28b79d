import type { PublicSettings } from '@rakhi/contract';
import { fullDay } from '../../days.ts';

/** The line on top of every page: the owner's words, or the festival's day. */
export function SeasonStrip({ settings: { season, banner } }: { settings: PublicSettings }) {
  const festival = toCome(season);
  const says = banner || (festival ? `${festival.name} is on ${fullDay(festival.date)}` : 'Rakhis all year round');
  return (
    <div className="strip">
      <div className="wrap">
        <span>{says}</span>
        {festival && (
          <a className="only-wide" href="/#season">
            {daysToGo(festival.daysToGo)}
          </a>
        )}
      </div>
    </div>
  );
}

/** Just after a festival the season still speaks of that one. */
const toCome = ({ festival }: PublicSettings['season']) => (festival && festival.daysToGo >= 0 ? festival : undefined);

function daysToGo(days: number): string {
  if (days === 0) return 'It is today';
  return days === 1 ? 'Tomorrow' : `${days} days to go`;
}
