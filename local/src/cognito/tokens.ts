import { createPrivateKey, createPublicKey, type KeyObject, randomUUID, sign, verify } from 'node:crypto';
import type { Client, Pool, Session, User } from './user-pools.ts';
import { groupsOf } from './users.ts';

export type Tokens = {
  AccessToken: string;
  IdToken: string;
  ExpiresIn: number;
  TokenType: 'Bearer';
  RefreshToken?: string;
};

/** Issuers look like the real ones, because `aws-jwt-verify` accepts no other. */
function issuerOf(pool: Pool): string {
  return `https://cognito-idp.us-east-1.amazonaws.com/${pool.id}`;
}

export function publicKeysOf(pool: Pool) {
  const jwk = createPublicKey(keyOf(pool)).export({ format: 'jwk' });
  return { keys: [{ ...jwk, kid: pool.keyId, alg: 'RS256', use: 'sig' }] };
}

type Holder = { pool: Pool; client: Client; user: User };

export function tokensOf({ pool, client, user }: Holder, originId: string, session: Session): Tokens {
  const now = Math.floor(Date.now() / 1000);
  const groups = groupsOf(pool, user).map((group) => group.name);
  const both = {
    sub: user.sub,
    ...(groups.length > 0 && { 'cognito:groups': groups }),
    iss: issuerOf(pool),
    origin_jti: originId,
    event_id: randomUUID(),
    auth_time: Math.floor(session.signedInAt / 1000),
    iat: now,
  };
  const { email_verified, phone_number_verified, ...attributes } = user.attributes;
  return {
    AccessToken: signed(pool, {
      ...both,
      client_id: client.id,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      exp: now + client.accessSeconds,
      jti: randomUUID(),
      username: user.sub,
    }),
    IdToken: signed(pool, {
      ...attributes,
      ...both,
      email_verified: email_verified === 'true',
      ...(phone_number_verified !== undefined && { phone_number_verified: phone_number_verified === 'true' }),
      'cognito:username': user.sub,
      aud: client.id,
      token_use: 'id',
      exp: now + client.idSeconds,
      jti: randomUUID(),
    }),
    ExpiresIn: client.accessSeconds,
    TokenType: 'Bearer',
  };
}

function signed(pool: Pool, claims: object): string {
  const content = `${encoded({ kid: pool.keyId, alg: 'RS256' })}.${encoded(claims)}`;
  return `${content}.${sign('sha256', Buffer.from(content), keyOf(pool)).toString('base64url')}`;
}

/** The claims of a token that this pool signed; undefined for anything else. */
export function verifiedClaims(pool: Pool, token: string): Record<string, unknown> | undefined {
  const [head = '', payload = '', signature = ''] = token.split('.');
  const key = createPublicKey(keyOf(pool));
  const isGenuine = verify('sha256', Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url'));
  return isGenuine ? unverifiedClaims(token) : undefined;
}

/** What a token says before anyone looked at its signature: enough to find the pool that can. */
export function unverifiedClaims(token: string): Record<string, unknown> {
  try {
    return { ...JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) };
  } catch {
    return {};
  }
}

const keys = new WeakMap<Pool, KeyObject>();

/** Reading a key from its text costs more than signing with it. */
function keyOf(pool: Pool): KeyObject {
  const key = keys.get(pool) ?? createPrivateKey(pool.privateKey);
  keys.set(pool, key);
  return key;
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
