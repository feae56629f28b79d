import { randomBytes } from 'node:crypto';
import { attributeList, checkSchema, describeUser } from '../attributes.ts';
import { attributesIn, type Fields, optionalText, text } from '../fields.ts';
import { invitationLetter } from '../letters.ts';
import type { Cognito, Operations } from '../operation.ts';
import { checkPassword, setPassword } from '../passwords.ts';
import { type Pool, poolById, type User } from '../user-pools.ts';
import { addUser, endSessions, removeUser, requireUser } from '../users.ts';

export function adminUserOperations({ pools, send }: Cognito): Operations {
  /** An operation on one user that answers with nothing. */
  const change = (act: (pool: Pool, user: User, request: Fields) => void) => (request: Fields) => {
    const pool = poolById(pools, text(request, 'UserPoolId'));
    const user = requireUser(pool, text(request, 'Username'));
    act(pool, user, request);
    user.modifiedAt = Date.now();
    pools.save();
    return {};
  };

  return {
    async AdminCreateUser(request) {
      const pool = poolById(pools, text(request, 'UserPoolId'));
      const password = optionalText(request, 'TemporaryPassword') ?? `Rakhi-${randomBytes(6).toString('hex')}-1`;
      checkPassword(password);
      const attributes = checkSchema(attributesIn(request, 'UserAttributes'));
      const user = addUser(pool, { ...attributes, email: text(request, 'Username') }, 'FORCE_CHANGE_PASSWORD');
      setPassword(pool, user, password);
      pools.save();
      if (request['MessageAction'] !== 'SUPPRESS') await send(invitationLetter(text(request, 'Username'), password));
      return { User: { ...describeUser(user), Attributes: attributeList(user) } };
    },

    AdminGetUser(request) {
      const user = requireUser(poolById(pools, text(request, 'UserPoolId')), text(request, 'Username'));
      return { ...describeUser(user), UserAttributes: attributeList(user) };
    },

    AdminSetUserPassword: change((pool, user, request) => {
      setPassword(pool, user, text(request, 'Password'));
      user.status = request['Permanent'] === true ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD';
    }),
    AdminConfirmSignUp: change((_, user) => {
      user.status = 'CONFIRMED';
    }),
    AdminUpdateUserAttributes: change((_, user, request) => {
      const { email: _email, ...others } = checkSchema(attributesIn(request, 'UserAttributes'));
      Object.assign(user.attributes, others);
    }),
    AdminDisableUser: change((pool, user) => {
      user.enabled = false;
      endSessions(pool, user.sub);
    }),
    AdminEnableUser: change((_, user) => {
      user.enabled = true;
    }),
    AdminUserGlobalSignOut: change((pool, user) => endSessions(pool, user.sub)),
    AdminDeleteUser: change((pool, user) => removeUser(pool, user)),
  };
}
