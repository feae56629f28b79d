import type { Metadata } from 'next';
import { AccountSheet } from '../../../../features/account/account-sheet.tsx';
import { ForgotForm, NewPasswordForm } from '../../../../features/account/forgot-forms.tsx';
import { nextPath } from '../../../../features/account/next-path.ts';

export const metadata: Metadata = { title: 'Choose a new password' };

type Asked = { next?: string | string[]; step?: string | string[] };

export default async function Page({ searchParams }: { searchParams: Promise<Asked> }) {
  const { next: asked, step } = await searchParams;
  const next = nextPath(asked);
  const heading = (
    <>
      A new <em>password.</em>
    </>
  );
  if (step !== 'code') {
    return (
      <AccountSheet heading={heading} lead="Tell us your address, and we send a code to it.">
        <ForgotForm next={next} />
      </AccountSheet>
    );
  }
  const lead = 'If there is an account with this address, a code is on its way to it. It is good for one hour.';
  return (
    <AccountSheet heading={heading} lead={lead}>
      <NewPasswordForm next={next} />
    </AccountSheet>
  );
}
