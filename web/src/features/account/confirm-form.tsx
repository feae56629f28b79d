'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Button, Tied } from '../../ui/button.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { troubleOf } from './account-trouble.ts';
import { CodeField } from './code-field.tsx';
import { EmailField } from './email-field.tsx';
import { accountPath } from './next-path.ts';
import { rememberEmail } from './remembered-email.ts';
import { auth } from './session.ts';
import { TroubleNotice } from './trouble-notice.tsx';
import { codeMistake, emailMistake, useAccountForm } from './use-account-form.ts';
import { useArrival } from './use-arrival.ts';

export function ConfirmForm({ next }: { next: string }) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const arrive = useArrival(next);
  const { submit, mistakes, trouble, isBusy } = useAccountForm({
    fields: ['email', 'code'],
    check: ({ email, code }) => ({ email: emailMistake(email), code: codeMistake(code) }),
    send: async ({ email: typed, code }) => {
      const email = typed.toLowerCase();
      rememberEmail(email);
      const step = await (await auth()).confirm(email, code.replace(/\s/g, ''));
      if (step === 'done') return arrive();
      showToast({ text: 'Your address is confirmed. Now sign in.' });
      router.replace(accountPath('sign-in', next));
    },
  });

  return (
    <form ref={form} className="account-form" method="post" onSubmit={submit} noValidate>
      <TroubleNotice trouble={trouble} next={next} />
      <EmailField error={mistakes.email} />
      <CodeField error={mistakes.code} />
      <AnotherCode emailTyped={() => String(form.current && new FormData(form.current).get('email')).trim()} />
      <Tied full>
        <Button look="primary" size="big" full type="submit" isBusy={isBusy}>
          Confirm
        </Button>
      </Tied>
    </form>
  );
}

function AnotherCode({ emailTyped }: { emailTyped: () => string }) {
  const [isSending, setIsSending] = useState(false);

  async function send(): Promise<void> {
    const email = emailTyped().toLowerCase();
    const mistake = emailMistake(email);
    if (mistake) return showToast({ kind: 'problem', text: mistake });
    setIsSending(true);
    try {
      await (await auth()).resend(email);
      showToast({ text: 'A new code is on its way. Only the newest one counts.' });
    } catch (error) {
      showToast({ kind: 'problem', text: troubleOf(error).says });
    }
    setIsSending(false);
  }

  return (
    <p>
      <Button size="small" isBusy={isSending} onClick={() => void send()}>
        Send another code
      </Button>
    </p>
  );
}
