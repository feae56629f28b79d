import { randomBytes } from 'node:crypto';
import { type SigningSecrets, signer } from './signature.ts';

/** A shopper without an account. She owns her cart by holding its token. */
type Guest = { userId: string; token: string };
export type Guests = {
  welcome(): Guest;
  /** Nobody when the token is missing or was not made here. */
  recognise(token: string | undefined): Guest | undefined;
};

export const CART_COOKIE = 'cart';
export const CART_HEADER = 'X-Cart-Token';
export const CART_COOKIE_SECONDS = 180 * 24 * 60 * 60;

export function guestsSignedWith(secrets: SigningSecrets): Guests {
  const { sign, fits } = signer(secrets, 'guest');
  return {
    welcome() {
      const id = randomBytes(16).toString('base64url');
      return { userId: userIdOf(id), token: `${id}.${sign(id)}` };
    },
    recognise(token) {
      const [id = '', ...signature] = token?.split('.') ?? [];
      return token && fits(id, signature.join('.')) ? { userId: userIdOf(id), token } : undefined;
    },
  };
}

const userIdOf = (id: string) => `guest_${id}`;
