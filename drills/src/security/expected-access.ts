import type { Audience } from './access-by-route.ts';
import { CUSTOMERS, GENUINE, GUESTS, HOUSE } from './cast.ts';

/** What somebody is told: anything but the last four means that she came through the door. */
export type Outcome = 'in' | 'not there' | 'sign in first' | 'not allowed' | 'malformed';

const isHouse = (caller: string) => HOUSE.some((name) => name === caller);
const isSignedIn = (caller: string) => isHouse(caller) || CUSTOMERS.some((name) => name === caller);
const isWithoutToken = (caller: string) =>
  caller === 'nobody' || caller.startsWith('link') || GUESTS.some((name) => name === caller);

const houseDoor = (caller: string, inside: Outcome): Outcome => {
  if (isHouse(caller)) return inside;
  return isSignedIn(caller) ? 'not allowed' : 'sign in first';
};

const TOLD: Record<Audience, (caller: string, owners: readonly string[]) => Outcome> = {
  everyone: () => 'in',
  caches: () => 'in',
  'whoever signed in': (caller) => (isSignedIn(caller) ? 'in' : 'sign in first'),
  house: (caller) => houseDoor(caller, 'in'),
  'house, in vain': (caller) => houseDoor(caller, 'not there'),
  'house owner, in vain': (caller) => houseDoor(caller, caller === 'admin' ? 'not there' : 'not allowed'),
  owner: (caller, owners) => (owners.includes(caller) ? 'in' : 'not there'),
  'owner, house or link': (caller, owners) =>
    owners.includes(caller) || isHouse(caller) || caller === 'link to the order' ? 'in' : 'not there',
  'whoever signs the body': () => 'malformed',
};

/** A token that is not of our pool is refused wherever tokens are looked at, never taken for a guest. */
export function expectedOf(audience: Audience, caller: string, owners: readonly string[]): Outcome {
  const isGenuine = GENUINE.includes(caller) || isWithoutToken(caller);
  return isGenuine || audience === 'caches' ? TOLD[audience](caller, owners) : 'sign in first';
}
