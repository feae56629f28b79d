'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button, Tied } from '../../ui/button.tsx';
import type { SignInStep } from './auth.ts';
import { EmailField } from './email-field.tsx';
import { accountPath } from './next-path.ts';
import { CurrentPassword, NewPassword } from './password-field.tsx';
import { passwordMistake } from './password-rules.ts';
import { rememberEmail } from './remembered-email.ts';
import { auth } from './session.ts';
import { TroubleNotice } from './trouble-notice.tsx';
import { usePassOn } from './use-account.ts';
import { emailMistake, useAccountForm } from './use-account-form.ts';
import { useArrival } from './use-arrival.ts';

export function SignIn({ next }: { next: string }) {
  const [isInvited, setIsInvited] = useState(false);
  usePassOn(next);
  return isInvited ? (
    <FirstPasswordForm next={next} />
  ) : (
    <SignInForm next={next} onInvited={() => setIsInvited(true)} />
  );
}

function SignInForm({ next, onInvited }: { next: string; onInvited: () => void }) {
  const router = useRouter();
  const arrive = useArrival(next);

  async function goOn(step: SignInStep, email: string): Promise<void> {
    if (step === 'done') return arrive();
    if (step === 'new-password') return onInvited();
    if (step === 'confirm') {
      await (await auth()).resend(email);
      return router.push(accountPath('confirm', next));
    }
    if (step === 'reset') return router.push(accountPath('forgot', next));
    throw new Error('This account asks for a step that the shop has no form for.');
  }

  const { submit, mistakes, trouble, isBusy } = useAccountForm({
    fields: ['email', 'password'],
    check: ({ email, password }) => ({
      email: emailMistake(email),
      password: password === '' ? 'Type your password.' : undefined,
    }),
    send: async ({ email: typed, password }) => {
      const email = typed.toLowerCase();
      rememberEmail(email);
      await goOn(await (await auth()).signIn({ email, password }), email);
    },
  });

  return (
    <form className="account-form" method="post" onSubmit={submit} noValidate>
      <TroubleNotice trouble={trouble} next={next} />
      <EmailField error={mistakes.email} />
      <CurrentPassword error={mistakes.password} />
      <p className="small">
        <Link href={accountPath('forgot', next)}>Forgot the password?</Link>
      </p>
      <Tied full>
        <Button look="primary" size="big" full type="submit" isBusy={isBusy}>
          Sign in
        </Button>
      </Tied>
    </form>
  );
}

/** For people of the house, who were invited with a password for once. */
function FirstPasswordForm({ next }: { next: string }) {
  const arrive = useArrival(next);
  const { submit, mistakes, trouble, isBusy } = useAccountForm({
    fields: ['password'],
    check: ({ password }) => ({ password: passwordMistake(password) }),
    send: async ({ password }) => {
      await (await auth()).choosePassword(password);
      await arrive();
    },
  });
  return (
    <form className="account-form" method="post" onSubmit={submit} noValidate>
      <p>The password from our letter was for once. Choose your own.</p>
      <TroubleNotice trouble={trouble} next={next} />
      <NewPassword error={mistakes.password} />
      <Tied full>
        <Button look="primary" size="big" full type="submit" isBusy={isBusy}>
          Save and sign in
        </Button>
      </Tied>
    </form>
  );
}
