import { checkWritable, deliveryTo } from '../attributes.ts';
import { newCode, redeemCode } from '../codes.ts';
import { codeExpired, invalidParameter, userNotFound } from '../cognito-error.ts';
import { attributesIn, type Fields, text } from '../fields.ts';
import { codeLetter } from '../letters.ts';
import type { Cognito, Operations } from '../operation.ts';
import { checkPassword, setPassword } from '../passwords.ts';
import { type Client, clientById, type User } from '../user-pools.ts';
import { addUser, findUser } from '../users.ts';

export function signUpOperations({ pools, send }: Cognito): Operations {
  async function sendCode(user: User): Promise<object> {
    const email = user.attributes['email'] ?? '';
    const code = newCode(user, 'sign-up');
    pools.save();
    await send(codeLetter('sign-up', email, code));
    return { CodeDeliveryDetails: deliveryTo(email) };
  }

  return {
    async SignUp(request) {
      const { pool } = clientById(pools, text(request, 'ClientId'));
      const email = text(request, 'Username');
      const attributes = checkWritable(attributesIn(request, 'UserAttributes'));
      const password = text(request, 'Password');
      checkPassword(password);
      const user = addUser(pool, { ...attributes, email }, 'UNCONFIRMED');
      setPassword(pool, user, password);
      return { UserConfirmed: false, UserSub: user.sub, ...(await sendCode(user)) };
    },

    ConfirmSignUp(request) {
      const { pool, client } = clientById(pools, text(request, 'ClientId'));
      const code = text(request, 'ConfirmationCode');
      const user = findUser(pool, text(request, 'Username'));
      if (user === undefined) throw client.hidesUsers ? codeExpired() : userNotFound();
      try {
        redeemCode(user, 'sign-up', code);
        user.status = 'CONFIRMED';
        user.attributes['email_verified'] = 'true';
      } finally {
        pools.save();
      }
      return {};
    },

    async ResendConfirmationCode(request) {
      const { pool, client } = clientById(pools, text(request, 'ClientId'));
      const user = findUser(pool, text(request, 'Username'));
      if (user === undefined) return pretendDelivery(request, client);
      if (user.status !== 'UNCONFIRMED') throw invalidParameter('User is already confirmed.');
      return sendCode(user);
    },
  };
}

/** With PreventUserExistenceErrors a stranger hears the same as a user would. */
export function pretendDelivery(request: Fields, client: Client): object {
  if (!client.hidesUsers) throw userNotFound();
  return { CodeDeliveryDetails: deliveryTo(text(request, 'Username')) };
}
