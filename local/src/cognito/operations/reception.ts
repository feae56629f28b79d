import { createHmac, randomBytes } from 'node:crypto';
import { CognitoError, notAuthorized, userNotFound, wrongPassword } from '../cognito-error.ts';
import { type Fields, inside, text } from '../fields.ts';
import { identityOf, passwordTries, setPassword } from '../passwords.ts';
import { signIn } from '../sessions.ts';
import { makeVerifier } from '../srp.ts';
import type { Client, Pool, User, UserPools } from '../user-pools.ts';
import { findUser } from '../users.ts';
import { pendingSteps } from './pending-steps.ts';

/** The client of a pool through which someone comes in. */
export type Door = { pool: Pool; client: Client };
export type Visitor = Door & { user: User };

/** What every way of signing in shares: the tries so far, and the sign-ins that wait for a second step. */
export type Reception = {
  pools: UserPools;
  tries: ReturnType<typeof passwordTries>;
  pending: ReturnType<typeof pendingSteps>;
};

export function receptionFor(pools: UserPools): Reception {
  return { pools, tries: passwordTries(), pending: pendingSteps() };
}

/** An unknown name is asked for its password like a known one, always with the same salt, so that nothing is learnt. */
export function findOrPretend({ pool, client }: Door, name: string): User {
  const user = findUser(pool, name);
  if (user !== undefined) return user;
  if (!client.hidesUsers) throw userNotFound();
  const seed = createHmac('sha256', pool.privateKey).update(name.toLowerCase()).digest('hex');
  const sub = seed.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  const nobody: User = {
    sub,
    attributes: {},
    status: 'CONFIRMED',
    enabled: true,
    codes: {},
    createdAt: 0,
    modifiedAt: 0,
  };
  const password = makeVerifier(identityOf(pool, nobody), randomBytes(32).toString('hex'), seed.slice(32));
  return { ...nobody, password };
}

/** The password is judged first: only who knows it may learn that the account is disabled or unconfirmed. */
export function decide(reception: Reception, visitor: Visitor, isRight: () => boolean): object {
  const { tries } = reception;
  const { pool, user } = visitor;
  const account = `${pool.id}/${user.sub}`;
  tries.check(account);
  if (!isRight()) {
    tries.failed(account);
    throw wrongPassword();
  }
  tries.succeeded(account);
  if (!user.enabled) throw notAuthorized('User is disabled.');
  if (user.status === 'UNCONFIRMED') throw new CognitoError('UserNotConfirmedException', 'User is not confirmed.');
  return user.status === 'FORCE_CHANGE_PASSWORD' ? askForNewPassword(reception, visitor) : admit(reception, visitor);
}

function askForNewPassword({ pending }: Reception, visitor: Visitor): object {
  return {
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: pending.keep(visitor),
    ChallengeParameters: {
      USER_ID_FOR_SRP: visitor.user.sub,
      requiredAttributes: '[]',
      userAttributes: JSON.stringify(visitor.user.attributes),
    },
  };
}

export function takeNewPassword(reception: Reception, request: Fields): object {
  const password = text(inside(request, 'ChallengeResponses'), 'NEW_PASSWORD');
  const { open, ...visitor } = reception.pending.take(text(request, 'Session'), text(request, 'ClientId'));
  // A sign-in that has not proven its password yet must not choose a new one.
  if (open !== undefined) throw wrongPassword();
  setPassword(visitor.pool, visitor.user, password);
  visitor.user.status = 'CONFIRMED';
  return admit(reception, visitor);
}

function admit({ pools }: Reception, { pool, client, user }: Visitor): object {
  const tokens = signIn(pool, client, user);
  pools.save();
  return { ChallengeParameters: {}, AuthenticationResult: tokens };
}
