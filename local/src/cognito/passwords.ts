import { CognitoError, notAuthorized } from './cognito-error.ts';
import { isPassword, makeVerifier } from './srp.ts';
import type { Pool, User } from './user-pools.ts';

const POLICY: [RegExp, string][] = [
  [/^.{10,}$/s, 'Password not long enough'],
  [/[A-Z]/, 'Password must have uppercase characters'],
  [/[a-z]/, 'Password must have lowercase characters'],
  [/[0-9]/, 'Password must have numeric characters'],
  [/^\S(.*\S)?$/s, 'Password must not begin or end with a space'],
  [/^.{0,256}$/s, 'Password too long'],
];

export function setPassword(pool: Pool, user: User, password: string): void {
  checkPassword(password);
  user.password = makeVerifier(identityOf(pool, user), password);
}

export function checkPassword(password: string): void {
  const broken = POLICY.find(([rule]) => !rule.test(password));
  if (broken !== undefined) {
    throw new CognitoError('InvalidPasswordException', `Password did not conform with policy: ${broken[1]}`);
  }
}

export function hasPassword(pool: Pool, user: User, password: string): boolean {
  return user.password !== undefined && isPassword(password, identityOf(pool, user), user.password);
}

export function identityOf(pool: Pool, user: User) {
  return { pool: pool.id.split('_')[1] ?? '', userId: user.sub };
}

const FREE_TRIES = 5;
const LONGEST_LOCK_SECONDS = 900;

/** After five wrong passwords in a row each further one locks the account for twice as long, up to 15 minutes. */
export function passwordTries() {
  const wrong = new Map<string, { count: number; lockedUntil: number }>();
  return {
    check(name: string): void {
      if ((wrong.get(name)?.lockedUntil ?? 0) > Date.now()) {
        throw notAuthorized('Password attempts exceeded');
      }
    },
    failed(name: string): void {
      const count = (wrong.get(name)?.count ?? 0) + 1;
      const seconds = count < FREE_TRIES ? 0 : Math.min(2 ** (count - FREE_TRIES), LONGEST_LOCK_SECONDS);
      wrong.set(name, { count, lockedUntil: Date.now() + seconds * 1000 });
    },
    succeeded(name: string): void {
      wrong.delete(name);
    },
  };
}
