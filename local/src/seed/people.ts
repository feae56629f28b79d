import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPerson } from './demo-people.ts';

type Pool = { endpoint: string; userPoolId: string };

/** Makes the groups every shop has. Repeating it changes nothing. */
export async function seedGroups(pool: Pool): Promise<void> {
  const client = clientOf(pool);
  for (const GroupName of ['admin', 'staff', 'packer']) {
    await unless(
      'GroupExistsException',
      client.send(new CreateGroupCommand({ UserPoolId: pool.userPoolId, GroupName })),
    );
  }
}

/** Makes the demo people and answers their user ids by e-mail. */
export async function seedPeople(pool: Pool): Promise<Map<string, string>> {
  const client = clientOf(pool);
  const ids = new Map<string, string>();
  for (const person of DEMO_PEOPLE) ids.set(person.email, await seedPerson(person, pool.userPoolId, client));
  return ids;
}

async function seedPerson(
  person: DemoPerson,
  UserPoolId: string,
  client: CognitoIdentityProviderClient,
): Promise<string> {
  const who = { UserPoolId, Username: person.email };
  const UserAttributes = [
    { Name: 'email', Value: person.email },
    { Name: 'email_verified', Value: 'true' },
    { Name: 'name', Value: person.name },
  ];
  const creation = new AdminCreateUserCommand({ ...who, MessageAction: 'SUPPRESS', UserAttributes });
  await unless('UsernameExistsException', client.send(creation));
  await client.send(new AdminSetUserPasswordCommand({ ...who, Password: DEMO_PASSWORD, Permanent: true }));
  if (person.group) await client.send(new AdminAddUserToGroupCommand({ ...who, GroupName: person.group }));
  const { UserAttributes: attributes = [] } = await client.send(new AdminGetUserCommand(who));
  const sub = attributes.find((attribute) => attribute.Name === 'sub')?.Value;
  if (!sub) throw new Error(`the sign-in of ${person.email} has no id`);
  return sub;
}

function clientOf({ endpoint }: Pool): CognitoIdentityProviderClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new CognitoIdentityProviderClient({ endpoint, region: 'us-east-1', credentials });
}

async function unless(exception: string, doing: Promise<unknown>): Promise<void> {
  try {
    await doing;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== exception) throw error;
  }
}
