import type { SESv2Client } from '@aws-sdk/client-sesv2';
import type { Mailer } from '@rakhi/core';

/**
 * Sends letters through SES v2, always with a text part. `key` becomes a tag, so that a letter can be traced.
 * The SDK is loaded with the first letter, because most functions never send one.
 */
export function sesMailer(connect: () => Promise<SESv2Client>, from: string): Mailer {
  return {
    async send(to, { subject, html, text }, key) {
      const { SendEmailCommand } = await import('@aws-sdk/client-sesv2');
      const client = await connect();
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
