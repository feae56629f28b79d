import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes,
  randomUUID,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto';
import { CognitoError } from './cognito-error.ts';
import { type Client, groupsOf, own, type Pool, type Session, type User, type UserPools } from './user-pools.ts';

export type Tokens = {
  AccessToken: string;
  IdToken: string;
  ExpiresIn: number;
  TokenType: 'Bearer';
  RefreshToken?: string;
};

/** Issuers look like the real ones, because `aws-jwt-verify` accepts no other. */
export function issuerOf(pool: Pool): string {
  return `https://cognito-idp.us-east-1.amazonaws.com/${pool.id}`;
}

export function publicKeysOf(pool: Pool) {
  const jwk = createPublicKey(keyOf(pool)).export({ format: 'jwk' });
  return { keys: [{ ...jwk, kid: pool.keyId, alg: 'RS256', use: 'sig' }] };
}

/** Begins a session: the only moment at which a refresh token is handed out. */
export function signIn(pool: Pool, client: Client, user: User): Tokens {
  forgetExpired(pool);
  const id = randomUUID();
  const refreshToken = `${id}.${randomBytes(48).toString('base64url')}`;
  const now = Date.now();
  const session: Session = {
    sub: user.sub,
    clientId: client.id,
    refreshHash: hashOf(refreshToken),
    signedInAt: now,
    expiresAt: now + client.refreshSeconds * 1000,
  };
  pool.sessions[id] = session;
  return { ...tokensOf({ pool, client, user }, id, session), RefreshToken: refreshToken };
}

export function refresh(pool: Pool, client: Client, refreshToken: string): Tokens {
  const found = findSession(pool, refreshToken);
  const user = found && own(pool.users, found.session.sub);
  if (found === undefined || user === undefined || found.session.clientId !== client.id) {
    throw new CognitoError('NotAuthorizedException', 'Invalid Refresh Token');
  }
  if (!user.enabled) throw new CognitoError('NotAuthorizedException', 'User is disabled.');
  return tokensOf({ pool, client, user }, found.id, found.session);
}

export function findSession(pool: Pool, refreshToken: string): { id: string; session: Session } | undefined {
  const [id = ''] = refreshToken.split('.');
  const session = own(pool.sessions, id);
  if (session === undefined || session.expiresAt <= Date.now()) return undefined;
  const isSame = timingSafeEqual(Buffer.from(session.refreshHash), Buffer.from(hashOf(refreshToken)));
  return isSame ? { id, session } : undefined;
}

/** Whose access token it is; Cognito itself refuses those of a session that was signed out, verifiers cannot. */
export function bearerOf(pools: UserPools, accessToken: string): { pool: Pool; user: User } {
  const [head = '', payload = '', signature = ''] = accessToken.split('.');
  const claims = readClaims(payload);
  const pool = own(pools.state.pools, String(claims['iss']).split('/').at(-1) ?? '');
  const user = pool && own(pool.users, String(claims['sub']));
  const isGenuine =
    pool !== undefined &&
    claims['token_use'] === 'access' &&
    verify(
      'sha256',
      Buffer.from(`${head}.${payload}`),
      createPublicKey(keyOf(pool)),
      Buffer.from(signature, 'base64url'),
    );
  if (!isGenuine) throw new CognitoError('NotAuthorizedException', 'Invalid Access Token');
  if (Number(claims['exp']) * 1000 <= Date.now()) {
    throw new CognitoError('NotAuthorizedException', 'Access Token has expired');
  }
  if (user === undefined || own(pool.sessions, String(claims['origin_jti'])) === undefined) {
    throw new CognitoError('NotAuthorizedException', 'Access Token has been revoked');
  }
  if (!user.enabled) throw new CognitoError('NotAuthorizedException', 'User is disabled.');
  return { pool, user };
}

type Holder = { pool: Pool; client: Client; user: User };

function tokensOf({ pool, client, user }: Holder, originId: string, session: Session): Tokens {
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

const keys = new WeakMap<Pool, KeyObject>();

/** Reading a key from its text costs more than signing with it. */
function keyOf(pool: Pool): KeyObject {
  const key = keys.get(pool) ?? createPrivateKey(pool.privateKey);
  keys.set(pool, key);
  return key;
}

function readClaims(payload: string): Record<string, unknown> {
  try {
    return { ...JSON.parse(Buffer.from(payload, 'base64url').toString()) };
  } catch {
    return {};
  }
}

function forgetExpired(pool: Pool): void {
  for (const [id, session] of Object.entries(pool.sessions))
    if (session.expiresAt <= Date.now()) delete pool.sessions[id];
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
