import { GetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { Amplify } from 'aws-amplify';
import * as auth from 'aws-amplify/auth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPool, PASSWORD, type StandInPool } from './testing/stand-in-pool.ts';

// The contract with the web: the unmodified client library, as a page of the shop uses it.
let pool: StandInPool;
let email: string;
let count = 0;

beforeAll(async () => {
  pool = await aPool();
  const { UserPoolId: userPoolId, ClientId: userPoolClientId, url: userPoolEndpoint } = pool;
  Amplify.configure({ Auth: { Cognito: { userPoolId, userPoolClientId, userPoolEndpoint } } });
});
afterAll(() => pool.close());

beforeEach(async () => {
  await auth.signOut();
  count += 1;
  email = `asha.${count}@example.com`;
});

describe('signing up', () => {
  it('opens an account with the code from the mail and signs in with SRP', async () => {
    const signedUp = await auth.signUp({
      username: email,
      password: PASSWORD,
      options: { userAttributes: { email, name: 'Asha' } },
    });
    expect(signedUp.nextStep).toMatchObject({
      signUpStep: 'CONFIRM_SIGN_UP',
      codeDeliveryDetails: { destination: 'a***@e***', deliveryMedium: 'EMAIL' },
    });
    const early = await auth.signIn({ username: email, password: PASSWORD });
    expect(early.nextStep.signInStep).toBe('CONFIRM_SIGN_UP');

    const confirmationCode = await pool.codeFor(email);
    expect(await auth.confirmSignUp({ username: email, confirmationCode })).toMatchObject({ isSignUpComplete: true });
    expect(await auth.signIn({ username: email, password: PASSWORD })).toMatchObject({ isSignedIn: true });
    expect(await auth.fetchUserAttributes()).toMatchObject({ email, name: 'Asha', email_verified: 'true' });
  });

  it('sends another code, and only the last one counts', async () => {
    await auth.signUp({ username: email, password: PASSWORD });
    const first = await pool.codeFor(email);
    await auth.resendSignUpCode({ username: email });
    const second = await pool.codeFor(email);
    await expect(auth.confirmSignUp({ username: email, confirmationCode: first })).rejects.toMatchObject({
      name: 'CodeMismatchException',
    });
    await auth.confirmSignUp({ username: email, confirmationCode: second });
  });

  it('refuses an address that has an account, whatever its case', async () => {
    await anAccount();
    await expect(auth.signUp({ username: email.toUpperCase(), password: PASSWORD })).rejects.toMatchObject({
      name: 'UsernameExistsException',
    });
  });

  it.each(['Short-1', 'without-capitals-1', 'WITHOUT-SMALL-1', 'Without-Digits'])(
    'refuses the password %s',
    async (password) => {
      await expect(auth.signUp({ username: email, password })).rejects.toMatchObject({
        name: 'InvalidPasswordException',
      });
    },
  );
});

describe('a session', () => {
  it('gets fresh tokens without a password', async () => {
    await anAccount();
    await auth.signIn({ username: email, password: PASSWORD });
    const first = (await auth.fetchAuthSession()).tokens;
    const fresh = (await auth.fetchAuthSession({ forceRefresh: true })).tokens;
    expect(fresh?.accessToken.payload['jti']).not.toBe(first?.accessToken.payload['jti']);
    expect(fresh?.accessToken.payload['auth_time']).toBe(first?.accessToken.payload['auth_time']);
  });

  it('ends everywhere with a global sign-out', async () => {
    await anAccount();
    await auth.signIn({ username: email, password: PASSWORD });
    const { UserAttributes } = await pool.sdk.send(await getUser());
    expect(UserAttributes).toContainEqual({ Name: 'email', Value: email });
    const stolen = await getUser();
    await auth.signOut({ global: true });
    await expect(auth.getCurrentUser()).rejects.toMatchObject({ name: 'UserUnAuthenticatedException' });
    await expect(pool.sdk.send(stolen)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('tells nothing about who has an account', async () => {
    await anAccount();
    const wrong = await auth.signIn({ username: email, password: 'Wrong-Password-1' }).catch((error) => error);
    const unknown = await auth.signIn({ username: 'nobody@example.com', password: PASSWORD }).catch((error) => error);
    expect(wrong.name).toBe('NotAuthorizedException');
    expect([unknown.name, unknown.message]).toEqual([wrong.name, wrong.message]);
    const reset = await auth.resetPassword({ username: 'nobody@example.com' });
    expect(reset.nextStep.codeDeliveryDetails.destination).toBe('n***@e***');
  });
});

describe('the password and the address', () => {
  it('chooses a new password with a code', async () => {
    await anAccount();
    await auth.resetPassword({ username: email });
    const confirmationCode = await pool.codeFor(email);
    await auth.confirmResetPassword({ username: email, confirmationCode, newPassword: 'Another-Rakhi-1' });
    expect(await auth.signIn({ username: email, password: 'Another-Rakhi-1' })).toMatchObject({ isSignedIn: true });
  });

  it('changes the password of whoever knows the old one', async () => {
    await anAccount();
    await auth.signIn({ username: email, password: PASSWORD });
    const wrong = auth.updatePassword({ oldPassword: 'Wrong-Password-1', newPassword: 'Another-Rakhi-1' });
    await expect(wrong).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await auth.updatePassword({ oldPassword: PASSWORD, newPassword: 'Another-Rakhi-1' });
    await auth.signOut();
    expect(await auth.signIn({ username: email, password: 'Another-Rakhi-1' })).toMatchObject({ isSignedIn: true });
  });

  it('keeps the old address until the new one is verified', async () => {
    await anAccount();
    await auth.signIn({ username: email, password: PASSWORD });
    const newEmail = `new.${email}`;
    await auth.updateUserAttributes({ userAttributes: { email: newEmail, name: 'Asha Rao' } });
    expect(await auth.fetchUserAttributes()).toMatchObject({ email, name: 'Asha Rao' });
    const confirmationCode = await pool.codeFor(newEmail);
    await auth.confirmUserAttribute({ userAttributeKey: 'email', confirmationCode });
    expect(await auth.fetchUserAttributes()).toMatchObject({ email: newEmail, email_verified: 'true' });
  });

  it('deletes the account on request', async () => {
    await anAccount();
    await auth.signIn({ username: email, password: PASSWORD });
    await auth.deleteUser();
    await expect(auth.signIn({ username: email, password: PASSWORD })).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });
});

async function anAccount(): Promise<void> {
  await auth.signUp({ username: email, password: PASSWORD });
  await auth.confirmSignUp({ username: email, confirmationCode: await pool.codeFor(email) });
}

async function getUser() {
  const { tokens } = await auth.fetchAuthSession();
  return new GetUserCommand({ AccessToken: String(tokens?.accessToken) });
}
