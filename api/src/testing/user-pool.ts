import { inject } from 'vitest';

const PASSWORD = 'Rakhi-Demo-2027';
/** The stand-in wants administrators to sign, as Cognito does, but takes any signature. */
const SIGNED =
  'AWS4-HMAC-SHA256 Credential=local/20270101/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=0';

type Json = Record<string, unknown>;
export type Tokens = { IdToken: string; AccessToken: string };

/** A user pool of the test's own in the Cognito stand-in, and people who sign in to it. */
export async function aUserPool() {
  const { UserPool } = await ask<{ UserPool: { Id: string } }>('CreateUserPool', { PoolName: 'api' });
  const UserPoolId = UserPool.Id;
  const { UserPoolClient } = await ask<{ UserPoolClient: { ClientId: string } }>('CreateUserPoolClient', {
    UserPoolId,
    ClientName: 'web',
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
  });
  const { ClientId } = UserPoolClient;
  return {
    environment: { COGNITO_USER_POOL_ID: UserPoolId, COGNITO_CLIENT_ID: ClientId },
    async signIn(email: string, group?: string): Promise<Tokens> {
      const who = { UserPoolId, Username: email };
      await ask('AdminCreateUser', {
        ...who,
        MessageAction: 'SUPPRESS',
        UserAttributes: [{ Name: 'email', Value: email }],
      });
      await ask('AdminSetUserPassword', { ...who, Password: PASSWORD, Permanent: true });
      if (group) await ask('CreateGroup', { UserPoolId, GroupName: group });
      if (group) await ask('AdminAddUserToGroup', { ...who, GroupName: group });
      const AuthParameters = { USERNAME: email, PASSWORD };
      const signedIn = await ask<{ AuthenticationResult: Tokens }>('InitiateAuth', {
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId,
        AuthParameters,
      });
      return signedIn.AuthenticationResult;
    },
  };
}

async function ask<Answer = Json>(operation: string, request: Json): Promise<Answer> {
  const response = await fetch(inject('standIns').cognito, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      authorization: SIGNED,
    },
    body: JSON.stringify(request),
  });
  if (!response.ok) throw new Error(`${operation}: ${await response.text()}`);
  return response.json() as Promise<Answer>;
}
