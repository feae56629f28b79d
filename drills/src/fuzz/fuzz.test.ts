import { jobs } from '@rakhi/api';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { imbalancesOf } from '../books/audit.ts';
import { attackedShop } from './attacked-shop.ts';
import { faultsOfAnswer } from './faults-of-answer.ts';
import { type FuzzRequest, requestsTo } from './requests.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 500);
/** The same requests each time, unless a long run says otherwise: a change is judged by itself, not by luck. */
const SEED = Number(process.env['SEED'] ?? 2027);
const AT_ONCE = 5;

/** Those who get furthest come most often. */
const CALLERS = { admin: 6, customer: 4, guest: 4, staff: 2, packer: 1, nobody: 1, forger: 1 };

it(`${ROUNDS} requests, right, nearly right and hostile, get a described answer each and leave the books balanced`, async () => {
  const shop = await attackedShop();
  const answers = new Map<number, number>();
  const batch = fc.array(requestsTo({ ...shop, callers: CALLERS }), { minLength: AT_ONCE, maxLength: AT_ONCE });

  await fc.assert(
    fc.asyncProperty(batch, async (requests) => {
      for (const status of await Promise.all(requests.map(send))) answers.set(status, (answers.get(status) ?? 0) + 1);
    }),
    { numRuns: Math.ceil(ROUNDS / AT_ONCE), seed: SEED },
  );

  async function send(asked: FuzzRequest): Promise<number> {
    const { request, caller, headers, body } = asked;
    // `call` refuses every answer that the OpenAPI document does not describe.
    const answer = await shop.call(request, { headers: { ...shop.callers[caller], ...headers }, body });
    expect(faultsOfAnswer(asked, answer), JSON.stringify(asked)).toEqual([]);
    shop.note(asked, answer);
    return answer.status;
  }

  console.log(`answers: ${[...answers].map(([status, times]) => `${status} × ${times}`).join(', ')}`);
  expect([answers.get(200), answers.get(201)]).toEqual([expect.any(Number), expect.any(Number)]);

  await shop.pass(60);
  await jobs['settle-unsettled'](shop.deps);
  await jobs['send-mail'](shop.deps);
  await jobs['count-sales'](shop.deps);
  const { TABLE_NAME: table = '', DYNAMODB_URL: endpoint = '' } = shop.environment;
  expect(await imbalancesOf({ ...shop, table, endpoint })).toEqual([]);
});
