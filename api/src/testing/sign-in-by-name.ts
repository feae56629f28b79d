import type { SignIn } from '../http/recognise.ts';

/** Knows `token-of-{userId}` and `token-of-{userId}:{group}`; for tests that are about something else than tokens. */
export const signInByName: SignIn = {
  async verify(token) {
    const [, userId, group] = /^token-of-(\w+)(?::(\w+))?$/.exec(token) ?? [];
    return userId === undefined ? undefined : { userId, groups: group ? [group] : [] };
  },
};
