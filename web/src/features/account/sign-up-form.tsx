'use client';

import { useRouter } from 'next/navigation';
import { Button, Tied } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { EmailField } from './email-field.tsx';
import { accountPath } from './next-path.ts';
import { NewPassword } from './password-field.tsx';
import { passwordMistake } from './password-rules.ts';
import { rememberEmail } from './remembered-email.ts';
import { auth } from './session.ts';
import { TroubleNotice } from './trouble-notice.tsx';
import { usePassOn } from './use-account.ts';
import { emailMistake, useAccountForm } from './use-account-form.ts';

export function SignUpForm({ next }: { next: string }) {
  const router = useRouter();
  usePassOn(next);
  const { submit, mistakes, trouble, isBusy } = useAccountForm({
    fields: ['name', 'email', 'password'],
    check: ({ name, email, password }) => ({
      name: name === '' ? 'What shall we call you?' : undefined,
      email: emailMistake(email),
      password: passwordMistake(password),
    }),
    send: async ({ name, email: typed, password }) => {
      const email = typed.toLowerCase();
      rememberEmail(email);
      await (await auth()).signUp({ name, email, password });
      router.push(accountPath('confirm', next));
    },
  });

  return (
    <form className="account-form" method="post" onSubmit={submit} noValidate>
      <TroubleNotice trouble={trouble} next={next} />
      <TextField label="Your name" name="name" autoComplete="name" maxLength={80} required error={mistakes.name} />
      <EmailField error={mistakes.email} />
      <NewPassword label="Password" error={mistakes.password} />
      <Tied full>
        <Button look="primary" size="big" full type="submit" isBusy={isBusy}>
          Create the account
        </Button>
      </Tied>
    </form>
  );
}
