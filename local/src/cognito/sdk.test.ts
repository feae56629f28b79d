import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  CreateGroupCommand,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
  ListGroupsCommand,
  ListUsersCommand,
  ListUsersInGroupCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPool, PASSWORD, type StandInPool } from './testing/stand-in-pool.ts';

// The contract with the API and the back office: the AWS SDK, with only its endpoint changed.
let pool: StandInPool;
let count = 0;

beforeAll(async () => {
  pool = await aPool();
});
afterAll(() => pool.close());

describe('users, as an administrator sees them', () => {
  it('are made, read, disabled, enabled and deleted', async () => {
    const who = await aUser();
    expect(await pool.sdk.send(new AdminGetUserCommand(who))).toMatchObject({
      Enabled: true,
      UserStatus: 'CONFIRMED',
      UserCreateDate: expect.any(Date),
      UserAttributes: expect.arrayContaining([{ Name: 'email', Value: who.Username }]),
    });
    const { RefreshToken } = await signIn(who.Username);
    await pool.sdk.send(new AdminDisableUserCommand(who));
    await expect(signIn(who.Username)).rejects.toMatchObject({ message: 'User is disabled.' });
    await expect(refresh(RefreshToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await pool.sdk.send(new AdminEnableUserCommand(who));
    await signIn(who.Username);
    await pool.sdk.send(new AdminDeleteUserCommand(who));
    await expect(pool.sdk.send(new AdminGetUserCommand(who))).rejects.toMatchObject({ name: 'UserNotFoundException' });
  });

  it('choose a password of their own after an invitation', async () => {
    const Username = anAddress();
    await pool.sdk.send(new AdminCreateUserCommand({ UserPoolId: pool.UserPoolId, Username }));
    const letter = await (await fetch(`${pool.mailbox.url}/messages?to=${Username}`)).text();
    const [temporary = ''] = /Rakhi-[0-9a-f]{12}-1/.exec(letter) ?? [];
    const { ChallengeName, Session } = await pool.sdk.send(passwordAuth(Username, temporary));
    expect(ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    const ChallengeResponses = { USERNAME: Username, NEW_PASSWORD: PASSWORD };
    const answer = { ClientId: pool.ClientId, ChallengeName, Session, ChallengeResponses };
    await pool.sdk.send(new RespondToAuthChallengeCommand(answer));
    await signIn(Username);
    await expect(pool.sdk.send(new RespondToAuthChallengeCommand(answer))).rejects.toThrow(/Invalid session/);
  });

  it('are found by a filter and listed page by page', async () => {
    const { UserPoolId } = pool;
    const { Username } = await aUser();
    await aUser();
    const byEmail = await pool.sdk.send(new ListUsersCommand({ UserPoolId, Filter: `email = "${Username}"` }));
    expect(byEmail.Users).toHaveLength(1);
    const first = await pool.sdk.send(new ListUsersCommand({ UserPoolId, Filter: 'email ^= "user."', Limit: 1 }));
    const { PaginationToken } = first;
    const second = await pool.sdk.send(new ListUsersCommand({ UserPoolId, Limit: 1, PaginationToken }));
    expect(second.Users?.[0]?.Username).not.toBe(first.Users?.[0]?.Username);
    await expect(pool.sdk.send(new ListUsersCommand({ UserPoolId, Filter: 'shoe = "42"' }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });

  it('join and leave groups', async () => {
    const { UserPoolId } = pool;
    const who = await aUser();
    const group = { UserPoolId, GroupName: 'packer' };
    await pool.sdk.send(new CreateGroupCommand({ ...group, Precedence: 3 }));
    await expect(pool.sdk.send(new CreateGroupCommand(group))).rejects.toMatchObject({ name: 'GroupExistsException' });
    expect((await pool.sdk.send(new ListGroupsCommand({ UserPoolId }))).Groups).toMatchObject([{ Precedence: 3 }]);
    await pool.sdk.send(new AdminAddUserToGroupCommand({ ...who, GroupName: 'packer' }));
    await pool.sdk.send(new AdminAddUserToGroupCommand({ ...who, GroupName: 'packer' }));
    expect((await pool.sdk.send(new ListUsersInGroupCommand(group))).Users).toHaveLength(1);
    await pool.sdk.send(new AdminRemoveUserFromGroupCommand({ ...who, GroupName: 'packer' }));
    expect((await pool.sdk.send(new AdminListGroupsForUserCommand(who))).Groups).toEqual([]);
    const unknown = new AdminAddUserToGroupCommand({ ...who, GroupName: 'constructor' });
    await expect(pool.sdk.send(unknown)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('a refresh token', () => {
  it('is good until it is revoked', async () => {
    const { RefreshToken } = await signIn((await aUser()).Username);
    expect((await refresh(RefreshToken)).AuthenticationResult?.AccessToken).toBeDefined();
    await pool.sdk.send(new RevokeTokenCommand({ ClientId: pool.ClientId, Token: RefreshToken }));
    await expect(refresh(RefreshToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('ends with all others when an administrator signs the user out', async () => {
    const who = await aUser();
    const { RefreshToken } = await signIn(who.Username);
    await pool.sdk.send(new AdminUserGlobalSignOutCommand(who));
    await expect(refresh(RefreshToken)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('cannot be made up', async () => {
    const { RefreshToken = '' } = await signIn((await aUser()).Username);
    await expect(refresh(`${RefreshToken}x`)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });
});

describe('guessing', () => {
  it('a password is stopped after five tries', async () => {
    const { Username } = await aUser();
    for (let tries = 0; tries < 5; tries++) {
      await expect(pool.sdk.send(passwordAuth(Username, 'Wrong-Password-1'))).rejects.toThrow(/Incorrect/);
    }
    await expect(signIn(Username)).rejects.toThrow('Password attempts exceeded');
  });
});

describe('what people write about themselves', () => {
  it.each(['email_verified', 'custom:role', 'sub', 'cognito:groups'])('does not contain %s', async (Name) => {
    const signUp = new SignUpCommand({
      ClientId: pool.ClientId,
      Username: anAddress(),
      Password: PASSWORD,
      UserAttributes: [{ Name, Value: 'true' }],
    });
    await expect(pool.sdk.send(signUp)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('begins with an address', async () => {
    const signUp = new SignUpCommand({ ClientId: pool.ClientId, Username: 'asha', Password: PASSWORD });
    await expect(pool.sdk.send(signUp)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});

async function aUser() {
  const who = { UserPoolId: pool.UserPoolId, Username: anAddress() };
  await pool.sdk.send(new AdminCreateUserCommand({ ...who, MessageAction: 'SUPPRESS' }));
  await pool.sdk.send(new AdminSetUserPasswordCommand({ ...who, Password: PASSWORD, Permanent: true }));
  return who;
}

function anAddress(): string {
  count += 1;
  return `user.${count}@example.com`;
}

async function signIn(username: string) {
  return (await pool.sdk.send(passwordAuth(username, PASSWORD))).AuthenticationResult ?? {};
}

function passwordAuth(USERNAME: string, password: string): InitiateAuthCommand {
  const AuthParameters = { USERNAME, PASSWORD: password };
  return new InitiateAuthCommand({ ClientId: pool.ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
}

function refresh(RefreshToken: string | undefined) {
  return pool.sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId: pool.ClientId, RefreshToken }));
}
