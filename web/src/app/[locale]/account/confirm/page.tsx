import type { Metadata } from 'next';
import { AccountSheet } from '../../../../features/account/account-sheet.tsx';
import { ConfirmForm } from '../../../../features/account/confirm-form.tsx';
import { nextPath } from '../../../../features/account/next-path.ts';

export const metadata: Metadata = { title: 'Confirm your address' };

export default async function Page({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const next = nextPath((await searchParams).next);
  return (
    <AccountSheet
      heading={
        <>
          Six digits, <em>by post.</em>
        </>
      }
      lead="We have sent a code to your address, to be sure that our letters reach you. It is good for 24 hours."
    >
      <ConfirmForm next={next} />
    </AccountSheet>
  );
}
