'use client';

import type { DeliveryOptions } from '@rakhi/contract';
import { monthOf, yearOf } from '@rakhi/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { CalendarDay } from './calendar-day.tsx';
import { type CalendarMonth, calendarMonths, dayAfterKey } from './calendar-grid.ts';
import type { DeliveryDay } from './delivery-days.ts';

type Calendar = {
  days: DeliveryDay[];
  chosen: DeliveryDay | undefined;
  festival: DeliveryOptions['festival'];
  onChoose: (day: DeliveryDay) => void;
};

const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** One month at a time. The grid is one stop for Tab; arrows, Home, End and Page keys go from day to day. */
export function DeliveryCalendar({ days, chosen, festival, onChoose }: Calendar) {
  const dates = days.map((day) => day.date);
  const months = calendarMonths(festival && isWithin(festival.date, dates) ? [...dates, festival.date] : dates);
  const captionId = useId();
  const [turnedTo, setTurnedTo] = useState<string>();
  const [focused, setFocused] = useState<string>();
  const grid = useRef<HTMLTableElement>(null);
  const shown = months.find(({ month }) => month === (turnedTo ?? chosen?.date.slice(0, 7))) ?? months[0];
  const stop = tabStop({ focused, chosen: chosen?.date, dates, shown });

  useEffect(() => {
    if (focused) grid.current?.querySelector<HTMLButtonElement>(`[data-date="${focused}"]`)?.focus();
  }, [focused]);

  if (!shown) return null;

  const goTo = (event: KeyboardEvent) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset.date : undefined;
    if (!from) return;
    const to = dayAfterKey(event.key, from, dates);
    if (to === from) return;
    event.preventDefault();
    setTurnedTo(to.slice(0, 7));
    setFocused(to);
  };

  return (
    <>
      <div className="cal__head">
        <p id={captionId} aria-live="polite">
          <span className="title arrives__title">Arrives on</span>{' '}
          <span className="soft">{monthName(shown.month)}</span>
        </p>
        <Turn months={months} shown={shown} onTurn={setTurnedTo} />
      </div>
      <table
        ref={grid}
        className="cal"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: days are chosen in a grid, and a table is what it looks like
        role="grid"
        aria-labelledby={captionId}
        onKeyDown={goTo}
        onBlur={() => setFocused(undefined)}
      >
        <thead>
          <tr>
            {WEEK.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <CalendarDay
                  key={date}
                  date={date}
                  day={date.startsWith(shown.month) ? days.find((day) => day.date === date) : undefined}
                  isChosen={date === chosen?.date}
                  isOutside={!date.startsWith(shown.month)}
                  isFestival={date === festival?.date}
                  isStop={date === stop}
                  onChoose={onChoose}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Turn({
  months,
  shown,
  onTurn,
}: {
  months: CalendarMonth[];
  shown: CalendarMonth;
  onTurn: (month: string) => void;
}) {
  const at = months.indexOf(shown);
  if (months.length < 2) return null;
  const button = (step: 1 | -1, label: string, sign: string) => {
    const month = months[at + step]?.month;
    return (
      <button
        type="button"
        className="icon-btn"
        aria-label={label}
        disabled={!month}
        onClick={() => month && onTurn(month)}
      >
        {sign}
      </button>
    );
  };
  return (
    <span className="cal__turn">
      {button(-1, 'Month before', '‹')}
      {button(1, 'Month after', '›')}
    </span>
  );
}

/** The one day Tab stops at: where she is, what she chose, or the first of what is shown. */
function tabStop({
  focused,
  chosen,
  dates,
  shown,
}: {
  focused: string | undefined;
  chosen: string | undefined;
  dates: string[];
  shown: CalendarMonth | undefined;
}) {
  const inView = dates.filter((date) => shown && date.startsWith(shown.month));
  return [focused, chosen].find((date) => date !== undefined && inView.includes(date)) ?? inView[0];
}

const isWithin = (date: string, dates: readonly string[]) => date >= (dates[0] ?? '') && date <= (dates.at(-1) ?? '');

const MONTHS = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
const monthName = (month: string) =>
  `${MONTHS.format(Date.UTC(yearOf(month), monthOf(month) - 1))}\u00a0${yearOf(month)}`;
