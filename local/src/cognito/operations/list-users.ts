import { attributeList, describeUser } from '../attributes.ts';
import { invalidParameter } from '../cognito-error.ts';
import { optionalText, text, texts } from '../fields.ts';
import type { Cognito, Operations } from '../operation.ts';
import { poolById, type User } from '../user-pools.ts';
import { pageOf } from './pages.ts';

export function listUsersOperations({ pools }: Cognito): Operations {
  return {
    ListUsers(request) {
      const pool = poolById(pools, text(request, 'UserPoolId'));
      const matches = filterFrom(optionalText(request, 'Filter'));
      const wanted = texts(request, 'AttributesToGet');
      const { page, next } = pageOf(Object.values(pool.users).filter(matches), request, 'PaginationToken');
      const Users = page.map((user) => ({
        ...describeUser(user),
        Attributes: attributeList(user).filter(({ Name }) => wanted?.includes(Name) ?? true),
      }));
      return { Users, ...next };
    },
  };
}

const FILTER = /^\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/;
const SEARCHABLE: Record<string, (user: User) => string | undefined> = {
  sub: (user) => user.sub,
  username: (user) => user.sub,
  status: (user) => (user.enabled ? 'Enabled' : 'Disabled'),
  'cognito:user_status': (user) => user.status,
  ...Object.fromEntries(
    ['email', 'name', 'given_name', 'family_name', 'phone_number', 'preferred_username'].map((name) => [
      name,
      (user: User) => user.attributes[name],
    ]),
  ),
};

/** Cognito's one comparison: an attribute equals a text or begins with it. */
function filterFrom(filter: string | undefined): (user: User) => boolean {
  if (filter === undefined) return () => true;
  const [, name = '', comparison, quoted = ''] = FILTER.exec(filter) ?? [];
  const read = SEARCHABLE[name];
  if (read === undefined) throw invalidParameter('Error while parsing filter.');
  const wanted = quoted.replace(/\\(.)/g, '$1').toLowerCase();
  return (user) => {
    const value = read(user)?.toLowerCase();
    return comparison === '^=' ? (value?.startsWith(wanted) ?? false) : value === wanted;
  };
}
