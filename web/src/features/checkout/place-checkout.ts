import type { CheckoutRequest, CheckoutResponse } from '@rakhi/contract';
import { ApiProblem } from '../../api-client/problem.ts';
import { keyFor, type SubmissionKey } from './submission-key.ts';

export type PlaceDeps = {
  post: (request: CheckoutRequest, key: { idempotencyKey: string }) => Promise<CheckoutResponse>;
  keys: { read: () => SubmissionKey | undefined; keep: (key: SubmissionKey) => void; forget: () => void };
  newKey: () => string;
  now: () => number;
  pause: (milliseconds: number) => Promise<void>;
};

const PATIENCE = 8;

/**
 * Sends the checkout once, however often it is pressed: the key outlives lost answers and reloads. A kept answer whose
 * payment page has closed meanwhile, or a key that was used up for other words, starts afresh.
 * @throws ApiProblem
 */
export async function placeCheckout(request: CheckoutRequest, deps: PlaceDeps): Promise<CheckoutResponse> {
  for (let attempt = 1; ; attempt++) {
    const submission = keyFor(request, deps.keys.read(), deps.newKey);
    deps.keys.keep(submission);
    try {
      const answer = await deps.post(request, { idempotencyKey: submission.key });
      if (Date.parse(answer.expiresAt) > deps.now() || attempt > 1) return answer;
      deps.keys.forget();
    } catch (problem) {
      await goOnAfter(problem, { attempt, ...deps });
    }
  }
}

async function goOnAfter(problem: unknown, { attempt, keys, pause }: PlaceDeps & { attempt: number }): Promise<void> {
  if (!(problem instanceof ApiProblem) || attempt >= PATIENCE) throw problem;
  if (problem.code === 'idempotency_in_progress') return pause((problem.retryAfterSeconds ?? 1) * 1_000);
  if (problem.code !== 'idempotency_mismatch') throw problem;
  keys.forget();
}
