import { ShopError } from '@rakhi/core';
import type { Caller, Group } from './caller.ts';
import { GROUPS } from './caller.ts';
import type { Guests } from './guest.ts';

/** What a verified token says. */
type SignedIn = { userId: string; email?: string; groups: readonly string[] };
/** Knows the tokens of our own user pool; undefined for every other. */
export type SignIn = { verify(token: string): Promise<SignedIn | undefined> };

type Shown = { authorization: string | undefined; cartToken: string | undefined };

/** Who is asking. A token that is wrong or too old is refused, never taken for a guest: she would meet another cart. */
export async function recognise(shown: Shown, deps: { signIn: SignIn; guests: Guests }): Promise<Caller> {
  if (shown.authorization !== undefined) return customerWith(shown.authorization, deps.signIn);
  const guest = deps.guests.recognise(shown.cartToken);
  return guest ? { kind: 'guest', userId: guest.userId, cartToken: guest.token } : { kind: 'nobody' };
}

async function customerWith(authorization: string, signIn: SignIn): Promise<Caller> {
  const [scheme = '', token = ''] = authorization.split(' ');
  const known = scheme.toLowerCase() === 'bearer' ? await signIn.verify(token) : undefined;
  if (!known) throw new ShopError('not_signed_in', 'Your sign-in has ended. Please sign in again.');
  const groups = GROUPS.filter((group: Group) => known.groups.includes(group));
  return { kind: 'customer', userId: known.userId, groups, ...(known.email && { email: known.email }) };
}
