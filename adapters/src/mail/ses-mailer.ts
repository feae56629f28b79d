import type { SESv2ClientConfig } from '@aws-sdk/client-sesv2';
import type { Mailer } from '@rakhi/core';

/** Letters through SES. Its client is loaded with the first letter: only the jobs send any. */
export function sesMailer(settings: SESv2ClientConfig, from: string): Mailer {
  let opened: Promise<Mailer> | undefined;
  return {
    async send(to, letter, key) {
      opened ??= import('./ses-letters.ts').then(({ mailerAt }) => mailerAt(settings, from));
      await (await opened).send(to, letter, key);
    },
  };
}
