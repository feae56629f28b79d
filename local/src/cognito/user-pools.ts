import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { type JsonFile, jsonFile } from '../json-file.ts';
import type { CodePurpose, CodeRecord } from './codes.ts';
import { CognitoError, invalidParameter, userNotFound } from './cognito-error.ts';
import type { Verifier } from './srp.ts';

export type UserStatus = 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD';

export type User = {
  sub: string;
  attributes: Record<string, string>;
  status: UserStatus;
  enabled: boolean;
  password?: Verifier;
  /** An address that takes the place of the old one once it is verified. */
  newEmail?: string;
  codes: Partial<Record<CodePurpose, CodeRecord>>;
  createdAt: number;
  modifiedAt: number;
};

export type Client = {
  id: string;
  name: string;
  authFlows: string[];
  /** Whether strangers are kept from learning who has an account (PreventUserExistenceErrors). */
  hidesUsers: boolean;
  accessSeconds: number;
  idSeconds: number;
  refreshSeconds: number;
};

export type Group = { name: string; description: string; precedence: number; createdAt: number; members: string[] };

/** One sign-in; its id is the `origin_jti` of every token that came of it. */
export type Session = { sub: string; clientId: string; refreshHash: string; signedInAt: number; expiresAt: number };

export type Pool = {
  id: string;
  name: string;
  keyId: string;
  privateKey: string;
  createdAt: number;
  clients: Record<string, Client>;
  users: Record<string, User>;
  groups: Record<string, Group>;
  sessions: Record<string, Session>;
};

export type UserPools = JsonFile<{ pools: Record<string, Pool> }>;

export function userPoolsIn(path: string): UserPools {
  return jsonFile(path, () => ({ pools: {} }));
}

export function addPool({ state }: UserPools, name: string, id = `us-east-1_${letters(9)}`): Pool {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pool: Pool = {
    id,
    name,
    keyId: randomBytes(32).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    createdAt: Date.now(),
    clients: {},
    users: {},
    groups: {},
    sessions: {},
  };
  state.pools[id] = pool;
  return pool;
}

export function addClient(pool: Pool, client: Omit<Client, 'id'>): Client {
  const added = { id: letters(26).toLowerCase(), ...client };
  pool.clients[added.id] = added;
  return added;
}

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

export function poolById({ state }: UserPools, id: string): Pool {
  const pool = own(state.pools, id);
  if (pool === undefined) throw new CognitoError('ResourceNotFoundException', `User pool ${id} does not exist.`);
  return pool;
}

export function clientById({ state }: UserPools, id: string): { pool: Pool; client: Client } {
  for (const pool of Object.values(state.pools)) {
    const client = own(pool.clients, id);
    if (client !== undefined) return { pool, client };
  }
  throw new CognitoError('ResourceNotFoundException', `User pool client ${id} does not exist.`);
}

/** Names come from outside, and `constructor` is not a user. */
export function own<Value>(record: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function letters(count: number): string {
  return randomBytes(count * 2)
    .toString('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, count);
}
