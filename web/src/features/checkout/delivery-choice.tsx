'use client';

import type { CartItem, Quote } from '@rakhi/contract';
import { formatDay } from '@rakhi/core';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { nextStepAfter } from '../../problems.ts';
import { Button } from '../../ui/button.tsx';
import { OwnClock } from '../../ui/own-clock.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { CheckoutForm } from './checkout-form.ts';
import { DeliveryCalendar } from './delivery-calendar.tsx';
import { type DeliveryDay, proposedDay } from './delivery-days.ts';
import { arrival, speedAndPrice } from './delivery-sentence.ts';
import { type Days, useDeliveryDays } from './use-delivery-days.ts';

type Choice = {
  index: number;
  lines: readonly CartItem[];
  quoted: Quote['recipients'][number] | undefined;
  problem: string | undefined;
  warehouseTimeZone: string;
};

export function DeliveryChoice({ index, lines, quoted, problem, warehouseTimeZone }: Choice) {
  const recipients = useWatch<CheckoutForm, 'recipients'>({ name: 'recipients' });
  const { postalCode = '', items = {}, deliveryDate, deliveryOption } = recipients[index] ?? {};
  const found = useDeliveryDays({ zip: postalCode, lines, items, isShared: recipients.length > 1 }, quoted);
  const chosen = found.state === 'known' ? found.days.find((day) => day.date === deliveryDate) : undefined;
  const choose = useChoice(index);
  const proposal = found.state === 'known' ? proposedDay(found.days, found.answer.festival) : undefined;

  // A day that is not offered (any more) gives way to the best that is; her own choice stays, by the speed that serves it now.
  const wanted = chosen ?? proposal;
  useEffect(() => {
    if (wanted && (wanted.date !== deliveryDate || wanted.optionId !== deliveryOption)) choose(wanted);
  }, [wanted, deliveryDate, deliveryOption, choose]);

  return (
    <div className="arrives" id={`days-${index}`}>
      {found.state === 'known' && found.days.length > 0 ? (
        <>
          <DeliveryCalendar days={found.days} chosen={wanted} festival={found.answer.festival} onChoose={choose} />
          {wanted && (
            <p className="small arrives__says" aria-live="polite">
              <b>{speedAndPrice(wanted)}</b>{' '}
              <Arrival day={wanted} found={found} warehouseTimeZone={warehouseTimeZone} />
            </p>
          )}
          <FestivalDay found={found} />
          <Notes notes={found.answer.notes} />
        </>
      ) : (
        <NoDays found={found} />
      )}
      {problem && (
        <p className="field__error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function useChoice(index: number): (day: DeliveryDay) => void {
  const { setValue } = useFormContext<CheckoutForm>();
  return ({ date, optionId }) => {
    setValue(`recipients.${index}.deliveryDate`, date, { shouldDirty: true });
    setValue(`recipients.${index}.deliveryOption`, optionId, { shouldDirty: true });
  };
}

type Known = Extract<Days, { state: 'known' }>;

function Arrival({ day, found, warehouseTimeZone }: { day: DeliveryDay; found: Known; warehouseTimeZone: string }) {
  const { options, festival } = found.answer;
  const { says, orderBy } = arrival({ day, options, festival }, warehouseTimeZone);
  return (
    <>
      {says}
      {orderBy && <OwnClock at={orderBy} warehouseTimeZone={warehouseTimeZone} />}.
    </>
  );
}

/** Says what the red dot means, where the festival is among the days to choose. */
function FestivalDay({ found: { days, answer } }: { found: Known }) {
  const { festival } = answer;
  if (!festival || !days.some((day) => day.date === festival.date)) return null;
  return (
    <p className="small soft">
      {formatDay(festival.date)} is {festival.name} itself.
    </p>
  );
}

function NoDays({ found }: { found: Days }) {
  return (
    <>
      <p className="title arrives__title">Arrives on</p>
      {found.state === 'no-zip' && <p className="small soft">Type the ZIP, and the days appear here.</p>}
      {found.state === 'loading' && <CalendarSkeleton />}
      {found.state === 'known' && (
        <p className="small text-vermilion">There is no day on which this parcel can arrive there.</p>
      )}
      {found.state === 'refused' && <DaysRefused {...found} />}
    </>
  );
}

function DaysRefused({ problem, retry }: Extract<Days, { state: 'refused' }>) {
  const isAboutThePlace = problem.status >= 400 && problem.status < 500;
  return (
    <p className="small" role="alert">
      <span className="text-vermilion">
        {isAboutThePlace && problem.code !== 'too_many_requests' ? problem.message : nextStepAfter(problem).says}
      </span>{' '}
      <Button size="small" onClick={retry}>
        Try again
      </Button>
    </p>
  );
}

const THREE_WEEKS = Array.from({ length: 21 }, (_, cell) => cell);

function CalendarSkeleton() {
  return (
    <div className="arrives__wait" role="status" aria-label="Looking for the days">
      {THREE_WEEKS.map((cell) => (
        <Skeleton key={cell} />
      ))}
    </div>
  );
}

const NOTES: Record<string, string> = {
  heat: 'Chocolate and August do not get on: we pack it so that it survives the porch.',
  cold_pack: 'A cold pack goes into the box.',
  signature: 'Someone has to sign for it at the door.',
  lead_time: 'It is made to order, so the first days are later than usual.',
};

function Notes({ notes }: { notes: string[] }) {
  const known = notes.flatMap((note) => NOTES[note] ?? []);
  if (known.length === 0) return null;
  return <p className="small soft">{known.join(' ')}</p>;
}
