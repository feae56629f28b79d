import { SESv2Client, type SESv2ClientConfig, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mailer } from '@rakhi/core';

/** Sends letters through SES v2, always with a text part. `key` becomes a tag, so that a letter can be traced. */
export function mailerAt(settings: SESv2ClientConfig, from: string): Mailer {
  const client = new SESv2Client(settings);
  return {
    async send(to, { subject, html, text }, key) {
      const content = (Data: string) => ({ Data, Charset: 'UTF-8' });
      await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          Content: { Simple: { Subject: content(subject), Body: { Html: content(html), Text: content(text) } } },
          EmailTags: [{ Name: 'mail', Value: key }],
        }),
      );
    },
  };
}
