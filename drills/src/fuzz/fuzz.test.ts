import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attackedShop } from './attacked-shop.ts';
import { type FuzzRequest, requestsTo } from './requests.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 500);
const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const AT_ONCE = 5;

/** Those who get furthest come most often. */
const CALLERS = { admin: 6, customer: 4, guest: 4, staff: 2, packer: 1, nobody: 1, forger: 1 };

/** What a shopper must never read: where our files lie, and what went wrong inside. */
const INNARDS = /\n\s+at |node_modules|file:\/\/|\.ts:\d+|ConditionalCheck|ValidationException|ZodError/;

describe('hostile requests', () => {
  it(`get a described answer each, ${ROUNDS} of them (seed ${SEED}), and leave the shop whole`, async () => {
    const shop = await attackedShop();
    const answers = new Map<number, number>();
    const batch = fc.array(requestsTo({ ...shop, callers: CALLERS }), { minLength: AT_ONCE, maxLength: AT_ONCE });

    await fc.assert(
      fc.asyncProperty(batch, async (requests) => {
        for (const status of await Promise.all(requests.map(send))) answers.set(status, (answers.get(status) ?? 0) + 1);
      }),
      { numRuns: Math.ceil(ROUNDS / AT_ONCE), seed: SEED, endOnFailure: false },
    );

    async function send(asked: FuzzRequest): Promise<number> {
      const { request, caller, headers, body } = asked;
      const what = JSON.stringify(asked);
      // `call` refuses every answer that the OpenAPI document does not describe.
      const answer = await shop.call(request, { headers: { ...shop.callers[caller], ...headers }, body });
      const isPage = request.startsWith('GET /docs') && answer.status === 200;
      if (answer.status >= 500) expect(answer, what).toMatchObject({ status: 503, body: { code: expect.any(String) } });
      if (!isPage) expect(answer.headers.get('content-type'), what).toMatch(/^application\/(problem\+)?json$/);
      if (!isPage) expect(answer.text, what).not.toMatch(INNARDS);
      if (answer.status >= 400) expect(answer.body.requestId, what).toBe(answer.headers.get('x-request-id'));
      return answer.status;
    }

    console.log(`answers: ${[...answers].map(([status, times]) => `${status} × ${times}`).join(', ')}`);
    expect(answers.get(200)).toBeGreaterThan(0);
  });
});
