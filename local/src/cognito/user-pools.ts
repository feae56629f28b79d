import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { type JsonFile, jsonFile } from '../json-file.ts';
import type { CodePurpose, CodeRecord } from './codes.ts';
import { CognitoError } from './cognito-error.ts';
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
