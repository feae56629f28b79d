import { readdirSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPool, PASSWORD, type StandInPool } from './testing/stand-in-pool.ts';

let pool: StandInPool;

beforeAll(async () => {
  pool = await aPool();
});
afterAll(() => pool.close());

describe('the stand-in for Cognito', () => {
  it('keeps users, keys and sessions over a restart', async () => {
    const [email, ClientId] = ['kept@example.com', pool.ClientId];
    await call('SignUp', { ClientId, Username: email, Password: PASSWORD });
    await pool.restart();
    const ConfirmationCode = await pool.codeFor(email);
    await call('ConfirmSignUp', { ClientId, Username: email, ConfirmationCode });
    const before = await call('InitiateAuth', passwordAuth(email));
    const keys = await publicKeys();
    await pool.restart();
    const { RefreshToken } = before.body.AuthenticationResult;
    const after = await call('GetTokensFromRefreshToken', { ClientId, RefreshToken });
    expect(after.status).toBe(200);
    expect(await publicKeys()).toEqual(keys);
  });

  it('has the same shop pool and client at every start', async () => {
    const { shop } = pool;
    await pool.restart();
    expect(pool.shop).toEqual(shop);
    expect(shop).toEqual({ userPoolId: 'us-east-1_Local0001', clientId: expect.stringMatching(/^[a-z0-9]{26}$/) });
  });

  it('keeps neither passwords nor refresh tokens, in a file for its owner only', async () => {
    const email = 'secret@example.com';
    await call('SignUp', { ClientId: pool.ClientId, Username: email, Password: PASSWORD });
    const folder = join(pool.dataDir, 'cognito');
    expect(readdirSync(folder)).toEqual(['pools.json']);
    expect(statSync(join(folder, 'pools.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'pools.json'), 'utf8')).not.toContain(PASSWORD);
  });

  it('limits wrong codes, even when new ones are asked for', async () => {
    const who = { ClientId: pool.ClientId, Username: 'guessed@example.com' };
    await call('SignUp', { ...who, Password: PASSWORD });
    for (let tries = 0; tries < 5; tries++) {
      const wrong = await call('ConfirmSignUp', { ...who, ConfirmationCode: 'wrong' });
      expect(wrong.body.__type).toBe('CodeMismatchException');
    }
    await call('ResendConfirmationCode', who);
    const right = await call('ConfirmSignUp', { ...who, ConfirmationCode: await pool.codeFor(who.Username) });
    expect(right.body.__type).toBe('LimitExceededException');
  });

  it('limits the letters one address gets', async () => {
    const who = { ClientId: pool.ClientId, Username: 'flooded@example.com' };
    await call('SignUp', { ...who, Password: PASSWORD });
    const kinds = [];
    for (let letters = 0; letters < 10; letters++) kinds.push((await call('ResendConfirmationCode', who)).body.__type);
    expect(kinds).toEqual([...Array(9).fill(undefined), 'LimitExceededException']);
  });

  it.each([
    ['an administrator without a signature', 'ListUsers', {}, 'MissingAuthenticationTokenException'],
    ['a flow the client does not allow', 'InitiateAuth', { AuthFlow: 'CUSTOM_AUTH' }, 'InvalidParameterException'],
    ['a public number that makes every password right', 'InitiateAuth', srp('0'), 'NotAuthorizedException'],
    ['a proof nobody asked for', 'RespondToAuthChallenge', aProof(), 'NotAuthorizedException'],
    ['a client it does not know', 'SignUp', { ClientId: 'unknown' }, 'ResourceNotFoundException'],
    ['a token it did not sign', 'GetUser', { AccessToken: 'a.b.c' }, 'NotAuthorizedException'],
    ['an operation it does not know', 'constructor', {}, 'UnknownOperationException'],
  ])('refuses %s', async (_, operation, body, error) => {
    const reply = await call(operation, { ClientId: pool.ClientId, UserPoolId: pool.UserPoolId, ...body });
    expect([reply.status, reply.body.__type]).toEqual([400, error]);
  });

  it('lets pages of this machine read its answers, and no other site', async () => {
    const allowed = async (origin: string) =>
      (await fetch(pool.url, { method: 'OPTIONS', headers: { origin } })).headers.get('access-control-allow-origin');
    expect(await allowed('http://127.0.0.1:4700')).toBe('http://127.0.0.1:4700');
    expect(await allowed('https://attacker.example')).toBeNull();
  });

  it('is closed to a foreign domain that points at this machine', async () => {
    const status = await new Promise((resolve, reject) => {
      const asking = request(pool.url, { headers: { host: 'attacker.example' } }, (reply) => resolve(reply.statusCode));
      asking.on('error', reject).end();
    });
    expect(status).toBe(421);
  });
});

type Reply = { __type?: string; AuthenticationResult: { RefreshToken: string } };

async function call(operation: string, body: object): Promise<{ status: number; body: Reply }> {
  const reply = await fetch(pool.url, {
    method: 'POST',
    headers: { 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` },
    body: JSON.stringify(body),
  });
  return { status: reply.status, body: (await reply.json()) as Reply };
}

async function publicKeys(): Promise<unknown> {
  return (await fetch(`${pool.url}/${pool.UserPoolId}/.well-known/jwks.json`)).json();
}

function passwordAuth(USERNAME: string) {
  return { ClientId: pool.ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD } };
}

function srp(SRP_A: string) {
  return { AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME: 'kept@example.com', SRP_A } };
}

function aProof() {
  const claims = { PASSWORD_CLAIM_SECRET_BLOCK: 'AAAA', PASSWORD_CLAIM_SIGNATURE: 'AAAA', TIMESTAMP: 'now' };
  return { ChallengeName: 'PASSWORD_VERIFIER', ChallengeResponses: claims };
}
