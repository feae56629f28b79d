import { formatCents, formatDay } from '@rakhi/core';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { DeliveryDay } from './delivery-days.ts';

type Cell = {
  date: string;
  day: DeliveryDay | undefined;
  isChosen: boolean;
  isOutside: boolean;
  isFestival: boolean;
  isStop: boolean;
  onChoose: (day: DeliveryDay) => void;
};

export function CalendarDay({ date, day, isChosen, isOutside, isFestival, isStop, onChoose }: Cell) {
  const number = Number(date.slice(8));
  if (isOutside) return <td />;
  if (!day) {
    return (
      <td className={isFestival ? 'fest' : 'off'}>
        <b>{number}</b>
        {isFestival && <span>festival</span>}
      </td>
    );
  }
  const [weekday, , month] = formatDay(date, { length: 'long' }).split(/[ \u00a0]/);
  const price = day.price === 0 ? 'free' : formatCents(day.price);
  const looks = ['ok', day.price === 0 && 'free', isChosen && 'on', isFestival && 'fest'].filter(Boolean).join(' ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
    // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus
    <td className={looks} role="gridcell" aria-selected={isChosen}>
      <button type="button" data-date={date} tabIndex={isStop ? 0 : -1} onClick={() => onChoose(day)}>
        <VisuallyHidden>{weekday} </VisuallyHidden>
        <b>{number}</b>
        <VisuallyHidden>
          {' '}
          {month}, {day.optionName},{isFestival && ' the festival itself,'}{' '}
        </VisuallyHidden>
        <span>{price}</span>
      </button>
    </td>
  );
}
