import { aGuest, aUserPool, type Call } from '@rakhi/api/testing';
import { forgedFrom } from './forged-tokens.ts';

/** Somebody who sends requests: what she shows, and how much later than now she comes. */
export type Caller = { headers: Record<string, string>; orderToken?: string; hoursLater?: number };
export type Cast = Readonly<Record<string, Caller>>;

export const GUESTS = ['guest', 'another guest'] as const;
export const CUSTOMERS = ['customer', 'customer by access token', 'another customer', 'packer'] as const;
export const HOUSE = ['staff', 'admin'] as const;
export const GENUINE: readonly string[] = ['nobody', ...GUESTS, ...CUSTOMERS, ...HOUSE];

type Pool = Awaited<ReturnType<typeof aUserPool>>;

/** Everybody who may come to the door, of one pool. Whoever is not genuine shows a token that must be worth nothing. */
export async function aCast(pool: Pool, call: Call, productId: string): Promise<Cast> {
  const asha = await pool.signIn('asha@example.com');
  const owner = await pool.signIn('owner@example.com', 'admin');
  const [meera, mohan, ravi, stranger] = await Promise.all([
    pool.signIn('meera@example.com'),
    pool.signIn('mohan@example.com', 'packer'),
    pool.signIn('ravi@example.com', 'staff'),
    aUserPool().then((theirs) => theirs.signIn('owner@example.com', 'admin')),
  ]);
  const forged = await forgedFrom(asha.IdToken, pool.environment.COGNITO_USER_POOL_ID);
  return {
    nobody: { headers: {} },
    guest: { headers: await aGuest(call, [{ productId }]) },
    'another guest': { headers: await aGuest(call, [{ productId }]) },
    customer: bearer(asha.IdToken),
    'customer by access token': bearer(asha.AccessToken),
    'another customer': bearer(meera.IdToken),
    packer: bearer(mohan.IdToken),
    staff: bearer(ravi.IdToken),
    admin: bearer(owner.IdToken),
    'expired token': { ...bearer(owner.IdToken), hoursLater: 25 },
    'expired access token': { ...bearer(owner.AccessToken), hoursLater: 25 },
    'token of another pool': bearer(stranger.IdToken),
    ...Object.fromEntries(Object.entries(forged).map(([name, token]) => [name, bearer(token)])),
    'no token at all': { headers: { Authorization: 'Bearer' } },
    'password in its place': { headers: { Authorization: `Basic ${btoa('owner@example.com:Rakhi-Demo-2027')}` } },
  };
}

const bearer = (token: string): Caller => ({ headers: { Authorization: `Bearer ${token}` } });
