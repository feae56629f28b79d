/** What went wrong with an account, and the way out of it; forms bring the button or link. */
export type Trouble = {
  says: string;
  way: 'sign-in' | 'reset' | 'new-code' | 'confirm' | 'wait' | 'try-again';
  /** The field it is about, if the sentence belongs beneath one. */
  field?: 'email' | 'password' | 'code';
};

const WRONG_PASSWORD: Trouble = { says: 'This address and this password do not go together.', way: 'reset' };
const TOO_MANY: Trouble = {
  says: 'That was one try too many. Wait a quarter of an hour, then try again.',
  way: 'wait',
};
const OLD_CODE: Trouble = { says: 'This code is no longer good. Ask for a new one.', way: 'new-code', field: 'code' };
const OPEN_ALREADY: Trouble = { says: 'This address is confirmed already. You can sign in.', way: 'sign-in' };

/** By the name of Cognito's error. */
const TROUBLES: Record<string, Trouble> = {
  NotAuthorizedException: WRONG_PASSWORD,
  UserNotFoundException: WRONG_PASSWORD,
  UsernameExistsException: { says: 'There is an account with this address already.', way: 'sign-in' },
  UserNotConfirmedException: { says: 'This address is not confirmed yet.', way: 'confirm' },
  PasswordResetRequiredException: { says: 'This account needs a new password.', way: 'reset' },
  InvalidPasswordException: {
    says: 'This password is too easy to guess. Choose a longer one.',
    way: 'try-again',
    field: 'password',
  },
  CodeMismatchException: {
    says: 'That is not the code from our last letter. Only the newest one counts.',
    way: 'new-code',
    field: 'code',
  },
  ExpiredCodeException: OLD_CODE,
  CodeDeliveryFailureException: {
    says: 'Our letter cannot reach this address. Is it spelt right?',
    way: 'try-again',
    field: 'email',
  },
  LimitExceededException: TOO_MANY,
  TooManyRequestsException: TOO_MANY,
  TooManyFailedAttemptsException: TOO_MANY,
  NetworkError: { says: 'No answer. Check your connection and try again.', way: 'try-again' },
};

const OUR_MISTAKE: Trouble = { says: 'That is our mistake, not yours. Please try again.', way: 'try-again' };

/** Cognito puts several things under one name; what it means by them is only in its sentence. */
const BY_SENTENCE: [RegExp, Trouble][] = [
  [/attempts exceeded/i, TOO_MANY],
  [/disabled/i, { says: 'This account has been closed. Write to us, and we find out why.', way: 'wait' }],
  [/current status is confirmed|already confirmed/i, OPEN_ALREADY],
  [/no registered\/verified/i, { says: 'Confirm your address first, then choose a new password.', way: 'confirm' }],
  [/invalid session/i, { says: 'That took a little long. Sign in once more.', way: 'sign-in' }],
];

export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Error)) return OUR_MISTAKE;
  const meant = BY_SENTENCE.find(([sentence]) => sentence.test(error.message));
  return meant?.[1] ?? TROUBLES[error.name] ?? OUR_MISTAKE;
}
