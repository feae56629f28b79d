import type { Pseudonym } from '../ports.ts';

export type CouponUser = { isSignedIn: boolean; userId: string; email: string };

/** Whom a coupon's use is counted for: an account, or a guest's e-mail, which is never stored readable here. */
export function customerKey({ isSignedIn, userId, email }: CouponUser, pseudonym: Pseudonym): string {
  return isSignedIn ? userId : `mail_${pseudonym(email)}`;
}
