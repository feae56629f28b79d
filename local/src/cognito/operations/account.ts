import { attributeList, checkWritable, deliveryTo } from '../attributes.ts';
import { newCode, redeemCode } from '../codes.ts';
import { codeExpired, invalidParameter } from '../cognito-error.ts';
import { attributesIn, text } from '../fields.ts';
import { codeLetter } from '../letters.ts';
import type { Cognito, Operations } from '../operation.ts';
import { bearerOf } from '../sessions.ts';
import type { User } from '../user-pools.ts';
import { checkEmail, endSessions, refuseTakenEmail, removeUser } from '../users.ts';

/** What users do with their own account; their access token says who they are. */
export function accountOperations({ pools, send }: Cognito): Operations {
  async function sendEmailCode(user: User): Promise<object> {
    const email = user.newEmail ?? user.attributes['email'] ?? '';
    const code = newCode(user, 'email');
    pools.save();
    await send(codeLetter('email', email, code));
    return deliveryTo(email);
  }

  return {
    GetUser(request) {
      const { user } = bearerOf(pools, text(request, 'AccessToken'));
      return { Username: user.sub, UserAttributes: attributeList(user) };
    },

    /** As with AttributesRequireVerificationBeforeUpdate: the old address stays until the new one is verified. */
    async UpdateUserAttributes(request) {
      const { pool, user } = bearerOf(pools, text(request, 'AccessToken'));
      const { email, ...others } = checkWritable(attributesIn(request, 'UserAttributes'));
      const isNewEmail = email !== undefined && email.toLowerCase() !== user.attributes['email'];
      if (isNewEmail) refuseTakenEmail(pool, checkEmail(email));
      Object.assign(user.attributes, others);
      user.modifiedAt = Date.now();
      if (isNewEmail) user.newEmail = email.toLowerCase();
      pools.save();
      return { CodeDeliveryDetailsList: isNewEmail ? [await sendEmailCode(user)] : [] };
    },

    async GetUserAttributeVerificationCode(request) {
      const { user } = bearerOf(pools, text(request, 'AccessToken'));
      requireEmail(text(request, 'AttributeName'));
      return { CodeDeliveryDetails: await sendEmailCode(user) };
    },

    VerifyUserAttribute(request) {
      const { pool, user } = bearerOf(pools, text(request, 'AccessToken'));
      requireEmail(text(request, 'AttributeName'));
      const email = user.newEmail ?? user.attributes['email'];
      if (email === undefined) throw codeExpired();
      if (user.newEmail !== undefined) refuseTakenEmail(pool, user.newEmail);
      try {
        redeemCode(user, 'email', text(request, 'Code'));
        Object.assign(user.attributes, { email, email_verified: 'true' });
        delete user.newEmail;
      } finally {
        pools.save();
      }
      return {};
    },

    DeleteUser(request) {
      const { pool, user } = bearerOf(pools, text(request, 'AccessToken'));
      removeUser(pool, user);
      pools.save();
      return {};
    },

    GlobalSignOut(request) {
      const { pool, user } = bearerOf(pools, text(request, 'AccessToken'));
      endSessions(pool, user.sub);
      pools.save();
      return {};
    },
  };
}

function requireEmail(attribute: string): void {
  if (attribute !== 'email') throw invalidParameter(`${attribute} cannot be verified.`);
}
