import { deliveryTo } from '../attributes.ts';
import { newCode, redeemCode } from '../codes.ts';
import { codeMismatch, invalidParameter, userNotFound, wrongPassword } from '../cognito-error.ts';
import { text } from '../fields.ts';
import { codeLetter } from '../letters.ts';
import type { Cognito, Operations } from '../operation.ts';
import { checkPassword, hasPassword, passwordTries, setPassword } from '../passwords.ts';
import { bearerOf } from '../sessions.ts';
import { clientById } from '../user-pools.ts';
import { findUser } from '../users.ts';
import { pretendDelivery } from './sign-up.ts';

export function passwordOperations({ pools, send }: Cognito): Operations {
  const tries = passwordTries();
  return {
    async ForgotPassword(request) {
      const { pool, client } = clientById(pools, text(request, 'ClientId'));
      const user = findUser(pool, text(request, 'Username'));
      if (user === undefined || !user.enabled) return pretendDelivery(request, client);
      const email = user.attributes['email'] ?? '';
      if (user.attributes['email_verified'] !== 'true') {
        throw invalidParameter(
          'Cannot reset password for the user as there is no registered/verified email or phone_number',
        );
      }
      const code = newCode(user, 'reset');
      pools.save();
      await send(codeLetter('reset', email, code));
      return { CodeDeliveryDetails: deliveryTo(email) };
    },

    ConfirmForgotPassword(request) {
      const { pool, client } = clientById(pools, text(request, 'ClientId'));
      const code = text(request, 'ConfirmationCode');
      const password = text(request, 'Password');
      checkPassword(password);
      const user = findUser(pool, text(request, 'Username'));
      if (user === undefined || !user.enabled) throw client.hidesUsers ? codeMismatch() : userNotFound();
      try {
        redeemCode(user, 'reset', code);
        setPassword(pool, user, password);
        user.status = 'CONFIRMED';
      } finally {
        pools.save();
      }
      return {};
    },

    ChangePassword(request) {
      const { pool, user } = bearerOf(pools, text(request, 'AccessToken'));
      tries.check(user.sub);
      if (!hasPassword(pool, user, text(request, 'PreviousPassword'))) {
        tries.failed(user.sub);
        throw wrongPassword();
      }
      tries.succeeded(user.sub);
      setPassword(pool, user, text(request, 'ProposedPassword'));
      pools.save();
      return {};
    },
  };
}
