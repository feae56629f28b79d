import { type Clock, ShopError } from '@rakhi/core';
import type { RateLimits as Counters } from '@rakhi/db';
import { type Caller, userIdOf } from './caller.ts';
import { type SigningSecrets, signer } from './signature.ts';

/** So many times in so many seconds. */
type Limit = { times: number; seconds: number };
type Limits = { caller: Limit; address: Limit };

const MINUTE = 60;
const GENERAL: Limits = { caller: { times: 300, seconds: MINUTE }, address: { times: 600, seconds: MINUTE } };

/** What invites guessing or costs money. An address may be a whole family, or a mobile network in India. */
const TIGHT = {
  checkout: { caller: { times: 20, seconds: 600 }, address: { times: 100, seconds: 600 } },
  coupon: { caller: { times: 20, seconds: 600 }, address: { times: 60, seconds: 600 } },
  erasure: { caller: { times: 60, seconds: 600 }, address: { times: 60, seconds: 600 } },
  lookup: { caller: { times: 10, seconds: 900 }, address: { times: 10, seconds: 900 } },
} satisfies Record<string, Limits>;
export type LimitName = keyof typeof TIGHT;

export type RateLimits = {
  /** Counted in this process alone: cheap, and enough against a flood. @throws ShopError too_many_requests */
  general(who: { address: string } | { caller: Caller }): void;
  /** Counted in the table. @throws ShopError too_many_requests */
  tight(name: LimitName, caller: Caller, address: string): Promise<void>;
};

type Needs = {
  counters: Counters;
  clock: Clock;
  secrets: SigningSecrets;
  /** How much more an address may than our defaults say. */
  addressFactor: number;
};

export function rateLimits({ counters, clock, secrets, addressFactor }: Needs): RateLimits {
  const here = countPerWindow(MINUTE);
  const pseudonym = signer(secrets, 'address');
  const seconds = () => Math.floor(clock.now().getTime() / 1000);
  const scaled = ({ times, seconds }: Limit): Limit => ({ times: times * addressFactor, seconds });

  return {
    general(who) {
      const now = seconds();
      if ('address' in who) return refuseAbove(scaled(GENERAL.address), here(who.address, now), now);
      const userId = userIdOf(who.caller);
      if (userId) refuseAbove(GENERAL.caller, here(userId, now), now);
    },
    async tight(name, caller, address) {
      const userId = userIdOf(caller);
      const count = async (who: string, limit: Limit) => {
        const hits = await counters.hit(`${name}#${who}`, limit.seconds, clock.now());
        refuseAbove(limit, hits, seconds());
      };
      await Promise.all([
        userId && count(userId, TIGHT[name].caller),
        // Addresses are personal: the table keeps a pseudonym of them.
        count(pseudonym.sign(address), scaled(TIGHT[name].address)),
      ]);
    },
  };
}

/** One map per window, thrown away with it, so that it cannot grow for ever. */
function countPerWindow(seconds: number) {
  let ends = 0;
  let counts = new Map<string, number>();
  return (who: string, now: number) => {
    if (now >= ends) {
      ends = windowEnd(now, seconds);
      counts = new Map();
    }
    const count = (counts.get(who) ?? 0) + 1;
    counts.set(who, count);
    return count;
  };
}

const windowEnd = (now: number, seconds: number) => (Math.floor(now / seconds) + 1) * seconds;

function refuseAbove({ times, seconds }: Limit, count: number, now: number): void {
  if (count <= times) return;
  const retryAfter = windowEnd(now, seconds) - now;
  throw new ShopError('too_many_requests', 'That was a little too often. Please wait a moment.', { retryAfter });
}
