import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CreateGroupCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPool, PASSWORD, type StandInPool } from './testing/stand-in-pool.ts';

// The contract with the API: the unmodified verifier reads the tokens, only its keys come from another address.
let pool: StandInPool;
let tokens: { access: string; id: string };

beforeAll(async () => {
  pool = await aPool();
  const { UserPoolId, ClientId, sdk } = pool;
  const Username = 'owner@example.com';
  const UserAttributes = [
    { Name: 'name', Value: 'The owner' },
    { Name: 'email_verified', Value: 'true' },
  ];
  await sdk.send(new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' }));
  await sdk.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: PASSWORD, Permanent: true }));
  await sdk.send(new CreateGroupCommand({ UserPoolId, GroupName: 'admin', Precedence: 1 }));
  await sdk.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: 'admin' }));
  const { AuthenticationResult } = await sdk.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: Username, PASSWORD },
    }),
  );
  tokens = { access: AuthenticationResult?.AccessToken ?? '', id: AuthenticationResult?.IdToken ?? '' };
});
afterAll(() => pool.close());

describe('tokens', () => {
  it('are verified with their groups, in the claims of Cognito', async () => {
    const claims = await verifier('access').verify(tokens.access);
    expect(claims).toEqual({
      sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
      username: claims.sub,
      'cognito:groups': ['admin'],
      iss: `https://cognito-idp.us-east-1.amazonaws.com/${pool.UserPoolId}`,
      client_id: pool.ClientId,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      auth_time: claims.iat,
      iat: expect.any(Number),
      exp: claims.iat + 3600,
      jti: expect.any(String),
      origin_jti: expect.any(String),
      event_id: expect.any(String),
    });
  });

  it('say who someone is, with a truth value for the verified address', async () => {
    const claims = await verifier('id').verify(tokens.id);
    expect(claims).toMatchObject({
      'cognito:username': claims.sub,
      aud: pool.ClientId,
      token_use: 'id',
      email: 'owner@example.com',
      email_verified: true,
      name: 'The owner',
    });
    expect(claims).not.toHaveProperty('client_id');
  });

  it('are refused when a claim was changed', async () => {
    const [head, payload = '', signature] = tokens.access.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, 'cognito:groups': ['owner'] })).toString('base64url');
    const token = [head, forged, signature].join('.');
    await expect(verifier('access').verify(token)).rejects.toThrow('Invalid signature');
  });

  it('are refused in the place of the other kind and of another group', async () => {
    await expect(verifier('access').verify(tokens.id)).rejects.toThrow(/token use/i);
    await expect(verifier('access').verify(tokens.access, { groups: ['packer'] })).rejects.toThrow(/group/i);
  });

  it('of one pool are worth nothing in another', async () => {
    const other = verifier('access', pool.shop.userPoolId);
    await expect(other.verify(tokens.access)).rejects.toThrow(/issuer/i);
  });
});

function verifier<Use extends 'access' | 'id'>(tokenUse: Use, userPoolId = pool.UserPoolId) {
  const fetchHere = async (uri: string) => (await fetch(new URL(new URL(uri).pathname, pool.url))).arrayBuffer();
  return CognitoJwtVerifier.create(
    { userPoolId, clientId: pool.ClientId, tokenUse },
    { jwksCache: new SimpleJwksCache({ fetcher: { fetch: fetchHere } }) },
  );
}
