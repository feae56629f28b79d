import { randomBytes } from 'node:crypto';
import { notAuthorized } from '../cognito-error.ts';
import type { Challenge } from '../srp.ts';
import type { Client, Pool, User } from '../user-pools.ts';

/** A sign-in that waits for its second step: a proof of the password, or (without `open`) a new password. */
export type PendingStep = { pool: Pool; client: Client; user: User; open?: Challenge };

const WAITS_MS = 180_000;

/** Each step can be taken once, within three minutes, by the client that began it. */
export function pendingSteps() {
  const steps = new Map<string, { step: PendingStep; until: number }>();
  return {
    keep(step: PendingStep): string {
      forgetLate();
      const key = randomBytes(96).toString('base64');
      steps.set(key, { step, until: Date.now() + WAITS_MS });
      return key;
    },
    take(key: string, clientId: string): PendingStep {
      forgetLate();
      const found = steps.get(key);
      steps.delete(key);
      if (found === undefined || found.step.client.id !== clientId) {
        throw notAuthorized('Invalid session for the user.');
      }
      return found.step;
    },
  };

  // Every step waits equally long, so the oldest come first and the search ends early.
  function forgetLate(): void {
    for (const [key, { until }] of steps) {
      if (until > Date.now()) return;
      steps.delete(key);
    }
  }
}
