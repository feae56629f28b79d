import type { CheckoutRequest, CheckoutResponse } from '@rakhi/contract';
import { describe, expect, it } from 'vitest';
import { ApiProblem } from '../../api-client/problem.ts';
import { type PlaceDeps, placeCheckout } from './place-checkout.ts';
import type { SubmissionKey } from './submission-key.ts';

const NOW = Date.parse('2027-08-03T12:00:00Z');
const request: CheckoutRequest = { email: 'guddi@example.com', recipients: [], expectedTotal: 7096 };

describe('placing a checkout', () => {
  it('sends the same content under the same key, also after the answer was lost', async () => {
    const { deps, keysSent } = aCounter([new ApiProblem({}), anAnswer()]);
    await expect(placeCheckout(request, deps)).rejects.toMatchObject({ code: 'unreachable' });
    await placeCheckout(request, deps);
    expect(keysSent).toEqual(['key-1', 'key-1']);
  });

  it('sends other content under another key', async () => {
    const { deps, keysSent } = aCounter([anAnswer(), anAnswer()]);
    await placeCheckout(request, deps);
    await placeCheckout({ ...request, expectedTotal: 7210 }, deps);
    expect(keysSent).toEqual(['key-1', 'key-2']);
  });

  it('waits for its own first press', async () => {
    const running = new ApiProblem({ code: 'idempotency_in_progress' });
    const { deps, keysSent } = aCounter([running, running, anAnswer()]);
    await placeCheckout(request, deps);
    expect(keysSent).toEqual(['key-1', 'key-1', 'key-1']);
  });

  it('starts afresh when the kept answer leads to a payment that has closed', async () => {
    const { deps, keysSent } = aCounter([anAnswer({ expiresAt: '2027-08-03T11:00:00Z' }), anAnswer()]);
    const { expiresAt } = await placeCheckout(request, deps);
    expect(keysSent).toEqual(['key-1', 'key-2']);
    expect(expiresAt).toBe('2027-08-03T12:35:00Z');
  });

  it('starts afresh when the key was used for other words', async () => {
    const { deps, keysSent } = aCounter([new ApiProblem({ code: 'idempotency_mismatch' }), anAnswer()]);
    await placeCheckout(request, deps);
    expect(keysSent).toEqual(['key-1', 'key-2']);
  });

  it('hands a refusal to the page', async () => {
    const { deps } = aCounter([new ApiProblem({ code: 'out_of_stock' })]);
    await expect(placeCheckout(request, deps)).rejects.toMatchObject({ code: 'out_of_stock' });
  });
});

function aCounter(answers: (CheckoutResponse | ApiProblem)[]): { deps: PlaceDeps; keysSent: string[] } {
  const keysSent: string[] = [];
  let kept: SubmissionKey | undefined;
  let made = 0;
  const deps: PlaceDeps = {
    post: async (_request, { idempotencyKey }) => {
      keysSent.push(idempotencyKey);
      const answer = answers.shift();
      if (!answer || answer instanceof ApiProblem) throw answer;
      return answer;
    },
    keys: {
      read: () => kept,
      keep: (key) => {
        kept = key;
      },
      forget: () => {
        kept = undefined;
      },
    },
    newKey: () => `key-${++made}`,
    now: () => NOW,
    pause: async () => undefined,
  };
  return { deps, keysSent };
}

function anAnswer(changes: Partial<CheckoutResponse> = {}): CheckoutResponse {
  return {
    orderId: 'ord_1',
    orderNumber: 'UR-10042',
    stripeSessionId: 'cs_test_1',
    clientSecret: 'cs_test_1_secret_1',
    url: null,
    expiresAt: '2027-08-03T12:35:00Z',
    totals: { subtotal: 7096, discount: 0, shipping: 0, tax: 0, total: 7096, currency: 'USD' },
    accessToken: 'token',
    ...changes,
  };
}
