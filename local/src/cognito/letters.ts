import type { CodePurpose } from './codes.ts';
import { CognitoError } from './cognito-error.ts';

export type Letter = { to: string; subject: string; text: string };
export type SendLetter = (letter: Letter) => Promise<void>;

const FROM = 'Usa Rakhi <hello@usarakhi.example>';

const CODE_LETTERS: Record<CodePurpose, { subject: string; reason: string; until: string }> = {
  'sign-up': {
    subject: 'Your Usa Rakhi code',
    reason: 'Welcome to Usa Rakhi. Enter this code to finish opening your account:',
    until: 'It is good for 24 hours.',
  },
  reset: {
    subject: 'Choose a new Usa Rakhi password',
    reason: 'Someone, we hope you, asked for a new password. Enter this code to choose one:',
    until: 'It is good for one hour.',
  },
  email: {
    subject: 'Confirm your new e-mail address',
    reason: 'Enter this code to use this address for your Usa Rakhi account:',
    until: 'It is good for 24 hours.',
  },
};

export function codeLetter(purpose: CodePurpose, to: string, code: string): Letter {
  const { subject, reason, until } = CODE_LETTERS[purpose];
  const text = `Namaste,

${reason}

    ${code}

${until} If you did not ask for it, you can leave this letter unanswered.

With love,
Usa Rakhi
`;
  return { to, subject: `${subject}: ${code}`, text };
}

export function invitationLetter(to: string, password: string): Letter {
  const text = `Namaste,

an account at Usa Rakhi was opened for you. Sign in with this address and this password, and choose your own then:

    ${password}

With love,
Usa Rakhi
`;
  return { to, subject: 'Your Usa Rakhi account', text };
}

/** Sends through SES v2, so that one inbox shows every letter of the shop; onto the console when there is none. */
export function letterSender(mailboxUrl: string | undefined): SendLetter {
  if (mailboxUrl === undefined) return async ({ to, subject }) => console.log(`[cognito] to ${to}: ${subject}`);
  return async ({ to, subject, text }) => {
    const reply = await fetch(new URL('/v2/email/outbound-emails', mailboxUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'AWS4-HMAC-SHA256 Credential=cognito' },
      body: JSON.stringify({
        FromEmailAddress: FROM,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: text } } } },
      }),
    });
    if (!reply.ok)
      throw new CognitoError('CodeDeliveryFailureException', `The letter was refused: ${await reply.text()}`);
  };
}
