import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { aKeyServer } from '../testing/a-key-server.ts';
import { aPool, type TestPool } from '../testing/a-pool.ts';
import { cognitoTokens } from './tokens.ts';

describe('a token of the sign-in', () => {
  let pool: TestPool;
  let tokens: { id: string; access: string };
  let verify: (token: string) => Promise<unknown>;

  beforeAll(async () => {
    pool = await aPool(inject('standIns').cognito);
    tokens = await pool.signIn('owner@example.com', { groups: ['admin'] });
    verify = cognitoTokens({ ...pool, jwksUrl: inject('standIns').cognito }).verify;
  });
  afterAll(() => pool.close());

  it('says who its bearer is and which groups she is in', async () => {
    const owner = { userId: expect.stringMatching(/^[0-9a-f-]{36}$/), groups: ['admin'] };
    expect(await verify(tokens.id)).toEqual({ ...owner, email: 'owner@example.com' });
    expect(await verify(tokens.access)).toEqual(owner);
  });

  it('names no address that nobody has verified', async () => {
    const { id } = await pool.signIn('someone.else@example.com', { isVerified: false });
    expect(await verify(id)).toEqual({ userId: expect.any(String), groups: [] });
  });

  it.each<[string, (token: string) => string]>([
    ['with a claim of her own', (token) => withClaims(token, { 'cognito:groups': ['admin', 'owner'] })],
    ['that lasts longer', (token) => withClaims(token, { exp: 9_999_999_999 })],
    ['without a signature', (token) => token.replace(/[^.]*$/, '')],
    ['that wants none', (token) => withHead(token, { alg: 'none' }).replace(/[^.]*$/, '')],
    ['that names another algorithm', (token) => withHead(token, { alg: 'HS256' })],
    ['by an unknown key', (token) => withHead(token, { kid: 'theirs' })],
    ['that is half a token', (token) => token.slice(0, 99)],
    ['that is empty', () => ''],
    ['that is no token', () => 'a.b.c'],
  ])('is not believed %s', async (_, forge) => {
    expect(await verify(forge(tokens.access))).toBeUndefined();
    expect(await verify(forge(tokens.id))).toBeUndefined();
  });

  it('of another pool is worth nothing', async () => {
    const theirs = await aPool(inject('standIns').cognito);
    const { access } = await theirs.signIn('stranger@example.com', { groups: ['admin'] });
    theirs.close();
    expect(await verify(access)).toBeUndefined();
  });

  it('for another client of the pool is worth nothing', async () => {
    const other = cognitoTokens({ ...pool, clientId: 'another', jwksUrl: inject('standIns').cognito });
    expect([await other.verify(tokens.id), await other.verify(tokens.access)]).toEqual([undefined, undefined]);
  });
});

describe('the keys of the pool', () => {
  const userPoolId = 'us-east-1_Test00001';
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' };
  let server: Awaited<ReturnType<typeof aKeyServer>>;
  let pool: ReturnType<typeof cognitoTokens>;

  beforeEach(async () => {
    server = await aKeyServer({ keys: [jwk] });
    pool = cognitoTokens({ userPoolId, clientId: 'web', jwksUrl: server.url });
  });
  afterEach(() => server.close());

  it('are kept, so that verifying goes on while nobody serves them', async () => {
    expect(await pool.verify(aToken())).toMatchObject({ userId: 'user-1' });
    await server.close();
    expect(await pool.verify(aToken({ sub: 'user-2' }))).toMatchObject({ userId: 'user-2' });
    expect(await pool.isUp()).toBe(false);
  });

  it.each<[string, () => void | Promise<void>]>([
    ['nobody serves them', () => server.close()],
    ['their server fails', () => server.answer(503)],
    ['something else answers', () => server.answer(200, '<p>Please sign in to the Wi-Fi</p>')],
    ['they are no keys', () => server.answer(200, '{"keys":[{"kid":"k1"}]}')],
  ])('are missed aloud while %s', async (_, trouble) => {
    await trouble();
    await expect(pool.verify(aToken())).rejects.toThrow();
    expect(await pool.isUp()).toBe(false);
  });

  it('are asked for again after trouble', async () => {
    server.answer(503);
    await expect(pool.verify(aToken())).rejects.toThrow();
    server.answer(200);
    expect(await pool.verify(aToken())).toMatchObject({ userId: 'user-1' });
    expect(await pool.isUp()).toBe(true);
  });

  it('do not make a token last for ever', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await pool.verify(aToken({ exp: now - 1 }))).toBeUndefined();
    expect(await pool.verify(aToken({ exp: now + 60 }))).toBeDefined();
  });

  function aToken(claims: object = {}): string {
    const now = Math.floor(Date.now() / 1000);
    const payload = {
      sub: 'user-1',
      iss: `https://cognito-idp.us-east-1.amazonaws.com/${userPoolId}`,
      client_id: 'web',
      token_use: 'access',
      iat: now,
      exp: now + 3600,
      ...claims,
    };
    const signed = `${encode({ alg: 'RS256', kid: 'k1' })}.${encode(payload)}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
  }
});

function withHead(token: string, over: object): string {
  const [head = '', ...rest] = token.split('.');
  return [encode({ ...decode(head), ...over }), ...rest].join('.');
}

function withClaims(token: string, over: object): string {
  const [head, claims = '', signature] = token.split('.');
  return [head, encode({ ...decode(claims), ...over }), signature].join('.');
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function decode(part: string): object {
  return JSON.parse(Buffer.from(part, 'base64url').toString());
}
