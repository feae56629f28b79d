import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { notAuthorized } from './cognito-error.ts';
import { type Tokens, tokensOf, unverifiedClaims, verifiedClaims } from './tokens.ts';
import { type Client, own, type Pool, type Session, type User, type UserPools } from './user-pools.ts';

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
    throw notAuthorized('Invalid Refresh Token');
  }
  if (!user.enabled) throw notAuthorized('User is disabled.');
  return tokensOf({ pool, client, user }, found.id, found.session);
}

export function findSession(pool: Pool, refreshToken: string): { id: string; session: Session } | undefined {
  const [id = ''] = refreshToken.split('.');
  const session = own(pool.sessions, id);
  if (session === undefined || session.expiresAt <= Date.now()) return undefined;
  const isSame = timingSafeEqual(Buffer.from(session.refreshHash), Buffer.from(hashOf(refreshToken)));
  return isSame ? { id, session } : undefined;
}

/** Whose access token it is. Cognito itself refuses those of a session that was signed out; verifiers cannot know. */
export function bearerOf(pools: UserPools, accessToken: string): { pool: Pool; user: User } {
  const issuer = String(unverifiedClaims(accessToken)['iss']);
  const pool = own(pools.state.pools, issuer.split('/').at(-1) ?? '');
  const claims = pool && verifiedClaims(pool, accessToken);
  if (pool === undefined || claims?.['token_use'] !== 'access') throw notAuthorized('Invalid Access Token');
  if (Number(claims['exp']) * 1000 <= Date.now()) throw notAuthorized('Access Token has expired');
  const user = own(pool.users, String(claims['sub']));
  const isSignedIn = own(pool.sessions, String(claims['origin_jti'])) !== undefined;
  if (user === undefined || !isSignedIn) throw notAuthorized('Access Token has been revoked');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  return { pool, user };
}

function forgetExpired(pool: Pool): void {
  for (const [id, session] of Object.entries(pool.sessions))
    if (session.expiresAt <= Date.now()) delete pool.sessions[id];
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
