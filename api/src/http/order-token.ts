import type { Clock } from '@rakhi/core';
import { type SigningSecrets, signer } from './signature.ts';

/** Opens one order without an account: on the page after paying, and from the links in our mails. */
export type OrderTokens = { issue(orderId: string): string; opens(orderId: string, token: string): boolean };

/** Long enough for a parcel, its return and a question about either. */
const DAYS = 180;

export function orderTokensSignedWith(secrets: SigningSecrets, clock: Clock): OrderTokens {
  const { sign, fits } = signer(secrets, 'order');
  const seconds = () => Math.floor(clock.now().getTime() / 1000);
  return {
    issue(orderId) {
      const expires = (seconds() + DAYS * 86_400).toString(36);
      return `${expires}.${sign(`${orderId}\n${expires}`)}`;
    },
    opens(orderId, token) {
      const [expires = '', ...signature] = token.split('.');
      return fits(`${orderId}\n${expires}`, signature.join('.')) && Number.parseInt(expires, 36) > seconds();
    },
  };
}
