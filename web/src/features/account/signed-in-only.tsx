'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { Account } from './auth.ts';
import { accountPath } from './next-path.ts';
import { useAccount } from './use-account.ts';

type Gate = { heading: string; children: (account: Account) => ReactNode };

/** Guests are asked to sign in, and brought back here afterwards. */
export function SignedInOnly({ heading, children }: Gate) {
  const { account, couldNotAsk, askAgain } = useAccount();
  const router = useRouter();
  const isGuest = account === null;

  useEffect(() => {
    if (isGuest) router.replace(accountPath('sign-in', window.location.pathname));
  }, [isGuest, router]);

  if (account) return children(account);
  return (
    <>
      <h1>{heading}</h1>
      {couldNotAsk ? (
        <div className="mt-8">
          <Notice
            kind="problem"
            title="We could not reach your account"
            actions={
              <Button size="small" onClick={() => void askAgain()}>
                Try again
              </Button>
            }
          >
            Check your connection. Nothing is lost.
          </Notice>
        </div>
      ) : (
        <div className="mt-8 grid gap-4" role="status" aria-label="Fetching your account">
          <Skeleton className="h-6 w-64 max-w-full" />
          <Skeleton className="h-24" />
        </div>
      )}
    </>
  );
}
