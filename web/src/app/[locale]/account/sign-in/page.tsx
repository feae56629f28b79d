import type { Metadata } from 'next';
import { AccountSheet } from '../../../../features/account/account-sheet.tsx';
import { accountPath, nextPath } from '../../../../features/account/next-path.ts';
import { SignIn } from '../../../../features/account/sign-in-form.tsx';
import { ButtonLink } from '../../../../ui/button.tsx';

export const metadata: Metadata = { title: 'Sign in' };

export default async function Page({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const next = nextPath((await searchParams).next);
  return (
    <AccountSheet
      heading={
        <>
          Welcome <em>back.</em>
        </>
      }
      aside={
        <>
          <h2 className="title">New here?</h2>
          <p>With an account your orders stay together, and your cart follows you from the phone to the laptop.</p>
          <p>
            <ButtonLink href={accountPath('sign-up', next)}>Create an account</ButtonLink>
          </p>
          <p className="small soft">You need none to order, or to see where a parcel is.</p>
        </>
      }
    >
      <SignIn next={next} />
    </AccountSheet>
  );
}
