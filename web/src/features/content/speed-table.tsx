import type { PublicSettings } from '@rakhi/contract';
import { formatCents, formatDay } from '@rakhi/core';

/** Every speed with its price, and until when it makes the next festival. */
export function SpeedTable({ season }: Pick<PublicSettings, 'season'>) {
  if (season.orderBy.length === 0) return <p>Each product page names the speeds and their prices for his ZIP code.</p>;
  return (
    <table className="timetable">
      <caption>{captionOf(season)}</caption>
      <thead>
        <tr>
          <th scope="col">Delivery</th>
          <th scope="col">Order by</th>
          <th scope="col">A parcel</th>
        </tr>
      </thead>
      <tbody>
        {season.orderBy.map(({ id, name, transitDays, date, price, open }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              <span className="timetable__aside">
                {transitDays === 1 ? 'one business day' : `${transitDays} business days`}
              </span>
            </th>
            <td className="when num">{open ? formatDay(date) : <span className="soft">too late now</span>}</td>
            <td className="n">{formatCents(price)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Just after a festival the shop still speaks of that one, but the rows are about the next. */
function captionOf({ festival }: PublicSettings['season']): string {
  if (!festival || festival.daysToGo < 0) return 'To arrive in time for the next festival';
  return `To arrive by ${formatDay(festival.arriveBy, { length: 'long' })}, before ${festival.name}`;
}
