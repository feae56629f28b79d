import type { PublicSettings } from '@rakhi/contract';
import { formatCents, formatClock, formatDay } from '@rakhi/core';
import { placeOf } from '../../days.ts';
import { OwnClock } from '../../ui/own-clock.tsx';
import { Rail } from '../../ui/thread/thread.tsx';
import { boardWords } from './board-words.ts';
import './season.css';

type Shown = { settings: PublicSettings };

/** How long there is, and until when which speed still makes it. */
export function SeasonBoard({ settings }: Shown) {
  const words = boardWords(settings.season);
  if (!words) return null;
  return (
    <section className="sec season" id="season">
      <Rail />
      <div className="wrap season__grid">
        <p className="days">
          {words.days && <b>{words.days}</b>}
          <span>{words.says}</span>
        </p>
        <div className="season__table">
          <h2 className="title">{words.heading}</h2>
          {settings.season.orderBy.length > 0 ? (
            <OrderByTable settings={settings} />
          ) : (
            <p className="mt-4">Each product page names the speeds, their days and their prices for his ZIP.</p>
          )}
          <p className="small soft mt-4">
            <BeforeWhichHour settings={settings} /> Standard is free from {wholeDollars(settings.freeShippingFrom)}.
            Alaska, Hawaii and military addresses take longer; we say how long when you type the ZIP.
          </p>
        </div>
      </div>
    </section>
  );
}

function OrderByTable({ settings: { season } }: Shown) {
  return (
    <table className="timetable mt-6">
      <thead>
        <tr>
          <th scope="col">Delivery</th>
          <th scope="col">Order by</th>
          <th scope="col">A parcel</th>
        </tr>
      </thead>
      <tbody>
        {season.orderBy.map(({ id, name, transitDays, date, price, open }) => (
          <tr key={id} className={open ? undefined : 'timetable__past'}>
            <td>
              {name}
              <span className="soft small only-wide">
                , {transitDays === 1 ? 'one business day' : `${transitDays} business days`}
              </span>
            </td>
            <td className="when num">{open ? formatDay(date) : 'too late now'}</td>
            <td className="n">{formatCents(price)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BeforeWhichHour({ settings: { season, cutoff } }: Shown) {
  const next = season.orderBy.find(({ open }) => open);
  if (!next) return null;
  return (
    <>
      Before {formatClock(new Date(next.at), cutoff.timeZone)} in {placeOf(cutoff.timeZone)}
      <OwnClock at={next.at} warehouseTimeZone={cutoff.timeZone} />.
    </>
  );
}

const wholeDollars = (cents: number) => formatCents(cents).replace(/\.00$/, '');
