'use client';

import type { Order } from '@rakhi/contract';
import { useEffect, useState } from 'react';
import useSWR from 'swr';
import { getOrder } from '../../api-client/browser.ts';
import { ApiProblem } from '../../api-client/problem.ts';
import type { OrderAccess } from './order-calls.ts';
import { takeOrderToken } from './order-token.ts';
import { isSettling } from './order-words.ts';

const LOOK_AGAIN_MS = 5_000;
/** Answers that asking again does not change. */
const FINAL = ['not_found', 'not_signed_in', 'not_allowed', 'invalid_request'];

export const isFinal = (problem: unknown): boolean => problem instanceof ApiProblem && FINAL.includes(problem.code);

/** What changing an order takes: the right to it, and a fresh look afterwards. */
export type OrderChange = { access: OrderAccess; reload: () => Promise<Order | undefined> };

/** The order as the shop has it, asked for again while its payment is being settled. */
export function useOrder(id: string) {
  // The token is in the address bar or the tab's memory, so only the browser can know it.
  const [access, setAccess] = useState<{ token: string | undefined }>();
  useEffect(() => setAccess({ token: takeOrderToken(id) }), [id]);

  const { data, error, mutate } = useSWR<Order>(access && ['order', id], () => getOrder(id, access?.token), {
    refreshInterval: (order) => (order && isSettling(order) ? LOOK_AGAIN_MS : 0),
    shouldRetryOnError: (problem) => !isFinal(problem),
  });

  return {
    order: data,
    access: { id, token: access?.token },
    /** Why there is nothing to show. */
    problem: data === undefined ? (error as unknown) : undefined,
    reload: () => mutate(),
  };
}
