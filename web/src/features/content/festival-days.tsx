import type { PublicSettings } from '@rakhi/contract';
import { dateIn, formatDay } from '@rakhi/core';
import { fullDay } from '../../days.ts';
import { comingYears, nextRakshaBandhan } from './festival-calendar.ts';

type Shown = { settings: PublicSettings };

/** When it is, and why a shop in America counts to the day before. */
export function TheDay({ settings }: Shown) {
  const { date, arriveBy } = nextRakshaBandhan(settings.season, todayAt(settings));
  return (
    <>
      {date && (
        <p>
          Raksha Bandhan is on <b>{fullDay(date)}</b>. It is the day of the full moon in the month of Shravan, which
          most years puts it into August.
        </p>
      )}
      <h3>Why we say “the day before”</h3>
      <p>
        That date is India’s. The moon is full for everybody at the same moment, but an Indian morning is still the
        evening before in America. In many years most of the full moon’s day there falls on the day before the Indian
        date, and families differ in which of the two they keep.
      </p>
      <p>
        So we count to the last business day before the date in India
        {arriveBy && (
          <>
            , which is <b>{formatDay(arriveBy, { length: 'long' })}</b>
          </>
        )}
        . Whichever day his house keeps, the thread is there. Families who go by the hour should ask an almanac for his
        city, not for Delhi.
      </p>
    </>
  );
}

export const ComingYears = ({ settings }: Shown) => (
  <table className="timetable">
    <caption>Dates in India</caption>
    <thead>
      <tr>
        <th scope="col">Year</th>
        <th scope="col">Raksha Bandhan</th>
        <th scope="col">Bhai Dooj</th>
      </tr>
    </thead>
    <tbody>
      {comingYears(todayAt(settings), 5).map(({ year, rakshaBandhan, bhaiDooj }) => (
        <tr key={year}>
          <th scope="row" className="num">
            {year}
          </th>
          <td className="num">{rakshaBandhan ? formatDay(rakshaBandhan) : 'not agreed yet'}</td>
          <td className="num">{bhaiDooj ? formatDay(bhaiDooj) : 'not agreed yet'}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const todayAt = ({ cutoff }: PublicSettings) => dateIn(cutoff.timeZone, new Date());
