import type { Deps } from '../deps.ts';
import { cursorsSignedWith } from '../http/cursor.ts';
import { guestsSignedWith } from '../http/guest.ts';
import type { IdempotencyStore, StoredAnswer } from '../http/idempotency.ts';
import { silentLog } from '../http/log.ts';
import { rateLimits } from '../http/rate-limit.ts';

const SECRET = 'a secret that only tests may know';
export const SHOP_ORIGIN = 'https://shop.test';

/** What HTTP needs, without a shop behind it. Tokens are `token-of-{userId}`, with groups after a colon. */
export function plainDeps(changes: Partial<Deps> = {}): Deps {
  const clock = { now: () => new Date('2027-07-01T12:00:00Z') };
  const counts = new Map<string, number>();
  const counters = {
    async add(name: string) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return counts.get(name) ?? 0;
    },
  };
  const deps: Partial<Deps> = {
    site: { origins: new Set([SHOP_ORIGIN]), isHttps: true },
    version: 'test',
    originSecret: undefined,
    clock,
    guests: guestsSignedWith(SECRET),
    cursors: cursorsSignedWith(SECRET),
    limits: rateLimits({ counters, clock, secret: SECRET, addressFactor: 1 }),
    idempotency: idempotencyInMemory(),
    signIn: {
      async verify(token) {
        const [, userId, groups = ''] = /^token-of-(\w+):?(\w*)$/.exec(token) ?? [];
        return userId === undefined ? undefined : { userId, groups: [groups] };
      },
    },
    log: silentLog,
    ...changes,
  };
  return deps as Deps;
}

function idempotencyInMemory(): IdempotencyStore {
  const known = new Map<string, { fingerprint: string; answer?: StoredAnswer }>();
  const name = ({ scope, key }: { scope: string; key: string }) => `${scope} ${key}`;
  return {
    async claim(request) {
      const before = known.get(name(request));
      if (!before) {
        known.set(name(request), { fingerprint: request.fingerprint });
        return { state: 'mine' };
      }
      if (before.fingerprint !== request.fingerprint) return { state: 'mismatch' };
      return before.answer ? { state: 'answered', answer: before.answer } : { state: 'running' };
    },
    async finish(request, answer) {
      known.set(name(request), { fingerprint: '', ...known.get(name(request)), answer });
    },
    async release(request) {
      known.delete(name(request));
    },
  };
}
