import { expect, it } from 'vitest';
import { troubleOf } from './account-trouble.ts';

function cognitoError(name: string, message = ''): Error {
  return Object.assign(new Error(message), { name });
}

it.each([
  ['NotAuthorizedException', 'Incorrect username or password.', 'reset'],
  ['NotAuthorizedException', 'Password attempts exceeded', 'wait'],
  ['NotAuthorizedException', 'User cannot be confirmed. Current status is CONFIRMED', 'sign-in'],
  ['NotAuthorizedException', 'Invalid session for the user.', 'sign-in'],
  ['InvalidParameterException', 'User is already confirmed.', 'sign-in'],
  ['InvalidParameterException', 'Cannot reset password: there is no registered/verified email', 'confirm'],
  ['UsernameExistsException', 'An account with the given email already exists.', 'sign-in'],
  ['ExpiredCodeException', 'Invalid code provided, please request a code again.', 'new-code'],
  ['LimitExceededException', 'Attempt limit exceeded, please try after some time.', 'wait'],
  ['NetworkError', 'A network error has occurred.', 'try-again'],
  ['SomethingNewException', '', 'try-again'],
])('knows the way out of %s (%s)', (name, message, way) => {
  expect(troubleOf(cognitoError(name, message)).way).toBe(way);
});

it('does not tell an unknown address from a wrong password', () => {
  expect(troubleOf(cognitoError('UserNotFoundException'))).toEqual(troubleOf(cognitoError('NotAuthorizedException')));
});

it('puts what is wrong with a code beneath the code', () => {
  expect(troubleOf(cognitoError('CodeMismatchException')).field).toBe('code');
});

it('takes the blame for what it does not understand', () => {
  expect(troubleOf('?').says).toContain('our mistake');
});
