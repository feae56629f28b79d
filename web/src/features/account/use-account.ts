'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import useSWR from 'swr';
import type { Account } from './auth.ts';
import { auth } from './session.ts';

export const ACCOUNT_KEY = 'account';

/** `account` is null for a guest, and undefined until we know. */
export function useAccount() {
  const { data, error, mutate } = useSWR<Account | null>(ACCOUNT_KEY, whoIsHere, { shouldRetryOnError: false });
  return { account: data, couldNotAsk: data === undefined && error !== undefined, askAgain: () => mutate() };
}

/** Whoever is signed in already has nothing to do on a page that asks her to. */
export function usePassOn(next: string): void {
  const { account } = useAccount();
  const router = useRouter();
  useEffect(() => {
    if (account) router.replace(next);
  }, [account, next, router]);
}

const whoIsHere = async (): Promise<Account | null> => (await (await auth()).currentAccount()) ?? null;
