import { Amplify } from 'aws-amplify';
import * as cognito from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import type { PublicConfig } from '../../config.ts';
import { markSignedIn, markSignedOut } from './session-mark.ts';

export type Pool = PublicConfig['cognito'];
export type Account = { email: string; name: string | undefined };
type Credentials = { email: string; password: string };
/** What Cognito wants next; `elsewhere` is a step that the shop's pool does not ask for. */
export type SignInStep = 'done' | 'confirm' | 'new-password' | 'reset' | 'elsewhere';

const STEPS: Record<string, SignInStep> = {
  DONE: 'done',
  CONFIRM_SIGN_UP: 'confirm',
  CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED: 'new-password',
  RESET_PASSWORD: 'reset',
};

let connected: Pool | undefined;

/** Fetch this module through `session.ts`: it is the heaviest thing an account needs. */
export function connectTo(pool: Pool): void {
  if (connected === pool) return;
  const { userPoolId, clientId, endpoint } = pool;
  // Amplify warns of every endpoint that is spelt out, Amazon's own included.
  ConsoleLogger.LOG_LEVEL = 'ERROR';
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId: clientId, userPoolEndpoint: endpoint } } });
  connected = pool;
}

/** Opens an account that waits for the code in its mail; within this visit the password is kept for `confirm`. */
export async function signUp({ email, password, name }: Credentials & { name: string }): Promise<void> {
  const options = { userAttributes: { email, name }, autoSignIn: true };
  await cognito.signUp({ username: email, password, options });
}

/** Answers `elsewhere` when the address is confirmed, but the password was typed in another visit. */
export async function confirm(email: string, code: string): Promise<SignInStep> {
  const { nextStep } = await cognito.confirmSignUp({ username: email, confirmationCode: code });
  if (nextStep.signUpStep !== 'COMPLETE_AUTO_SIGN_IN') return 'elsewhere';
  return cognito.autoSignIn().then(stepAfter, () => 'elsewhere' as const);
}

export async function resend(email: string): Promise<void> {
  await cognito.resendSignUpCode({ username: email });
}

export async function signIn({ email, password }: Credentials): Promise<SignInStep> {
  if (await currentToken()) await signOut();
  return stepAfter(await cognito.signIn({ username: email, password }));
}

/** For people who were invited with a password for once. */
export async function choosePassword(password: string): Promise<SignInStep> {
  return stepAfter(await cognito.confirmSignIn({ challengeResponse: password }));
}

export async function signOut({ everywhere = false }: { everywhere?: boolean } = {}): Promise<void> {
  await cognito.signOut({ global: everywhere });
  markSignedOut();
}

export async function resetPassword(email: string): Promise<void> {
  await cognito.resetPassword({ username: email });
}

export async function confirmReset({ email, password, code }: Credentials & { code: string }): Promise<void> {
  await cognito.confirmResetPassword({ username: email, confirmationCode: code, newPassword: password });
}

/** The id token, since it says the e-mail too; renewed by itself. Undefined when nobody is signed in any more. */
export async function currentToken(): Promise<string | undefined> {
  return (await idToken())?.toString();
}

export async function currentAccount(): Promise<Account | undefined> {
  const { email, name } = (await idToken())?.payload ?? {};
  if (typeof email !== 'string') return undefined;
  return { email, name: typeof name === 'string' ? name : undefined };
}

async function idToken() {
  const { tokens } = await cognito.fetchAuthSession();
  if (tokens?.idToken) markSignedIn();
  else markSignedOut();
  return tokens?.idToken;
}

function stepAfter({ nextStep }: cognito.SignInOutput): SignInStep {
  const step = STEPS[nextStep.signInStep] ?? 'elsewhere';
  if (step === 'done') markSignedIn();
  return step;
}
