import { attributeList, describeUser } from '../attributes.ts';
import { CognitoError } from '../cognito-error.ts';
import { type Fields, optionalNumber, optionalText, text } from '../fields.ts';
import type { Cognito, Operations } from '../operation.ts';
import { type Group, own, type Pool, poolById } from '../user-pools.ts';
import { groupsOf, requireUser } from '../users.ts';
import { pageOf } from './pages.ts';

const LAST = Number.MAX_SAFE_INTEGER;

export function groupOperations({ pools }: Cognito): Operations {
  const poolOf = (request: Fields) => poolById(pools, text(request, 'UserPoolId'));
  const memberOf = (request: Fields) => {
    const pool = poolOf(request);
    return { group: requireGroup(pool, text(request, 'GroupName')), ...requireUser(pool, text(request, 'Username')) };
  };

  return {
    CreateGroup(request) {
      const pool = poolOf(request);
      const name = text(request, 'GroupName');
      if (own(pool.groups, name) !== undefined) {
        throw new CognitoError('GroupExistsException', 'A group with the name already exists.');
      }
      const precedence = optionalNumber(request, 'Precedence') ?? LAST;
      const description = optionalText(request, 'Description') ?? '';
      const group: Group = { name, description, precedence, createdAt: Date.now(), members: [] };
      pool.groups[name] = group;
      pools.save();
      return { Group: describeGroup(pool, group) };
    },

    ListGroups(request) {
      const pool = poolOf(request);
      const { page, next } = pageOf(Object.values(pool.groups), request, 'NextToken');
      return { Groups: page.map((group) => describeGroup(pool, group)), ...next };
    },

    AdminAddUserToGroup(request) {
      const { group, sub } = memberOf(request);
      group.members = [...new Set([...group.members, sub])];
      pools.save();
      return {};
    },

    AdminRemoveUserFromGroup(request) {
      const { group, sub } = memberOf(request);
      group.members = group.members.filter((member) => member !== sub);
      pools.save();
      return {};
    },

    AdminListGroupsForUser(request) {
      const pool = poolOf(request);
      const groups = groupsOf(pool, requireUser(pool, text(request, 'Username')));
      const { page, next } = pageOf(groups, request, 'NextToken');
      return { Groups: page.map((group) => describeGroup(pool, group)), ...next };
    },

    ListUsersInGroup(request) {
      const pool = poolOf(request);
      const { members } = requireGroup(pool, text(request, 'GroupName'));
      const users = members.flatMap((sub) => own(pool.users, sub) ?? []);
      const { page, next } = pageOf(users, request, 'NextToken');
      return { Users: page.map((user) => ({ ...describeUser(user), Attributes: attributeList(user) })), ...next };
    },
  };
}

function requireGroup(pool: Pool, name: string): Group {
  const group = own(pool.groups, name);
  if (group === undefined) throw new CognitoError('ResourceNotFoundException', 'Group not found.');
  return group;
}

function describeGroup(pool: Pool, { name, description, precedence, createdAt }: Group) {
  return {
    GroupName: name,
    UserPoolId: pool.id,
    Description: description,
    ...(precedence !== LAST && { Precedence: precedence }),
    CreationDate: createdAt / 1000,
    LastModifiedDate: createdAt / 1000,
  };
}
