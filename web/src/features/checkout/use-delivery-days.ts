'use client';

import type { CartItem, DeliveryOption, DeliveryOptions, Quote } from '@rakhi/contract';
import { useMemo } from 'react';
import useSWR from 'swr';
import { getDeliveryOptions } from '../../api-client/browser.ts';
import type { ApiProblem } from '../../api-client/problem.ts';
import { type Allotment, itemsOf } from './assign-units.ts';
import { type DeliveryDay, deliveryDays } from './delivery-days.ts';

const ZIP = /^\d{5}(-\d{4})?$/;

type Asked = { zip: string; lines: readonly CartItem[]; items: Allotment; isShared: boolean };

export type Days =
  | { state: 'no-zip' | 'loading' }
  | { state: 'refused'; problem: ApiProblem; retry: () => void }
  | { state: 'known'; days: DeliveryDay[]; answer: DeliveryOptions };

/** The days on which a parcel of these things can be at that ZIP. */
export function useDeliveryDays(
  { zip, lines, items, isShared }: Asked,
  quoted: Quote['recipients'][number] | undefined,
): Days {
  const isZip = ZIP.test(zip.trim());
  const itemIds = (isShared ? itemsOf(items).map(({ itemId }) => itemId) : lines.map(({ id }) => id)).toSorted().join();
  const { data, error, mutate } = useSWR<DeliveryOptions, ApiProblem>(
    isZip ? ['/delivery-options', zip.trim(), itemIds] : null,
    () => getDeliveryOptions({ zip: zip.trim(), itemIds }),
    { keepPreviousData: true, shouldRetryOnError: false },
  );
  const known = isZip && !error ? data : undefined;
  const days = useMemo(() => deliveryDays(asQuoted(known?.options ?? [], quoted)), [known, quoted]);

  if (!isZip) return { state: 'no-zip' };
  if (error) return { state: 'refused', problem: error, retry: () => void mutate() };
  return known ? { state: 'known', days, answer: known } : { state: 'loading' };
}

/** The quote knows how many units are in the parcel, so its price is the one that holds. */
function asQuoted(
  options: readonly DeliveryOption[],
  quoted: Quote['recipients'][number] | undefined,
): DeliveryOption[] {
  return options.map((option) =>
    option.id === quoted?.deliveryOption ? { ...option, price: quoted.shipping } : option,
  );
}
