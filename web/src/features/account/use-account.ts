'use client';

import useSWR from 'swr';
import type { Account } from './auth.ts';
import { auth } from './session.ts';

export const ACCOUNT_KEY = 'account';

/** `account` is null for a guest, and undefined until we know. */
export function useAccount() {
  const { data, error, mutate } = useSWR<Account | null>(ACCOUNT_KEY, whoIsHere, { shouldRetryOnError: false });
  return { account: data, couldNotAsk: data === undefined && error !== undefined, askAgain: () => mutate() };
}

const whoIsHere = async (): Promise<Account | null> => (await (await auth()).currentAccount()) ?? null;
