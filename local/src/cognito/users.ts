import { randomUUID } from 'node:crypto';
import { CognitoError, invalidParameter, userNotFound } from './cognito-error.ts';
import { type Group, own, type Pool, type User, type UserStatus } from './user-pools.ts';

/** Users sign in by e-mail; their name inside the pool is an id, as with Cognito's UsernameAttributes. */
export function addUser(pool: Pool, attributes: Record<string, string>, status: UserStatus): User {
  const email = checkEmail(attributes['email'] ?? '');
  refuseTakenEmail(pool, email);
  const now = Date.now();
  const user: User = {
    sub: randomUUID(),
    attributes: { ...attributes, email, email_verified: attributes['email_verified'] ?? 'false' },
    status,
    enabled: true,
    codes: {},
    createdAt: now,
    modifiedAt: now,
  };
  pool.users[user.sub] = user;
  return user;
}

export function checkEmail(email: string): string {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw invalidParameter('Username should be an email.');
  return email.toLowerCase();
}

export function refuseTakenEmail(pool: Pool, email: string): void {
  if (findUser(pool, email) === undefined) return;
  throw new CognitoError('UsernameExistsException', 'An account with the given email already exists.');
}

export function findUser(pool: Pool, name: string): User | undefined {
  const email = name.toLowerCase();
  return own(pool.users, name) ?? Object.values(pool.users).find((user) => user.attributes['email'] === email);
}

export function requireUser(pool: Pool, name: string): User {
  const user = findUser(pool, name);
  if (user === undefined) throw userNotFound();
  return user;
}

export function removeUser(pool: Pool, { sub }: User): void {
  endSessions(pool, sub);
  for (const group of Object.values(pool.groups)) group.members = group.members.filter((member) => member !== sub);
  delete pool.users[sub];
}

export function endSessions(pool: Pool, sub: string): void {
  for (const [id, session] of Object.entries(pool.sessions)) if (session.sub === sub) delete pool.sessions[id];
}

export function groupsOf(pool: Pool, { sub }: User): Group[] {
  return Object.values(pool.groups)
    .filter((group) => group.members.includes(sub))
    .sort((one, other) => one.precedence - other.precedence || one.name.localeCompare(other.name));
}
