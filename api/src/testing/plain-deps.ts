import type { Deps } from '../deps.ts';
import { cursorsSignedWith } from '../http/cursor.ts';
import { guestsSignedWith } from '../http/guest.ts';
import type { Answers, StoredAnswer } from '../http/idempotency.ts';
import { inContext } from '../http/log-context.ts';
import { rateLimits } from '../http/rate-limit.ts';
import { signInByName } from './sign-in-by-name.ts';

const SECRET = { current: 'a secret that only tests may know' };
export const SHOP_ORIGIN = 'https://shop.test';

/** What HTTP needs, without a shop behind it. */
export function plainDeps(changes: Partial<Deps> = {}): Deps {
  const clock = { now: () => new Date('2027-07-01T12:00:00Z') };
  const counts = new Map<string, number>();
  const counters = {
    async hit(name: string) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return counts.get(name) ?? 0;
    },
  };
  const deps: Partial<Deps> = {
    site: { origins: new Set([SHOP_ORIGIN]), isHttps: true },
    originSecrets: [],
    clock,
    guests: guestsSignedWith(SECRET),
    cursors: cursorsSignedWith(SECRET),
    limits: rateLimits({ counters, clock, secrets: SECRET, addressFactor: 1 }),
    idempotency: answersInMemory(),
    signIn: signInByName,
    metrics: { measure: () => undefined },
    ...changes,
    log: inContext(changes.log ?? (() => {})),
  };
  return deps as Deps;
}

function answersInMemory(): Answers {
  const known = new Map<string, { fingerprint: string; reply?: StoredAnswer }>();
  return {
    async claim(scope, key, fingerprint) {
      const before = known.get(`${scope} ${key}`);
      if (!before) {
        known.set(`${scope} ${key}`, { fingerprint });
        return { state: 'new' };
      }
      if (before.fingerprint !== fingerprint) return { state: 'mismatch' };
      return before.reply ? { state: 'done', reply: before.reply } : { state: 'running' };
    },
    async finish(scope, key, reply) {
      known.set(`${scope} ${key}`, { fingerprint: '', ...known.get(`${scope} ${key}`), reply });
    },
    async release(scope, key) {
      known.delete(`${scope} ${key}`);
    },
  };
}
