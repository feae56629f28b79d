import { createHash } from 'node:crypto';
import type { Clock, Hash, Ids } from '@rakhi/core';
import { monotonicFactory } from 'ulid';

export const systemClock: Clock = { now: () => new Date() };

/** Ids of one process sort in the order in which they were made, also within a millisecond. */
export function ulids(): Ids {
  const next = monotonicFactory();
  return { next: (prefix) => `${prefix}_${next()}` };
}

export const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex');
