import type { Metadata } from 'next';
import Link from 'next/link';
import { AccountSheet } from '../../../../features/account/account-sheet.tsx';
import { accountPath, nextPath } from '../../../../features/account/next-path.ts';
import { SignUpForm } from '../../../../features/account/sign-up-form.tsx';

export const metadata: Metadata = { title: 'Create an account' };

export default async function Page({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const next = nextPath((await searchParams).next);
  return (
    <AccountSheet
      heading={
        <>
          One account, <em>every brother.</em>
        </>
      }
      aside={
        <>
          <h2 className="title">Here already?</h2>
          <p>
            <Link href={accountPath('sign-in', next)}>Sign in</Link> instead. What is in your cart comes along either
            way.
          </p>
          <p className="small soft">
            We ask for a name and an address to write to, and send nothing but letters about your orders.
          </p>
        </>
      }
    >
      <SignUpForm next={next} />
    </AccountSheet>
  );
}
