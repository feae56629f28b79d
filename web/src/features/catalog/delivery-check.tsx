'use client';

import type { DeliveryOptions } from '@rakhi/contract';
import { dateIn, formatCents, formatClock, formatDay } from '@rakhi/core';
import { type FormEvent, useState } from 'react';
import { getDeliveryOptions } from '../../api-client/browser.ts';
import { ApiProblem } from '../../api-client/problem.ts';
import { placeOf } from '../../days.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { OwnClock } from '../../ui/own-clock.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import './delivery-check.css';
import { bestOption, noteSays } from './delivery-answer.ts';

type Check =
  | { state: 'unasked' }
  | { state: 'asking' }
  | { state: 'answered'; answer: DeliveryOptions }
  | { state: 'refused'; says: string };

type Asked = { productId: string; warehouseTimeZone: string };

/** Whether it reaches him in time: for this product, at his door. */
export function DeliveryCheck({ productId, warehouseTimeZone }: Asked) {
  const [check, setCheck] = useState<Check>({ state: 'unasked' });

  const ask = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const zip = String(new FormData(event.currentTarget).get('zip')).trim();
    if (!/^\d{5}(-\d{4})?$/.test(zip)) {
      setCheck({ state: 'refused', says: 'A ZIP code has five digits, like 08820.' });
      return;
    }
    setCheck({ state: 'asking' });
    setCheck(await answerFor(zip, productId));
  };

  return (
    <form className="ticket" onSubmit={ask} noValidate>
      <div className="ticket__row">
        <TextField
          label="His ZIP code"
          name="zip"
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          aria-invalid={check.state === 'refused' || undefined}
        />
        <Button type="submit" isBusy={check.state === 'asking'}>
          Check
        </Button>
      </div>
      <div aria-live="polite">
        {check.state === 'refused' && <p className="field__error mt-2">{check.says}</p>}
        {check.state === 'asking' && <AnswerOnItsWay />}
        {check.state === 'answered' && <Answer answer={check.answer} warehouseTimeZone={warehouseTimeZone} />}
      </div>
    </form>
  );
}

async function answerFor(zip: string, productId: string): Promise<Check> {
  try {
    return { state: 'answered', answer: await getDeliveryOptions({ zip, productId }) };
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem;
    if (problem.code === 'invalid_request' || problem.code === 'address_not_deliverable') {
      return { state: 'refused', says: 'We know no such ZIP code in the USA.' };
    }
    const { nextStepAfter } = await import('../../problems.ts');
    return { state: 'refused', says: nextStepAfter(problem).says };
  }
}

const AnswerOnItsWay = () => (
  <div className="ticket__res">
    <Skeleton className="h-13" />
    <Skeleton className="h-13" />
    <Skeleton className="h-10 col-span-2" />
  </div>
);

function Answer({ answer, warehouseTimeZone }: { answer: DeliveryOptions; warehouseTimeZone: string }) {
  const best = bestOption(answer);
  if (!best) return <p className="mt-3">We do not deliver to {answer.zip} yet.</p>;
  const { orderBy } = best;
  const isInTime = best.arrivesBeforeFestival && orderBy && answer.festival;
  return (
    <dl className="ticket__res">
      <div>
        <dt className="label">{isInTime ? 'Order by' : 'Order now'}</dt>
        <dd className="when num">{isInTime ? formatDay(dateIn(warehouseTimeZone, new Date(orderBy))) : 'today'}</dd>
      </div>
      <div>
        <dt className="label">Arrives by</dt>
        <dd className="when num">{formatDay(isInTime ? isInTime.arriveBy : best.earliestDate)}</dd>
      </div>
      <dd className="small soft col-span-2">
        To {answer.zip}, {answer.state}: {best.name} delivery {best.price === 0 ? 'is free' : formatCents(best.price)}.{' '}
        {isInTime && (
          <>
            Order before {formatClock(new Date(orderBy), warehouseTimeZone)} in {placeOf(warehouseTimeZone)}
            <OwnClock at={orderBy} warehouseTimeZone={warehouseTimeZone} />.{' '}
          </>
        )}
        {answer.notes.map(noteSays).filter(Boolean).join(' ')}
      </dd>
    </dl>
  );
}
