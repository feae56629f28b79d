import { randomUUID } from 'node:crypto';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';

const PASSWORD = 'Rakhi-Demo-2027';

export type TestPool = Awaited<ReturnType<typeof aPool>>;

/** A user pool of the test's own at the stand-in. */
export async function aPool(endpoint: string) {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const cognito = new CognitoIdentityProviderClient({ endpoint, region: 'us-east-1', credentials });
  const { UserPool } = await cognito.send(new CreateUserPoolCommand({ PoolName: randomUUID() }));
  const UserPoolId = UserPool?.Id ?? '';
  const ExplicitAuthFlows = ['ALLOW_USER_PASSWORD_AUTH' as const];
  const { UserPoolClient } = await cognito.send(
    new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'web', ExplicitAuthFlows }),
  );
  const ClientId = UserPoolClient?.ClientId ?? '';

  return {
    userPoolId: UserPoolId,
    clientId: ClientId,
    /** The tokens of someone who has just signed in. */
    async signIn(email: string, { groups = [] as string[], isVerified = true } = {}) {
      const who = { UserPoolId, Username: email };
      const UserAttributes = [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: String(isVerified) },
      ];
      await cognito.send(new AdminCreateUserCommand({ ...who, UserAttributes, MessageAction: 'SUPPRESS' }));
      await cognito.send(new AdminSetUserPasswordCommand({ ...who, Password: PASSWORD, Permanent: true }));
      for (const GroupName of groups) {
        await cognito.send(new CreateGroupCommand({ UserPoolId, GroupName }));
        await cognito.send(new AdminAddUserToGroupCommand({ ...who, GroupName }));
      }
      const AuthParameters = { USERNAME: email, PASSWORD };
      const auth = new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
      const { AuthenticationResult } = await cognito.send(auth);
      return { id: AuthenticationResult?.IdToken ?? '', access: AuthenticationResult?.AccessToken ?? '' };
    },
    close: () => cognito.destroy(),
  };
}
