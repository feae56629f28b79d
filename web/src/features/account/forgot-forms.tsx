'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { Button, Tied } from '../../ui/button.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { CodeField } from './code-field.tsx';
import { EmailField } from './email-field.tsx';
import { accountPath } from './next-path.ts';
import { NewPassword } from './password-field.tsx';
import { passwordMistake } from './password-rules.ts';
import { rememberEmail } from './remembered-email.ts';
import { auth } from './session.ts';
import { TroubleNotice } from './trouble-notice.tsx';
import { codeMistake, emailMistake, useAccountForm } from './use-account-form.ts';
import { useArrival } from './use-arrival.ts';

/** The second step has an address of its own, so that reading the mail and coming back loses nothing. */
function withCodePath(next: string): string {
  const path = accountPath('forgot', next);
  return `${path}${path.includes('?') ? '&' : '?'}step=code`;
}

export function ForgotForm({ next }: { next: string }) {
  const router = useRouter();
  const { submit, mistakes, trouble, isBusy } = useAccountForm({
    fields: ['email'],
    check: ({ email }) => ({ email: emailMistake(email) }),
    send: async ({ email: typed }) => {
      const email = typed.toLowerCase();
      rememberEmail(email);
      await (await auth()).resetPassword(email);
      router.push(withCodePath(next));
    },
  });
  return (
    <form className="account-form" method="post" onSubmit={submit} noValidate>
      <TroubleNotice trouble={trouble} next={next} />
      <EmailField error={mistakes.email} />
      <p className="small">
        <Link href={withCodePath(next)}>I have a code already</Link>
      </p>
      <Tied full>
        <Button look="primary" size="big" full type="submit" isBusy={isBusy}>
          Send me a code
        </Button>
      </Tied>
    </form>
  );
}

export function NewPasswordForm({ next }: { next: string }) {
  const router = useRouter();
  const arrive = useArrival(next);
  const { submit, mistakes, trouble, isBusy } = useAccountForm({
    fields: ['email', 'code', 'password'],
    check: ({ email, code, password }) => ({
      email: emailMistake(email),
      code: codeMistake(code),
      password: passwordMistake(password),
    }),
    send: async ({ email: typed, code, password }) => {
      const email = typed.toLowerCase();
      const { confirmReset, signIn } = await auth();
      await confirmReset({ email, password, code: code.replace(/\s/g, '') });
      if ((await signIn({ email, password })) === 'done') return arrive();
      showToast({ text: 'Your new password is saved. Now sign in.' });
      router.replace(accountPath('sign-in', next));
    },
  });
  return (
    <form className="account-form" method="post" onSubmit={submit} noValidate>
      <TroubleNotice trouble={trouble} next={next} />
      <EmailField error={mistakes.email} />
      <CodeField error={mistakes.code} />
      <p className="small">
        <Link href={accountPath('forgot', next)}>Send another code</Link>
      </p>
      <NewPassword error={mistakes.password} />
      <Tied full>
        <Button look="primary" size="big" full type="submit" isBusy={isBusy}>
          Save and sign in
        </Button>
      </Tied>
    </form>
  );
}
